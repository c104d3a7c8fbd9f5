"""The days of which one extract tells, for one kind of record."""

from dataclasses import dataclass
from datetime import date

from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.ladder.activity import ActivityKind


@dataclass(frozen=True, slots=True)
class Window:
    """From a first day up to, and not including, ``until``."""

    first: date
    until: date


def window(extract: CaseExtract, kind: ActivityKind) -> Window | None:
    """The window of a kind; None where the extract does not tell of it."""
    told = [coverage for coverage in extract.coverages if kind in coverage.kinds]
    if not told:
        return None
    return Window(min(c.first for c in told), max(c.until for c in told))
