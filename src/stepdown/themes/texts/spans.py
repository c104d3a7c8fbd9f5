"""Positions in a text, counted in code points here, in UTF-16 units by browsers, and in bytes by files in UTF-8."""

from array import array
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

type Span = tuple[int, int]
"""Where something begins and ends in a text, in code points. The end is the first that is no longer part of it."""


@dataclass(frozen=True, slots=True)
class Units:
    """The positions of one text in other units. Made once for a text, each answer is quick."""

    offsets: array[int]
    """For each code point, and for the end, how many units stand before it."""

    @classmethod
    def utf16(cls, text: str) -> "Units":
        """In UTF-16 units, as JavaScript counts: a character beyond the first 65,536, such as an emoji, is two."""
        return cls._of(text, lambda character: 2 if character > "\uffff" else 1)

    @classmethod
    def utf8(cls, text: str) -> "Units":
        """In bytes of UTF-8: one to four a character."""
        return cls._of(text, lambda character: 1 + sum(character > last for last in "\x7f\u07ff\uffff"))

    @classmethod
    def _of(cls, text: str, width: Callable[[str], int]) -> "Units":
        return cls(array("Q", accumulate(map(width, text), initial=0)))

    def units(self, position: int) -> int:
        """How many units stand before a code point. ValueError beyond the text."""
        if not 0 <= position < len(self.offsets):
            raise ValueError(f"the text has {len(self.offsets) - 1} characters, and no position {position}")
        return self.offsets[position]

    def position(self, units: int) -> int:
        """The code point before which so many units stand. ValueError beyond the text or inside a character."""
        position = bisect_left(self.offsets, units)
        if position == len(self.offsets) or self.offsets[position] != units:
            raise ValueError(f"no character of the text begins at unit {units}")
        return position
