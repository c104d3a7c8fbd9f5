"""Codings: made, taken away, given another code, looked at again; and memos."""

from typing import Literal

from stepdown.themes.project.events.happening import Happening
from stepdown.themes.project.words import MemoAbout


class Coded(Happening):
    """A stretch of a text was given a code. ``absorbs``: the same coder's codings that it takes up."""

    kind: Literal["coded"] = "coded"
    coding: str
    source: str
    code: str
    start: int
    end: int
    absorbs: tuple[str, ...] = ()
    blind: str | None = None
    """The double coding that it was made for."""


class Uncoded(Happening):
    """Codings of one text were taken away."""

    kind: Literal["uncoded"] = "uncoded"
    source: str
    codings: tuple[str, ...]


class Recoded(Happening):
    """Codings of one text were given another code: how a code is split."""

    kind: Literal["recoded"] = "recoded"
    source: str
    codings: tuple[str, ...]
    code: str


class CodingReviewed(Happening):
    """A coding that a correction moved was looked at and set where it belongs."""

    kind: Literal["coding_reviewed"] = "coding_reviewed"
    source: str
    coding: str
    start: int
    end: int


class MemoWritten(Happening):
    """A note of an analyst; the same memo written again replaces it, and empty words remove it."""

    kind: Literal["memo_written"] = "memo_written"
    memo: str
    about: MemoAbout
    about_id: str | None = None
    source: str | None = None
    """The text in which the coding stands, of a memo about a coding."""
    words: str | None = None
