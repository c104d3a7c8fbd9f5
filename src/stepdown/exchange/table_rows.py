"""From columns of text under their headings to a raw table: its rows, and what stands where no table can have it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.raw import RawTable
from stepdown.exchange.grid import column_letters
from stepdown.exchange.headings import Headings

_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Body:
    """All that stands below a heading row: a text column for each place in the file, and each row's number."""

    file: str
    sheet: str | None
    headings: Headings
    columns: Sequence[pa.Array]
    numbers: pa.Array


def raw_table(body: Body, table: Table) -> tuple[RawTable, list[Finding]]:
    """The rows of a table, blank rows and notes left out, with a finding for each thing that was left out."""
    filled = _filled(body)
    kept = np.flatnonzero(filled > 0)
    apart = _apart(body, filled, kept)
    kept = np.setdiff1d(kept, apart, assume_unique=True)
    findings = [
        *(_note(body, int(at)) for at in apart),
        *_blank_rows(body, filled, kept),
        *_columns_without_heading(body, kept),
    ]
    named = body.headings.names
    cells = [body.columns[place].take(kept) for place in named]
    columns = pa.Table.from_arrays(cells, names=list(named.values()))
    return RawTable(table.name, body.file, body.sheet, columns, body.numbers.take(kept)), findings


def _filled(body: Body) -> np.ndarray:
    """How many cells of each row hold something."""
    filled = np.zeros(len(body.numbers), np.int64)
    for column in body.columns:
        filled += np.asarray(column.is_valid())
    return filled


def _apart(body: Body, filled: np.ndarray, kept: np.ndarray) -> np.ndarray:
    """The rows with a single cell that come after a blank row, where the table has several columns: notes, perhaps."""
    if len(body.headings.names) <= 2:
        return np.array([], np.int64)
    after_blank = (kept > 0) & (filled[kept - 1] == 0)
    apart: set[int] = set()
    for at in np.flatnonzero(filled[kept] == 1):
        if after_blank[at] or at - 1 in apart:
            apart.add(int(at))
    return kept[sorted(apart)]


def _note(body: Body, at: int) -> Finding:
    """Whether it is a note or a row that is nearly empty cannot be known: so a person must say."""
    place = next(place for place, column in enumerate(body.columns) if column[at].is_valid)
    problem = "A single cell stands apart, below the table. It may be a note or a row of data, so it was not read."
    remedy = "If it is a note, delete it. If it is a row of data, delete the blank rows above it."
    return _finding(body, "text_below_table", problem, remedy, at, place)


def _blank_rows(body: Body, filled: np.ndarray, kept: np.ndarray) -> Iterator[Finding]:
    blank = np.flatnonzero(filled[: kept[-1]] == 0) if len(kept) else kept
    if len(blank):
        rows = "1 blank row was" if len(blank) == 1 else f"{len(blank)} blank rows were"
        problem = f"{rows} passed over between the rows of data. The rows after were read."
        remedy = "Check that nothing is missing there, and that no totals or notes follow; then delete blank rows."
        yield Finding(
            "blank_rows", problem, remedy, body.file, body.sheet, _row(body, blank[0]), severity=Severity.WARNS
        )


def _columns_without_heading(body: Body, kept: np.ndarray) -> Iterator[Finding]:
    """A filled column without a heading stops the table; beyond a gap to its right it is only text beside it."""
    for place, column in enumerate(body.columns):
        filled = kept[np.asarray(column.is_valid())[kept]] if len(kept) else kept
        if place in body.headings.names or not len(filled):
            continue
        beside = place > body.headings.width
        yield _beside(body, int(filled[0]), place) if beside else _no_heading(body, int(filled[0]), place)


def _beside(body: Body, at: int, place: int) -> Finding:
    problem = "There is text beside the table, in a column of its own. It was not read."
    remedy = "If it is part of the data, move it into the table; if it is a note, nothing need be done."
    return _finding(body, "text_beside_table", problem, remedy, at, place, Severity.WARNS)


def _no_heading(body: Body, at: int, place: int) -> Finding:
    problem = f"Column {column_letters(place)} holds data but has no heading."
    remedy = "Give the column its heading, or empty it."
    return _finding(body, "blank_heading", problem, remedy, at, place)


def _finding(  # noqa: PLR0913, PLR0917 - a finding's own parts
    body: Body, rule: str, problem: str, remedy: str, at: int, place: int, severity: Severity = Severity.STOPS
) -> Finding:
    text = str(body.columns[place][at].as_py())[:_SHOWN]
    return Finding(
        rule, problem, remedy, body.file, body.sheet, _row(body, at), body.headings.column(place), text, severity
    )


def _row(body: Body, at: int) -> int:
    return int(body.numbers[int(at)].as_py())
