"""How the characters of a text file are kept: UTF-8 if it can be; else a guess, which a person is asked to confirm."""

import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from stepdown.dataset.finding import Finding
from stepdown.exchange.transcripts.passages import MOST_CHARACTERS, File, RefusedFileError, refuse_if_long
from stepdown.exchange.transcripts.rules.doubts import ENCODING_GUESSED
from stepdown.exchange.transcripts.rules.refused import OTHER_KIND, TOO_LARGE

_NAMES = {
    "utf_8": "UTF-8",
    "utf_16": "UTF-16",
    "utf_16_le": "UTF-16",
    "utf_16_be": "UTF-16",
    "utf_32": "UTF-32",
    "cp1252": "Windows-1252 (Western European)",
    "mac_roman": "Mac Roman",
    "cp1250": "Windows-1250 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
}
"""What word processors and editors write. Beyond these a short text is too easily mistaken, most often for Chinese."""
_MOST_BYTES = 4 * MOST_CHARACTERS
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_TELLING = re.compile(r"\S{0,20}[^\x00-\x7f]\S{0,20}")
_SURE = ("utf_16", "utf_32")
"""Those whose first bytes say what they are."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, with the finding that says how it was guessed, if it was."""

    text: str
    findings: tuple[Finding, ...] = ()


def decode(file: File) -> Decoded:
    """The text of a file, its lines apart by line feeds. RefusedFileError where it is no text, or too long."""
    if len(file.data) > _MOST_BYTES:
        raise RefusedFileError(TOO_LARGE, {"how": f"it has more than {_MOST_BYTES:,} bytes of text"})
    decoded = _as_utf8(file.data) or _guessed(file)
    text = _LINE_ENDS.sub("\n", decoded.text)
    refuse_if_long([text])
    return Decoded(text, decoded.findings)


def _as_utf8(data: bytes) -> Decoded | None:
    """The text, if it can be UTF-8: a null character is in no text, but in every UTF-16."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else Decoded(text)


def _guessed(file: File) -> Decoded:
    guesses = from_bytes(file.data, cp_isolation=list(_NAMES))
    best = guesses.best()
    if best is None:
        raise RefusedFileError(OTHER_KIND, {"kind": "no text, whatever its name says"})
    # Where two fit equally well, what Windows writes in the United Kingdom is the likelier.
    chosen = next((g for g in guesses if g.encoding == "cp1252" and g.chaos <= best.chaos), best)
    text = str(chosen).removeprefix("\ufeff")
    if chosen.encoding in _SURE:
        return Decoded(text)
    example = _TELLING.search(text)
    details = {
        "encoding": _NAMES[chosen.encoding],
        "example": f", with words such as {example[0]}" if example else "",
    }
    return Decoded(text, (file.finding(ENCODING_GUESSED, details),))
