"""What one authority contributes to a pool: counts and no rows, or only what it may release anyway."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from stepdown.domain.word import Word
from stepdown.evaluation.reduce.counts import Counts
from stepdown.evaluation.study.study import Study
from stepdown.results.result import Measure, Result, Tally


class Form(Word):
    """In which of two ways an authority contributes."""

    EXACT = "exact", "Exact: true counts, under an agreement"
    SAFE = "safe", "Safe: what disclosure control let through"


@dataclass(frozen=True, slots=True)
class Origin:
    """Who contributes, made of what, by which program. ``agreement`` names what allows true counts to be shared."""

    authority: str
    program: str
    definitions: str
    dataset: str
    is_invented: bool
    agreement: str | None = None


class Within(NamedTuple):
    """The least and the greatest that a count can be; None where nothing limits it."""

    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class ReleasedFigure:
    """One result as it was released. ``counts`` are by the field of the tally; a hidden one has a width."""

    id: str
    label: str
    measure: Measure
    unit: str
    definition: str
    counts: Mapping[str, Within]
    table: str | None = None
    categories: Mapping[str, str] = field(default_factory=dict)
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    level: float | None = None

    def as_result(self) -> Result:
        """The result with the counts that are shown; the others are not there, nor a total that needs them."""
        shown = {name: within.least if within.least == within.most else None for name, within in self.counts.items()}
        if None in shown.values():
            shown["total"] = None
        return Result(
            self.id,
            self.label,
            self.measure,
            self.unit,
            self.definition,
            Tally(**shown),
            estimate=self.estimate,
            low=self.low,
            high=self.high,
            level=self.level,
            table=self.table,
            categories=self.categories,
        )


@dataclass(frozen=True, slots=True)
class ExactPart:
    """All counts of a study, under the names that the study declares."""

    origin: Origin
    study: Study
    counts: Counts
    form = Form.EXACT


@dataclass(frozen=True, slots=True)
class SafePart:
    """The released figures of a study, and between which numbers each hidden count of them can be placed.

    ``merged`` names the tables of which categories were put together, so that not all of them are there.
    """

    origin: Origin
    study: Study
    profile: str
    merged: tuple[str, ...]
    figures: tuple[ReleasedFigure, ...]
    form = Form.SAFE


type PoolPart = ExactPart | SafePart
