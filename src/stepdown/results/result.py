"""One result: a figure with everything that it takes to read it, check it and protect it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Measure(StrEnum):
    """What sort of figure a result is."""

    COUNT = "count"  # numerator only, or numerator of total
    PROPORTION = "proportion"  # numerator of known
    MEAN = "mean"
    MEDIAN = "median"
    PERCENTILE_90 = "percentile_90"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    PAIRED_DIFFERENCE = "paired_difference"  # difference between two proportions of the same people
    DIFFERENCE = "difference"  # difference between two groups, in the unit that ``of`` names
    RATIO = "ratio"  # one rate over another
    WEIGHT = "weight"  # a share that is no share of people, or what weighted people are worth
    AVERAGE = "average"  # of the shares, or of the differences of shares, of several authorities
    TEST = "test"  # estimate is a p-value
    IMPUTED = "imputed"  # a share, or a difference of two, in which what is not known was drawn from a model
    OVER_TIME = "over_time"  # a share at a time, where not all are watched so long; numerator: how many were seen so


AFTER = "after"
"""The axis of a table whose categories are times. A table that has ``IN_ALL`` among them is of things that end: who is
counted as ended at one time is so at every later one as well."""
IN_ALL = "in_all"
"""On that axis, in place of a time: up to the end of watching, whenever that was."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were counted, and of how many: a percentage is numerator of known, never of total.

    total = known + not_known + not_asked + not_applicable, in units of analysis. None is a count that there is not;
    in a release it may also be one that is hidden.
    """

    numerator: int | None = None
    known: int | None = None
    not_known: int | None = 0
    not_asked: int | None = 0
    not_applicable: int | None = 0
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """One figure.

    ``id`` is stable and dotted. ``unit`` is the unit of analysis ('child', 'family', 'parent', 'referral', …).
    ``of`` names the unit that ``estimate`` is in where it is not a share ('hours', 'years', 'episodes').
    ``definition`` names the SQL file or rule that defines it. ``table`` groups results of one table and
    ``categories`` place a result in it (axis → stored word), so that categories can be merged.
    ``together``: of a figure that allows for families, how many families hold several of those known. It is for
    disclosure control alone and never published.
    ``derived_from`` lists the other results whose counts this one would reveal. One that is ``internal`` is there for
    other engines to reckon with and is never published.
    """

    id: str
    label: str
    measure: Measure
    unit: str
    definition: str
    tally: Tally = field(default_factory=Tally)
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    level: float | None = None
    method: str | None = None
    of: str | None = None
    point: str | None = None
    table: str | None = None
    categories: Mapping[str, str] = field(default_factory=dict)
    derived_from: tuple[str, ...] = ()
    caution: str | None = None
    together: int | None = None
    internal: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """A sum that holds among counts: the numerator of ``whole`` is the sum of the numerators of ``parts``.

    Disclosure control needs every such sum, for a hidden part can be found from the others.
    A part or whole may name another count of a result as ``<id>#known`` (or #rest, #total, #not_known …).
    """

    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All results of one run, the sums that hold among them, and what they were made from."""

    header: Mapping[str, object]
    results: tuple[Result, ...]
    relations: tuple[Relation, ...] = ()

    def by_id(self) -> dict[str, Result]:
        """The results by their id."""
        return {r.id: r for r in self.results}

    def without_internal(self) -> "Findings":
        """Those that may be published at all, and the sums that hold among them."""
        gone = {r.id for r in self.results if r.internal}
        kept = (r for r in self.relations if not gone & {name.partition("#")[0] for name in (r.whole, *r.parts)})
        return Findings(self.header, tuple(r for r in self.results if not r.internal), tuple(kept))
