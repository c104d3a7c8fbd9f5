"""The files that were named, before any is read: those of folders, and what is plainly of another kind."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.limits import Limits
from stepdown.exchange.rules.files import (
    ANOTHER_KIND,
    EMPTY_FOLDER,
    FOLDER_WITHIN,
    NO_SUCH_FILE,
    OLD_WORKBOOK,
    PACKED_FILE,
    PASSWORD_PROTECTED,
)
from stepdown.exchange.sizes import why_not_of_a_size
from stepdown.exchange.workbook.container import is_locked

_LEFT_BEHIND = (".", "~$")
"""How the names begin of what systems and office programs leave in folders."""
_ZIP, _LOCKED_OR_OLD = b"PK", "an older or a locked file"
_OF_FILES = ("a zip file", "a packed file")
_MARKS = {
    (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ"): "a packed file",
    (bytes.fromhex("D0CF11E0A1B11AE1"),): _LOCKED_OR_OLD,
    (b"%PDF",): "a PDF",
}
_BOOK = "xl/workbook.xml"
_FIRST_BYTES = 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is read: in words, with which endings of names in a folder (any where there are none), workbooks or not.

    ``folders``: a folder within one that was named may be read too.
    """

    words: str
    suffixes: tuple[str, ...] = ()
    workbooks: bool = False
    folders: bool = False


def files_of(paths: Sequence[Path], wanted: Wanted) -> tuple[list[Path], list[Finding]]:
    """The files named and those of the folders named, in the order of their names; and what is not looked at."""
    files, findings = list[Path](), list[Finding]()
    for path in paths:
        if not path.exists():
            findings.append(NO_SUCH_FILE.finding(Place(str(path))))
        elif path.is_dir():
            inside = sorted(one for one in path.iterdir() if not one.name.startswith(_LEFT_BEHIND))
            files += [one for one in inside if one.is_file() and _may_be(one, wanted)]
            within = [] if wanted.folders else [one for one in inside if one.is_dir()]
            findings += [FOLDER_WITHIN.finding(Place(one.name)) for one in within]
            findings += [] if inside else [EMPTY_FOLDER.finding(Place(path.name))]
        else:
            files.append(path)
    return files, findings


def _may_be(path: Path, wanted: Wanted) -> bool:
    return not wanted.suffixes or path.suffix.lower() in wanted.suffixes


def why_not_read(path: Path, wanted: Wanted, limits: Limits) -> Finding | None:
    """The finding that a file is of no size to be read, packed, locked, or plainly of another kind; None where not."""
    if refused := why_not_of_a_size(path, limits):
        return refused
    with path.open("rb") as opened:
        begins = opened.read(_FIRST_BYTES)
    kind, place = _kind(path, begins), Place(path.name)
    if kind in _OF_FILES:
        return PACKED_FILE.finding(place, {"kind": kind})
    if kind == _LOCKED_OR_OLD and not wanted.workbooks:
        return (PASSWORD_PROTECTED if is_locked(path) else OLD_WORKBOOK).finding(place)
    if kind == "a PDF" or (kind == "a workbook" and not wanted.workbooks):
        return ANOTHER_KIND.finding(place, {"kind": kind, "wanted": wanted.words})
    return None


def _kind(path: Path, begins: bytes) -> str | None:
    if begins.startswith(_ZIP):
        return _kind_of_zip(path)
    return next((kind for marks, kind in _MARKS.items() if begins.startswith(marks)), None)


def _kind_of_zip(path: Path) -> str:
    """What a zip is; one that cannot be opened is left to whoever reads workbooks."""
    try:
        with zipfile.ZipFile(path) as package:
            return "a workbook" if _BOOK in package.namelist() else "a zip file"
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "a workbook"
