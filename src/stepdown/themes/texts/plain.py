"""The one form in which words are kept: composed (NFC), on one line, without marks that nobody sees.

What analysts write may have several lines.
"""

import unicodedata

_SPACES = dict.fromkeys(map(ord, "\t\u00a0\u2007\u202f"), " ")
_UNSEEN = dict.fromkeys(
    [
        *(c for c in (*range(0x20), *range(0x7F, 0xA0)) if c != ord("\t")),  # control characters
        *range(0xD800, 0xE000),  # halves of a pair, which no file can hold
        *(0xFFFE, 0xFFFF),  # no characters at all
        *(0xFEFF, 0x200B, 0x2060, 0x00AD),  # byte order mark, marks of no width, soft hyphen
    ]
)
_FORM = {**_UNSEEN, **_SPACES}


def plain(text: str) -> str:
    """The text on one line: each line break is a space, none stands at either end, spaces between words are kept.

    Joiners stay, because emoji and several scripts need them. Doing it twice changes nothing.
    """
    lines = (unicodedata.normalize("NFC", line.translate(_FORM)).strip() for line in text.splitlines())
    return " ".join(line for line in lines if line)


def in_lines(text: str) -> str:
    """What somebody wrote, each line ended by a line feed alone: browsers send two characters, and files differ."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip("\ufeff \n\t")
