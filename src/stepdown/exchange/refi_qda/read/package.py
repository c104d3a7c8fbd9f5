"""A .qdpx file opened in memory: nothing is unpacked to disk, and nothing before its size is known."""

import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePosixPath

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.refi_qda import rules
from stepdown.exchange.refi_qda.read.refused import UnreadableError
from stepdown.exchange.refi_qda.xml_names import SOURCES_FOLDER
from stepdown.exchange.unpacking import is_packed_unusually, unpacked

_MEBIBYTE = 1 << 20
_ENTRY = b"PK\x01\x02"
"""With these bytes each part is listed at the end of a zip file, and those of the documents within it in turn."""
_WITHIN = 4
"""So many times as many are looked at before the list is read, which takes memory for each."""
_ENCRYPTED_FLAG = 0x1
_OF_A_MAC = "__macosx/"
_LEADS_OUT = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)")
"""A name that is of a place on the machine, or goes up out of its folder."""
_UNREADABLE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, LookupError, OSError, RuntimeError, ValueError)
"""What the library raises of a damaged package, or of one packed in a way that it does not know."""


@dataclass(frozen=True, slots=True)
class PackageLimits:
    """The most that is read: bytes of the file, of its XML, and of all its texts together; elements of XML; and parts.

    A text that several sources share counts for each of them.
    """

    file_bytes: int = 2048 * _MEBIBYTE
    xml_bytes: int = 128 * _MEBIBYTE
    elements: int = 2_000_000
    text_bytes: int = 256 * _MEBIBYTE
    parts: int = 100_000


DEFAULT_LIMITS = PackageLimits()


@dataclass(slots=True)
class Package:
    """The parts of a package by their names in lower case; ``project_part`` is the name of the one that ends in .qde.

    ``read_names``: the parts whose content was taken.
    """

    file: str
    archive: zipfile.ZipFile
    limits: PackageLimits
    parts: dict[str, zipfile.ZipInfo]
    project_part: str
    read_names: set[str] = field(default_factory=set)
    _text_bytes: int = 0

    def project(self) -> bytes:
        """The bytes of the .qde file."""
        return self._read(self.project_part, self.limits.xml_bytes)

    def text(self, name: str) -> bytes | None:
        """The bytes of a file of the sources folder, whatever the case of its letters; None where there is none."""
        folder = PurePosixPath(self.project_part).parent / SOURCES_FOLDER
        path = str(folder / PurePosixPath(name.replace("\\", "/")).name.lower())
        if path not in self.parts:
            return None
        content = self._read(path, self.limits.text_bytes - self._text_bytes)
        self._text_bytes += len(content)
        return content

    def _read(self, name: str, most: int) -> bytes:
        """A part's bytes, if it does not declare more than may be. More than it declares never comes out of it."""
        part = self.parts[name]
        if part.file_size > most:
            reason = f"unpacked, its part {name} has {part.file_size:,} bytes, and no more than {most:,} are read"
            raise UnreadableError(rules.TOO_LARGE.finding(Place(self.file), {"reason": reason}))
        if is_packed_unusually(part):
            reason = f"its part {name} is packed in a way that no program for qualitative analysis uses"
            raise UnreadableError(rules.DAMAGED.finding(Place(self.file), {"reason": reason}))
        try:
            content = unpacked(self.archive, part)
        except _UNREADABLE as error:
            raise _damaged(self.file, f"its part {name} cannot be unpacked", error) from error
        self.read_names.add(name)
        return content


def open_package(file: str, content: bytes, limits: PackageLimits) -> Package:
    """The package in these bytes; UnreadableError where it is damaged, locked, too large or leads out of itself.

    Its project is the only .qde file in it, whatever it is called and in whatever folder.
    """
    if content.count(_ENTRY) > _WITHIN * limits.parts:
        raise UnreadableError(_too_many(file, limits))
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except _UNREADABLE as error:
        raise _damaged(file, "it cannot be unpacked", error) from error
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if finding := _why_refused(file, entries, limits):
        raise UnreadableError(finding)
    parts = {_plain(entry.filename): entry for entry in entries}
    projects = [name for name in parts if name.endswith(".qde") and not name.startswith(_OF_A_MAC)]
    if len(projects) != 1:
        raise UnreadableError(rules.ONE_PROJECT.finding(Place(file), {"count": str(len(projects))}))
    return Package(file, archive, limits, parts, projects[0])


def _why_refused(file: str, entries: list[zipfile.ZipInfo], limits: PackageLimits) -> Finding | None:
    """What is wrong with the parts as the package lists them, before any is unpacked."""
    place = Place(file)
    if len(entries) > limits.parts:
        return _too_many(file, limits)
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        return rules.LOCKED.finding(place)
    if leading_out := next((entry.filename for entry in entries if _LEADS_OUT.search(entry.filename)), None):
        return rules.UNSAFE_NAME.finding(Place(file, value=leading_out))
    if len({_plain(entry.filename) for entry in entries}) < len(entries):
        return rules.DAMAGED.finding(place, {"reason": "two of its parts have one name"})
    return None


def _too_many(file: str, limits: PackageLimits) -> Finding:
    return rules.TOO_LARGE.finding(Place(file), {"reason": f"it has more than {limits.parts:,} parts"})


def _damaged(file: str, what: str, error: Exception) -> UnreadableError:
    reason = f"{what} ({error or 'it ends too early'})"
    return UnreadableError(rules.DAMAGED.finding(Place(file), {"reason": reason}))


def _plain(name: str) -> str:
    return name.replace("\\", "/").removeprefix("./").lower()
