"""What every enumeration of Stepdown is: a stable stored word with the label that people read."""

from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """A stored word (snake case, never changed once released) and its label in sentence case.

    Members are written ``NAME = "stored_word", "Label"``.
    """

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """A member is its stored word; looked up by that word alone, it brings its label with it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member
