"""One figure with everything behind it: its counts, its definition, and the results that it is made of or reveals."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.evaluation.sql import sql
from stepdown.records.access.refusal import NotSeen
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.evaluation.runs import RunRow, figures_of_run
from stepdown.reporting.wording import name_of
from stepdown.results.result import Relation, Result

_SQL = ".sql"


@dataclass(frozen=True, slots=True)
class Definition:
    """Where a figure is defined, and its text where that is a file of SQL."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class FigurePart:
    """One of the figures that add up to another."""

    id: str
    name: str
    units: int | None


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure of a run."""

    run: RunRow
    result: Result
    definitions: tuple[Definition, ...]
    sums: tuple[tuple[FigurePart, ...], ...]
    """Each sum in which the figure is the whole, as its parts."""


def figure(who: Colleague, *, run_id: UUID, result_id: str, at: datetime) -> FigureView:
    """The figure of a run with that id; NotSeen where it has none."""
    run = figures_of_run(who, run_id=run_id, at=at)
    found = run.findings.by_id()
    if result_id not in found:
        raise NotSeen
    result = found[result_id]
    sums = tuple(_parts(r, found) for r in run.findings.relations if r.whole == result_id and _plain(r))
    return FigureView(run.row, result, tuple(_definitions(result)), sums)


def _definitions(result: Result) -> list[Definition]:
    names = [name.strip() for name in result.definition.split(";")]
    return [Definition(name, sql(name.removesuffix(_SQL)) if name.endswith(_SQL) else "") for name in names]


def _plain(relation: Relation) -> bool:
    """Whether the sum is of whole figures, and of more than one: others only say that two counts are the same."""
    return len(relation.parts) > 1 and not any("#" in name for name in relation.parts)


def _parts(relation: Relation, found: dict[str, Result]) -> tuple[FigurePart, ...]:
    parts = (found[part] for part in relation.parts if part in found)
    return tuple(FigurePart(part.id, name_of(part), part.tally.numerator) for part in parts)
