"""The few shapes of table that a report has, each made of released results."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from stepdown.reporting.disclosure import explain
from stepdown.reporting.report import ReportTable, Row
from stepdown.reporting.shown import NOTHING, TOO_FEW, TOO_FEW_IN_WORDS, Shown
from stepdown.reporting.wording import spoken
from stepdown.results.result import Result

TOO_FEW_NOTE = f"{TOO_FEW}: {TOO_FEW_IN_WORDS}."
_MISSING = {"not_known": "Not known", "not_asked": "Not asked", "not_applicable": "Not applicable"}


@dataclass(frozen=True, slots=True)
class Heading:
    """What a table says of itself above its figures."""

    id: str
    title: str
    unit: str
    row_heading: str
    notes: tuple[str, ...] = ()


def table(shown: Shown, heading: Heading, columns: Sequence[str], rows: Iterable[Row]) -> ReportTable:
    """A table with its source, its symbols explained where they are used, and columns that say nothing withheld."""
    kept = tuple(rows)
    notes = [*heading.notes, *explain.notes(shown.protected, heading.id)]
    cells = [cell for row in kept for cell in row.cells]
    meanings = [f"{symbol}: {meaning}" for symbol, meaning in explain.symbols(shown.protected.profile)]
    if any(cell.hidden for cell in cells):
        notes += [m for m in meanings if m not in notes]
    if any(cell.text == TOO_FEW for cell in cells):
        notes.append(TOO_FEW_NOTE)
    return ReportTable(
        heading.id,
        heading.title,
        heading.unit,
        source(shown),
        heading.row_heading,
        tuple(columns),
        kept,
        tuple(notes),
    )


def source(shown: Shown) -> str:
    """Where the figures of a report come from, in words."""
    dataset = shown.protected.header["dataset"]
    study = shown.protected.header["study"]
    if not isinstance(dataset, dict) or not isinstance(study, dict):
        raise TypeError("the header of the results names no dataset and study")
    return f"{dataset['title']}, data as at {spoken(date.fromisoformat(study['period']['as_at']))}"


def breakdown_table(shown: Shown, heading: Heading) -> ReportTable:
    """Exclusive categories: number, share of those known, interval; then the known and the missing."""
    results = shown.table(heading.id)
    rows = [share_row(shown, r.id) for r in results]
    return table(shown, heading, SHARE_COLUMNS, [*rows, *base_rows(shown, results)])


SHARE_COLUMNS = ("Number", "Percentage of known", "95% interval")


def share_row(shown: Shown, id_: str, label: str | None = None, level: int = 0) -> Row:
    """One share as a row."""
    cells = (shown.count(id_), shown.percentage(id_), shown.interval(id_))
    return Row(label or shown.result(id_).label, cells, level)


def base_rows(shown: Shown, results: Sequence[Result]) -> list[Row]:
    """The denominators that the results share: known, each missing reason that occurs, and total."""
    if not results:
        return []
    first = results[0].id
    total = Row("Total", (shown.count(first, "total"), NOTHING, NOTHING), total=True)
    missing = [
        Row(label, (shown.count(first, name), NOTHING, NOTHING))
        for name, label in _MISSING.items()
        if shown.hides(first, name) or getattr(shown.result(first).tally, name)
    ]
    if not missing:
        return [total]
    return [Row("Known", (shown.count(first, "known"), NOTHING, NOTHING), total=True), *missing, total]


def amount_row(shown: Shown, id_: str, label: str, measures: Sequence[str], places: int = 1) -> Row:
    """One amount as a row: how many are known, and each summary asked for."""
    known = shown.count(f"{id_}.{measures[0]}", "known")
    return Row(label, (known, *(shown.amount(f"{id_}.{m}", places) for m in measures)))


def withheld_columns(rows: Sequence[Row], columns: Sequence[str], may_go: frozenset[str]) -> tuple[str, ...]:
    """Those of the columns that may go of which more than a third is hidden: a column of symbols says nothing."""
    gone = []
    for place, column in enumerate(columns):
        hidden = sum(row.cells[place].hidden for row in rows)
        if column in may_go and hidden * 3 > len(rows):
            gone.append(column)
    return tuple(gone)


def without(rows: Iterable[Row], columns: Sequence[str], gone: Sequence[str]) -> tuple[tuple[str, ...], list[Row]]:
    """The columns and rows that remain without some columns."""
    keep = [place for place, column in enumerate(columns) if column not in gone]
    kept = [Row(row.heading, tuple(row.cells[place] for place in keep), row.level, row.total) for row in rows]
    return tuple(columns[place] for place in keep), kept
