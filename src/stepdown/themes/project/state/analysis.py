"""Summaries, quotes, findings, the joint display and the checklists as they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from stepdown.themes.project.words import Stands
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class Summary:
    """What a participant says under a code, in the analyst's words. Empty words are a cell that nobody has written."""

    participant: str
    code: str
    codings: tuple[str, ...]
    words: str | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch that may be quoted, with the words as printed where they differ."""

    id: str
    source: str
    start: int
    end: int
    area: str | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Area:
    """A key area of interest."""

    id: str
    title: str
    codes: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one kind of source says of an area."""

    area: str
    source_kind: SourceKind
    is_silent: bool
    codings: tuple[str, ...]
    results: tuple[str, ...]
    words: str | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SignedOff:
    """Who signed the findings of a kind of source off, and when."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class JointRow:
    """One row of the joint display: how the sources stand to one another, what it means and what follows."""

    area: str
    stands: Stands
    quotes: tuple[str, ...]
    results: tuple[str, ...]
    words: str | None
    follows: str
    by_whom: str
    by_when: date | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """An item of a checklist as it was answered by hand."""

    is_reported: bool
    words: str | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All of it. Keys: summaries by (participant, code), findings by (area, kind of source)."""

    summaries: Mapping[tuple[str, str], Summary] = field(default_factory=dict)
    quotes: Mapping[str, Quote] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    findings: Mapping[tuple[str, SourceKind], Finding] = field(default_factory=dict)
    signed_off: Mapping[SourceKind, SignedOff] = field(default_factory=dict)
    rows: Mapping[str, JointRow] = field(default_factory=dict)
    answered: Mapping[tuple[str, str], Answered] = field(default_factory=dict)
