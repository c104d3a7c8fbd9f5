"""How the characters of a text file are kept, found out from its bytes; a guess is always told."""

import codecs
from dataclasses import dataclass

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.rules.texts import OTHER_ENCODING, WRONG_ENCODING

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAMPLE = 4096


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text as UTF-8 bytes; None where its characters cannot be read."""

    utf8: bytes | None
    findings: tuple[Finding, ...] = ()


def decode(file: str, content: bytes) -> Decoded:
    """The text of a file: UTF-8 as it stands; UTF-16 and Windows-1252 with a warning; else a finding with the byte."""
    if content.startswith(_UTF16):
        return _as_utf16(file, content, "utf-16")
    if _looks_like_utf16(content):
        return _as_utf16(file, content, "utf-16-le" if content[1:2] == b"\0" else "utf-16-be")
    content = content.removeprefix(codecs.BOM_UTF8)
    wrong = _first_wrong_byte(content)
    if wrong is None and b"\0" in content:
        return _unreadable(file, content.index(b"\0"), "holds a null character, which no text has")
    return Decoded(content) if wrong is None else _as_windows_1252(file, content, wrong)


def _looks_like_utf16(content: bytes) -> bool:
    """Plain letters in UTF-16 have a null in every other byte."""
    start = content[: _SAMPLE - _SAMPLE % 2]
    return len(start) > 3 and max(start[0::2].count(0), start[1::2].count(0)) > len(start) // 4


def _first_wrong_byte(content: bytes) -> int | None:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return None


def _as_utf16(file: str, content: bytes, encoding: str) -> Decoded:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        return _unreadable(file, error.start, "is not a character of UTF-16, in which the file seems to be kept")
    return Decoded(text.encode(), (_warning(file, "The file is not kept in UTF-8.", "UTF-16"),))


def _as_windows_1252(file: str, content: bytes, wrong: int) -> Decoded:
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return _unreadable(file, wrong, "is not a character of UTF-8")
    why = f"Byte {wrong + 1} is not a character of UTF-8."
    return Decoded(text.encode(), (_warning(file, why, "Windows-1252: check its accents"),))


def _warning(file: str, why: str, encoding: str) -> Finding:
    return OTHER_ENCODING.finding(Place(file), {"why": why, "encoding": encoding})


def _unreadable(file: str, at: int, what: str) -> Decoded:
    return Decoded(None, (WRONG_ENCODING.finding(Place(file), {"byte": str(at + 1), "what": what}),))
