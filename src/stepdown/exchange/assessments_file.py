"""Assessments kept beside an imported dataset, a row a factor, until a team's episodes say at which points to look."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import cast

from stepdown.dataset.check.cells.typed import typed
from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.tables.shorthand import choice, key, text
from stepdown.dataset.tables.shorthand import date as day
from stepdown.exchange.delimited.folder import read_csv_table
from stepdown.exchange.limits import DEFAULT_LIMITS
from stepdown.exchange.safe_csv import write_rows
from stepdown.linkage.extract.records import Assessment, FactorFound, Whose
from stepdown.linkage.ladder.activity import Origin

FILE = "assessments.csv"
_NONE, _NOT_FILLED_IN = "none", "not_filled_in"
_TABLE = Table(
    "assessments",
    "One factor found by one finished assessment; or that there was none, or that nothing was filled in",
    (
        key("child_id", "The council's number of the child"),
        day("first_day", doc="First day", required=True),
        day("authorised", doc="The day on which it was authorised", required=True),
        text("factor", doc="The factor", required=True),
        choice("whose", "Of whom it is", Whose),
    ),
)

type Row = Mapping[str, object]


def write_assessments(path: Path, assessments: Iterable[Assessment]) -> None:
    """Write the finished ones; one that goes on, or whose end is not known, says nothing at any point."""
    columns = [column.name for column in _TABLE.columns]
    write_rows(path, columns, (row for assessment in assessments for row in _rows(assessment)))


def _rows(assessment: Assessment) -> Iterator[Sequence[str]]:
    if not isinstance(assessment.ended_on, date):
        return
    when = (assessment.child, assessment.started_on.isoformat(), assessment.ended_on.isoformat())
    if not assessment.found:
        yield (*when, _NOT_FILLED_IN if assessment.found is None else _NONE, "")
    for found in sorted(assessment.found or (), key=lambda f: (f.factor, f.whose)):
        yield (*when, found.factor, str(found.whose))


def read_assessments(path: Path) -> tuple[Mapping[str, Sequence[Assessment]], Sequence[Finding]]:
    """The assessments of each child; nothing where a finding stops, since the file is one of ours."""
    raw, findings = read_csv_table(path, _TABLE, DEFAULT_LIMITS)
    if raw is None:
        return {}, findings
    rows, found = typed(_TABLE, raw)
    if any(finding.severity is Severity.STOPS for finding in found):
        return {}, [*findings, *found]
    together: defaultdict[tuple[str, date, date], list[Row]] = defaultdict(list)
    for row in cast("list[Row]", rows.to_pylist()):
        together[str(row["child_id"]), cast(date, row["first_day"]), cast(date, row["authorised"])].append(row)
    of_child: defaultdict[str, list[Assessment]] = defaultdict(list)
    for (child, first, last), of_one in together.items():
        of_child[child].append(Assessment(child, first, last, _found(of_one), Origin(path.name, FILE)))
    return of_child, [*findings, *found]


def _found(rows: Iterable[Row]) -> frozenset[FactorFound] | None:
    words = [(str(row["factor"]), row["whose"]) for row in rows]
    if any(factor == _NOT_FILLED_IN for factor, _ in words):
        return None
    return frozenset(FactorFound(factor, Whose(str(whose))) for factor, whose in words if factor != _NONE and whose)
