"""Damage to the file itself: what is not a workbook, not whole, locked, or too large."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.exchange.damaged.sound import Damage, damaged, sound_workbook

OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def writing(content: bytes) -> Callable[[Path], None]:
    return lambda path: _write(path, content)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _sound_bytes() -> bytes:
    file = io.BytesIO()
    sound_workbook().save(file)
    return file.getvalue()


def _truncated(path: Path) -> None:
    content = _sound_bytes()
    path.write_bytes(content[: len(content) // 2])


def _with_part(name: str, content: bytes) -> Callable[[Path], None]:
    """A maker of the sound workbook with one part of its package replaced."""

    def make(path: Path) -> None:
        with zipfile.ZipFile(io.BytesIO(_sound_bytes())) as sound, zipfile.ZipFile(path, "w") as changed:
            for part in sound.namelist():
                changed.writestr(part, content if part == name else sound.read(part))

    return make


def _package_of(*names: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as package:
            for name in names:
                package.writestr(name, "<x/>")

    return make


def _declaring(size: int) -> Callable[[Path], None]:
    """A maker of the sound workbook whose last part declares another unpacked size than it has."""

    def make(path: Path) -> None:
        content = bytearray(_sound_bytes())
        entry = content.rindex(b"PK\x01\x02")  # its entry in the package's list of parts
        content[entry + 24 : entry + 28] = size.to_bytes(4, "little")
        path.write_bytes(content)

    return make


def _two_far_cells(workbook: object) -> None:
    """Two cells that make a grid of 17 thousand million."""
    workbook["Families"]["XFD1048576"] = "x"


_SHEET = "xl/worksheets/sheet1.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet>&a;</worksheet>'
_ENCRYPTED = OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)
_OLD = OLE + bytes(504) + "Workbook".encode("utf-16-le") + bytes(512)

CONTAINERS = (
    Damage("not a zip", writing(b"This is not a workbook at all."), "not_a_workbook", exit_code=2),
    Damage("a web page saved as a workbook", writing(b"<html><table></table></html>"), "not_a_workbook", exit_code=2),
    Damage("empty file", writing(b""), "empty_file", exit_code=2),
    Damage("cut short", _truncated, "damaged_file", exit_code=2),
    Damage("protected by a password", writing(_ENCRYPTED), "password_protected", exit_code=2),
    Damage("old xls", writing(_OLD), "old_workbook", exit_code=2),
    Damage("a zip of something else", _package_of("notes.txt"), "not_a_workbook", exit_code=2),
    Damage("a Word document", _package_of("[Content_Types].xml", "word/document.xml"), "not_a_workbook", exit_code=2),
    Damage("broken XML in a sheet", _with_part(_SHEET, b"<worksheet><sheetData><row"), "damaged_file", exit_code=2),
    Damage("broken XML in the workbook", _with_part("xl/workbook.xml", b"<workbook"), "damaged_file", exit_code=2),
    Damage("a sheet that is not there", _with_part(_RELATIONS, b"<Relationships/>"), "damaged_file", exit_code=2),
    Damage("entities in a sheet", _with_part(_SHEET, _ENTITIES), "damaged_file", exit_code=2),
    Damage("a zip that unpacks to gibibytes", _declaring(0xF0000000), "too_large", exit_code=2),
    Damage("a zip that hides what it unpacks to", _declaring(8), "damaged_file", exit_code=2),
    Damage("two cells far apart", damaged(_two_far_cells), "too_large", sheet="Families", exit_code=2),
)
