"""What a file that should be a workbook is, before it is opened: sound, damaged, locked, too large or another thing."""

import zipfile
import zlib
from mmap import ACCESS_READ, mmap
from pathlib import Path

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.limits import Limits
from stepdown.exchange.rules import files as rules
from stepdown.exchange.sizes import why_not_of_a_size
from stepdown.exchange.unpacking import is_packed_unusually

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")  # Microsoft's compound file: an old .xls, or an encrypted package
_ZIP = b"PK"
_ENCRYPTED_NAME = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 0x1
_OTHER_PACKAGES = {
    "word/document.xml": "a Word document",
    "xl/workbook.bin": "a binary workbook (.xlsb)",
    "content.xml": "an OpenDocument file",
}


def why_not_a_workbook(path: Path, limits: Limits) -> Finding | None:
    """The finding that says why a file cannot be read as a workbook; None where it can be."""
    if refused := why_not_of_a_size(path, limits):
        return refused
    place = Place(path.name)
    with path.open("rb") as file:
        start = file.read(len(_OLE))
    if start == _OLE:
        return (rules.PASSWORD_PROTECTED if is_locked(path) else rules.OLD_WORKBOOK).finding(place)
    if not start.startswith(_ZIP):
        return rules.NOT_A_WORKBOOK.finding(place, {"kind": "something else"})
    try:
        with zipfile.ZipFile(path) as package:
            return _why_not_a_sound_package(package, place, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        return rules.DAMAGED_FILE.finding(place, {"reason": f"it cannot be unpacked ({error or 'it ends too early'})"})


def is_locked(path: Path) -> bool:
    """Whether a compound file, which has some bytes, is a package that opens only with a password."""
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as held:
        return held.find(_ENCRYPTED_NAME) >= 0


def _why_not_a_sound_package(package: zipfile.ZipFile, place: Place, limits: Limits) -> Finding | None:
    names = set(package.namelist())
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in package.infolist()):
        return rules.PASSWORD_PROTECTED.finding(place)
    if not {"[Content_Types].xml", "xl/workbook.xml"} <= names:
        kind = next((kind for marker, kind in _OTHER_PACKAGES.items() if marker in names), "a zip file")
        return rules.NOT_A_WORKBOOK.finding(place, {"kind": kind})
    if unusual := next(filter(is_packed_unusually, package.infolist()), None):
        reason = f"its part {unusual.filename} is packed in a way that no spreadsheet program uses"
        return rules.DAMAGED_FILE.finding(place, {"reason": reason})
    unpacked = sum(part.file_size for part in package.infolist())
    if unpacked > limits.unpacked_bytes:
        how = f"unpacked it has {unpacked:,} bytes, more than {limits.unpacked_bytes:,}"
        return rules.TOO_LARGE.finding(place, {"how": how})
    # What a package declares can be untrue: a part that unpacks to anything else than it declares is damaged.
    if spoilt := package.testzip():
        return rules.DAMAGED_FILE.finding(place, {"reason": f"its part {spoilt} is not what it should be"})
    return None
