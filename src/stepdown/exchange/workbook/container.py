"""What a file that should be a workbook is, before it is opened: sound, damaged, locked, too large or another thing."""

import zipfile
import zlib
from pathlib import Path

from stepdown.dataset.finding import Finding
from stepdown.exchange.limits import Limits

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")  # Microsoft's compound file: an old .xls, or an encrypted package
_ZIP = b"PK"
_ENCRYPTED_NAME = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 0x1
_CHUNK = 1 << 20
_SAVE_AS = "Open it in your spreadsheet program and save it as an Excel workbook (.xlsx)."


def why_not_a_workbook(path: Path, limits: Limits) -> Finding | None:
    """The finding that says why a file cannot be read as a workbook; None where it can be."""
    size = path.stat().st_size
    if size == 0:
        return _finding(path, "empty_file", "The file is empty.", "Send the file again, or choose another.")
    if size > limits.file_bytes:
        return too_large(path, f"the file has {size:,} bytes")
    with path.open("rb") as file:
        start = file.read(len(_OLE))
    if start == _OLE:
        return _what_the_ole_file_is(path)
    if not start.startswith(_ZIP):
        return _finding(path, "not_a_workbook", "The file is not an Excel workbook.", _SAVE_AS)
    return _why_not_a_sound_package(path, limits)


def too_large(path: Path, how: str) -> Finding:
    """The finding that a file is too large to be read as a workbook."""
    problem = f"The workbook is too large to be read: {how}."
    return _finding(path, "too_large", problem, "Give the tables as a folder of CSV or Parquet files instead.")


def damaged(path: Path, reason: str) -> Finding:
    """The finding that a workbook is damaged inside."""
    remedy = (
        "Open it in your spreadsheet program, let it repair the file, and save it again. If it cannot, send it again."
    )
    return _finding(path, "damaged_file", f"The workbook is damaged: {reason}.", remedy)


def _what_the_ole_file_is(path: Path) -> Finding:
    if _ENCRYPTED_NAME in path.read_bytes():
        remedy = "Remove the password in your spreadsheet program and save it again."
        return _finding(path, "password_protected", "The workbook is protected by a password.", remedy)
    problem = "The file is in an older format (.xls or similar) that Stepdown does not read."
    return _finding(path, "old_workbook", problem, _SAVE_AS)


def _why_not_a_sound_package(path: Path, limits: Limits) -> Finding | None:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            if any(part.flag_bits & _ENCRYPTED_FLAG for part in package.infolist()):
                problem = "The file is protected by a password."
                return _finding(path, "password_protected", problem, "Remove the password and save the file again.")
            if not {"[Content_Types].xml", "xl/workbook.xml"} <= names:
                problem = f"The file is {_kind_of_package(names)}, not an Excel workbook."
                return _finding(path, "not_a_workbook", problem, _SAVE_AS)
            if _unpacks_beyond(package, limits.unpacked_bytes):
                return too_large(path, f"unpacked it has more than {limits.unpacked_bytes:,} bytes")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        return damaged(path, f"it cannot be unpacked ({error or 'it ends too early'})")
    return None


def _unpacks_beyond(package: zipfile.ZipFile, limit: int) -> bool:
    """Whether the parts unpack to more than the limit: measured, since what a package declares can be untrue."""
    unpacked = 0
    for part in package.infolist():
        with package.open(part) as file:
            while chunk := file.read(_CHUNK):
                unpacked += len(chunk)
                if unpacked > limit:
                    return True
    return False


def _kind_of_package(names: set[str]) -> str:
    for marker, kind in (
        ("word/document.xml", "a Word document"),
        ("xl/workbook.bin", "a binary workbook (.xlsb)"),
        ("content.xml", "an OpenDocument file"),
    ):
        if marker in names:
            return kind
    return "a zip file"


def _finding(path: Path, rule: str, problem: str, remedy: str) -> Finding:
    return Finding(rule, problem, remedy, path.name)
