"""How a program counted the characters of a text, and where its positions lie in the text as it is kept here."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from stepdown.domain.word import Word


class Reckoning(Word):
    """What a program counts as one. The standard asks for Unicode code points of the file as it is."""

    AS_KEPT = "as_kept", "code points, a line end of two characters as two"
    LINE_FEEDS = "line_feeds", "code points, every line end as one"
    UTF16_AS_KEPT = "utf16_as_kept", "UTF-16 units, a line end of two characters as two"
    UTF16_LINE_FEEDS = "utf16_line_feeds", "UTF-16 units, every line end as one"


_ASTRAL = "[\U00010000-\U0010ffff]"
_DOUBLE = {
    Reckoning.AS_KEPT: re.compile("\r\n"),
    Reckoning.UTF16_AS_KEPT: re.compile(f"\r\n|{_ASTRAL}"),
    Reckoning.UTF16_LINE_FEEDS: re.compile(_ASTRAL),
}
"""What a reckoning counts as two and we count as one."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Turns a file's positions into ours. ``doubles``: where, as the file counts, characters begin that are two."""

    doubles: tuple[int, ...] = ()

    def ours(self, position: int) -> int:
        """The position in code points of the text with line feeds. Between the halves of a character is before it."""
        return position - bisect_left(self.doubles, position)


def ruler(kept: str, reckoning: Reckoning) -> Ruler:
    """The ruler of a text as the file keeps it (line ends and all), under one way of counting."""
    pattern = _DOUBLE.get(reckoning)
    if pattern is None:
        return Ruler()
    counted = kept.replace("\r\n", "\n") if reckoning is Reckoning.UTF16_LINE_FEEDS else kept
    places, astral = [], 0
    for match in pattern.finditer(counted):
        places.append(match.start() + astral)  # an astral character is one in Python, a line end of two is two
        astral += match[0] != "\r\n"
    return Ruler(tuple(places))


def line_feeds(kept: str) -> str:
    """A text with every line end as one line feed."""
    return kept.replace("\r\n", "\n").replace("\r", "\n")
