"""Codings and memos, and the blind double coding of a sample."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from stepdown.themes.project.words import MemoAbout


@dataclass(frozen=True, slots=True)
class Coding:
    """One code on one stretch of a text, by one person, in code points of the text as it stands.

    ``blind``: the double coding that it was made for. ``stands``: whether it counts in the analysis; of a double
    coding the first coder's do, until a disagreement is resolved otherwise.
    """

    id: str
    source: str
    code: str
    start: int
    end: int
    coder: str
    at: datetime
    entry: int
    blind: str | None = None
    stands: bool = True
    is_to_review: bool = False


@dataclass(frozen=True, slots=True)
class Memo:
    """A note of an analyst."""

    id: str
    about: MemoAbout
    about_id: str | None
    source: str | None
    words: str | None
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was decided of one turn and code where the coders differed."""

    source: str
    turn: int
    code: str
    is_coded: bool
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DoubleCoding:
    """A sample that is coded twice. ``resolutions``: by (source, turn, code)."""

    id: str
    sources: tuple[str, ...]
    coders: tuple[str, ...]
    seed: int
    drawn_from: int
    begun_at: datetime
    finished: frozenset[str]
    resolutions: Mapping[tuple[str, int, str], Resolution]

    @property
    def is_open(self) -> bool:
        """Whether all have finished, so that each sees the others' codings."""
        return self.finished >= frozenset(self.coders)
