"""Families some at a time, in an order that says nothing and stays: how a large table is read a page at a time.

A cursor says between which places the families stood whose rows were being read, and the place of the last row given.
So a family that comes or goes meanwhile moves no other family's rows: none of those is given twice or passed over.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from stepdown.exchange.export.research import Pseudonyms

FEWEST_FAMILIES, MOST_FAMILIES = 40, 800
"""How many are read at first; where their rows do not fill a page, twice as many each time, up to a most."""
_FAMILY, _ROW = 16, 32
CURSOR = f"^[0-9a-f]{{{2 * _FAMILY + _ROW}}}$"
"""What a cursor looks like."""


@dataclass(frozen=True, slots=True)
class Some:
    """Some families that are read together: those that stand after one place, up to another."""

    families: frozenset[UUID]
    before: str = "0" * _FAMILY
    last: str = "0" * _FAMILY

    def cursor(self, place: str) -> str:
        """What leads to the rows after the one at that place."""
        return f"{self.before}{self.last}{place}"


def placed(families: Iterable[UUID], pseudonyms: Pseudonyms) -> dict[str, UUID]:
    """The families in their order, by their places: an order that is theirs who have these pseudonyms."""
    return dict(sorted((_digest(pseudonyms.of(str(one)), _FAMILY), one) for one in families))


def row_place(said: str) -> str:
    """The place of a row among those of some families, by what makes it unique."""
    return _digest(said, _ROW)


def in_turn(families: Mapping[str, UUID], cursor: str, first: int = FEWEST_FAMILIES) -> Iterator[Some]:
    """The families whose rows come after the cursor; ``first``: how many are read at first."""
    last = "0" * _FAMILY
    if cursor:
        before, last = cursor[:_FAMILY], cursor[_FAMILY : 2 * _FAMILY]
        yield Some(frozenset(one for place, one in families.items() if before < place <= last), before, last)
    left, number = [place for place in families if place > last], first
    while left:
        some, left = left[:number], left[number:]
        yield Some(frozenset(families[place] for place in some), last, some[-1])
        last, number = some[-1], min(2 * number, MOST_FAMILIES)


def _digest(said: str, length: int) -> str:
    return hashlib.sha256(said.encode()).hexdigest()[:length]
