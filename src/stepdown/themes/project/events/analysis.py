"""From codings to one narrative: summaries, quotes, findings of each source, the joint display, the checklists."""

from datetime import date
from typing import Literal

from stepdown.themes.project.events.happening import Happening
from stepdown.themes.project.words import Stands
from stepdown.themes.sources import SourceKind


class CellSummarised(Happening):
    """What one participant says under one code, in the analyst's words, and the codings that were read for it."""

    kind: Literal["cell_summarised"] = "cell_summarised"
    participant: str
    code: str
    codings: tuple[str, ...]
    words: str | None = None


class QuoteChosen(Happening):
    """A stretch of a text may be quoted. ``words``: as it will be printed, where that is not word for word."""

    kind: Literal["quote_chosen"] = "quote_chosen"
    quote: str
    source: str
    start: int
    end: int
    area: str | None = None
    words: str | None = None


class QuoteDropped(Happening):
    """A quote is used no more."""

    kind: Literal["quote_dropped"] = "quote_dropped"
    quote: str


class AreaNamed(Happening):
    """A key area of interest: which codes and which survey questions speak of it."""

    kind: Literal["area_named"] = "area_named"
    area: str
    title: str
    codes: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    before: str | None = None


class FindingWritten(Happening):
    """What one kind of source says of an area, written before it is laid beside the others."""

    kind: Literal["finding_written"] = "finding_written"
    area: str
    source_kind: SourceKind
    is_silent: bool = False
    codings: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    """The ids of the survey figures that the finding stands on."""
    words: str | None = None


class SourceSignedOff(Happening):
    """The findings of one kind of source are finished: they do not change while the sources are combined."""

    kind: Literal["source_signed_off"] = "source_signed_off"
    source_kind: SourceKind


class SourceReopened(Happening):
    """The findings of a kind of source can be changed again, and why."""

    kind: Literal["source_reopened"] = "source_reopened"
    source_kind: SourceKind
    reason: str


class RowFilled(Happening):
    """One row of the joint display. ``results``: ids of figures of the evaluation and the business case beside it."""

    kind: Literal["row_filled"] = "row_filled"
    area: str
    stands: Stands
    quotes: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    follows: str = ""
    by_whom: str = ""
    by_when: date | None = None
    words: str | None = None


class ChecklistAnswered(Happening):
    """An item of a reporting checklist, answered by hand or said to be not reported."""

    kind: Literal["checklist_answered"] = "checklist_answered"
    checklist: str
    item: str
    is_reported: bool
    words: str | None = None
