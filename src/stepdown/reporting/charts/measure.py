"""How wide text is, without a browser: the advance widths of Liberation Sans (those of Arial), in thousandths of an em.

Accented letters are as wide as their base letter; characters beyond the table are taken as wide as the widest of their
kind, so that a guess is never too narrow.
"""

import unicodedata
from functools import cache

LEADING = 1.25
"""From one line's baseline to the next, in ems."""

_REGULAR = {
    191: "'", 222: "ijl‘’", 260: "|", 278: " !,./:;I[\\]ft", 333: "()-`r“”·", 334: "{}", 350: "•", 355: '"', 389: "*",
    400: "°", 469: "^", 500: "Jcksvxyz", 549: "÷±≤≥", 556: "#$0123456789?L_abdeghnopqu£–€", 584: "+<=>~−×",
    604: "●○■□", 611: "FTZ", 667: "&ABEKPSVXY", 722: "CDHNRUw", 778: "GOQ", 833: "Mm", 889: "%", 944: "W",
    990: "▲▼◄►", 1000: "—…→←", 1015: "@",
}  # fmt: skip
_BOLD = {
    238: "'", 278: " ,./I\\ijl‘’", 280: "|", 333: "!()-:;[]`ft·", 350: "•", 389: "*r{}", 400: "°", 474: '"', 500: "z“”",
    549: "÷±≤≥", 556: "#$0123456789J_aceksvxy£–€", 584: "+<=>^~−×", 604: "●○■□", 611: "?FLTZbdghnopqu",
    667: "EPSVXY", 722: "&ABCDHKNRU", 778: "GOQw", 833: "M", 889: "%m", 944: "W", 975: "@", 990: "▲▼◄►", 1000: "—…→←",
}  # fmt: skip
_ADVANCE = {
    bold: {ord(character): width for width, characters in table.items() for character in characters}
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}
_WIDEST = 1100


@cache
def _advance(character: str, bold: bool) -> int:  # noqa: FBT001 - a cache key
    if unicodedata.combining(character):
        return 0
    base = unicodedata.normalize("NFD", character)[0]
    return _ADVANCE[bold].get(ord(base), _WIDEST)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of ``text`` set at ``size``, in the units of ``size``."""
    return sum(_advance(character, bold) for character in text) * size / 1000


def wrap(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """``text`` in lines no wider than ``room``: broken at spaces, and inside a word only where it alone is wider."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, size, room, bold=bold)
        lines.extend(full)
    return (*lines, line)


def _pieces(word: str, size: float, room: float, *, bold: bool) -> list[str]:
    """``word`` cut so that each piece fits; a piece has at least one character."""
    pieces = [""]
    for character in word:
        if pieces[-1] and text_width(pieces[-1] + character, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces
