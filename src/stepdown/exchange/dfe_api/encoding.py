"""How the characters of a JSON file are kept, found out without having the whole file in memory."""

import codecs
from pathlib import Path

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.rules.texts import OTHER_ENCODING, WRONG_ENCODING

_BLOCK = 1 << 20
_START = 1 << 12
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def encoding_of(path: Path) -> tuple[str | None, list[Finding]]:
    """The encoding, UTF-8 unless it cannot be, with a warning for any other; None where no text can be read."""
    with path.open("rb") as stream:
        start = stream.read(4)
    if start.startswith(_UTF16):
        return _checked(path, "utf-16", "UTF-16", "The file is not kept in UTF-8.")
    if b"\0" in start:
        little = start[1:2] == b"\0"
        return _checked(path, "utf-16-le" if little else "utf-16-be", "UTF-16", "The file is not kept in UTF-8.")
    wrong = _first_wrong_byte(path, "utf-8-sig")
    if wrong is None:
        return "utf-8-sig", []
    return _checked(path, "cp1252", "Windows-1252: check its accents", f"Byte {wrong + 1} is not a character of UTF-8.")


def first_character(path: Path, encoding: str) -> str:
    """The first character that is no blank; '' where there is none near the beginning."""
    with path.open(encoding=encoding, errors="replace") as stream:
        return stream.read(_START).lstrip()[:1]


def _checked(path: Path, encoding: str, called: str, why: str) -> tuple[str | None, list[Finding]]:
    wrong = _first_wrong_byte(path, encoding)
    if wrong is None:
        return encoding, [OTHER_ENCODING.finding(Place(path.name), {"why": why, "encoding": called})]
    said = {"byte": str(wrong + 1), "what": "is not a character of any text that is read"}
    return None, [WRONG_ENCODING.finding(Place(path.name), said)]


def _first_wrong_byte(path: Path, encoding: str) -> int | None:
    decoder = codecs.getincrementaldecoder(encoding)()
    at = 0
    with path.open("rb") as stream:
        while True:
            block = stream.read(_BLOCK)
            waiting = len(decoder.getstate()[0])
            try:
                decoder.decode(block, final=not block)
            except UnicodeDecodeError as error:
                return at - waiting + error.start
            if not block:
                return None
            at += len(block)
