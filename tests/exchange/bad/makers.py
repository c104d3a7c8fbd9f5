"""Hands that make bad files, and one sound file of each kind to begin with."""

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

from stepdown.exchange.extracts import FileKind
from tests.exchange.annex_a.workbooks import CASES, workbook
from tests.exchange.cin_census.files import case, census, child
from tests.exchange.ssd.files import wrote as wrote_tables
from tests.exchange.ssda903.files import EPISODE, as_csv, table

GIBIBYTE = 1 << 30
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
LOCKED = OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)
LAUGHS = "<!DOCTYPE Message [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {this} '{f'&{before};' * 10}'>" for before, this in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>"  # fmt: skip
OUTSIDE = "<!DOCTYPE Message [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
DAMAGED = "1.23457E+11"

type Make = Callable[[Path], list[Path]]


@dataclass(frozen=True, slots=True)
class Bad:
    """What is made in a folder and named; the rule that is broken, some of what is said, and where it is found.

    ``stops``: nothing of it may be used. ``at``: the file's name, and the row and column where they are known.
    """

    kind: FileKind
    make: Make
    rule: str
    says: str
    at: tuple[str, int | None, str | None]
    stops: bool = True


def file(name: str, content: str | bytes) -> Make:
    """A maker of one file."""

    def make(folder: Path) -> list[Path]:
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return [path]

    return make


def sparse(name: str, begins: bytes) -> Make:
    """A maker of a file of ten gibibytes that takes no room on the disk."""

    def make(folder: Path) -> list[Path]:
        with (folder / name).open("wb") as opened:
            opened.write(begins)
            opened.truncate(10 * GIBIBYTE)
        return [folder / name]

    return make


def packed(name: str, inner: str = "inner") -> Make:
    """A maker of a zip file with another file in it, whatever it is called."""

    def make(folder: Path) -> list[Path]:
        with zipfile.ZipFile(folder / name, "w") as package:
            package.writestr(inner, "CHILD,DECOM\n")
        return [folder / name]

    return make


def return_of(tables: Mapping[str, str | bytes]) -> Make:
    return lambda folder: [as_csv(folder / "903", tables)]


def tables_of(**tables: object) -> Make:
    return lambda folder: [wrote_tables(folder / "ssd", **tables)]


def lists_of(change: Callable[[Workbook], object]) -> Make:
    """A maker of a workbook of Annex A with something done to it."""
    from openpyxl import load_workbook

    def make(folder: Path) -> list[Path]:
        path = workbook(folder, {"List 6": CASES})
        book = load_workbook(path)
        change(book)
        book.save(path)
        return [path]

    return make


def two_files(kind_of: Callable[[Path, str], object], *names: str) -> Make:
    def make(folder: Path) -> list[Path]:
        for name in names:
            kind_of(folder, name)
        return [folder / name for name in names]

    return make


def far_cell(folder: Path) -> list[Path]:
    """A workbook of a few kilobytes in which a cell says that it stands ten million rows down, in its second row."""
    path = workbook(folder, {"List 6": CASES})
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content.replace(b'r="B2"', b'r="BB10485772"'))
    return [path]


def nothing(folder: Path) -> list[Path]:
    (folder / "empty").mkdir()
    return [folder / "empty"]


def folder_of_a_folder(folder: Path) -> list[Path]:
    (folder / "files" / "older").mkdir(parents=True)
    (folder / "files" / "cin.xml").write_text(census(child(case())), encoding="utf-8")
    return [folder / "files"]


def header_of(year: int) -> str:
    return (
        f"<Header><CollectionDetails><Collection>CIN</Collection><Year>{year}</Year>"
        f"<ReferenceDate>{year}-03-31</ReferenceDate></CollectionDetails></Header>"
    )


def many(count: int, line: str) -> list[str]:
    return [line.replace("T1", f"T{at}") for at in range(count)]


def exchanged(text: str, one: str, other: str) -> str:
    """The text with two headings exchanged, and the values under them where they were."""
    heading, _, below = text.partition("\n")
    return ",".join({one: other, other: one}.get(name, name) for name in heading.split(",")) + "\n" + below


CIN, RETURN, ANNEX, SSD, DAILY = (
    FileKind.CIN_CENSUS, FileKind.SSDA903, FileKind.ANNEX_A, FileKind.SSD, FileKind.DFE_API,
)  # fmt: skip
SOUND = census(child(case()))
CLOSED = case("<CINclosureDate>2020-02-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>").replace(
    "2022-05-01", "2019-05-01"
)
EPISODES = table("episodes", *many(6, EPISODE))
HEADER = table("header", *(f"T{at},2,03/06/2010,WBRI,,," for at in range(6)))
_ENDED = "T1,01/05/2022,S,C2,N1,U4,PR1,01/09/2022,E4A,,ES1 1AA,ES2 2BB,"
ALL_ENDED = table("episodes", *many(6, _ENDED))


def merged_return(folder: Path) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.title = "episodes"
    for line in EPISODES.splitlines():
        sheet.append([cell or None for cell in line.split(",")])
    sheet.merge_cells("B1:C1")
    book.save(folder / "r.xlsx")
    return folder / "r.xlsx"
