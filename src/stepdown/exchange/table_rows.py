"""From a grid with headings to a raw table: its rows, and what stands where no table can have it."""

from collections.abc import Iterator, Sequence

import pyarrow as pa

from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.raw import RawTable
from stepdown.exchange.grid import Cell, Grid, Row, column_letters, is_blank
from stepdown.exchange.headings import Headings, heading_row, not_found, read_headings

type Numbered = tuple[int, Row]

_SHOWN = 80


def raw_table(grid: Grid, table: Table) -> tuple[RawTable | None, Headings | None, list[Finding]]:
    """The rows of a table found in a grid, with its headings; None and a finding where no headings are found."""
    row = heading_row(grid.rows, table)
    if row is None:
        return None, None, [not_found(grid, table)]
    headings = read_headings(grid, row)
    below = [(number, cells) for number, cells in enumerate(grid.rows[row:], start=row + 1) if not is_blank(cells)]
    apart = set(_apart(below, headings))
    kept = [numbered for numbered in below if numbered[0] not in apart]
    findings = [
        *(_note(grid, numbered) for numbered in below if numbered[0] in apart),
        *_blank_rows(grid, headings, kept),
        *_columns_without_heading(grid, headings, kept),
    ]
    return _raw(grid, table, headings, kept), headings, findings


def _raw(grid: Grid, table: Table, headings: Headings, rows: Sequence[Numbered]) -> RawTable:
    cells = [pa.array([_at(row, place) for _, row in rows], pa.string()) for place in headings.names]
    numbers = pa.array([number for number, _ in rows], pa.int64())
    columns = pa.Table.from_arrays(cells, names=list(headings.names.values()))
    return RawTable(table.name, grid.file, grid.sheet, columns, numbers)


def _at(row: Row, place: int) -> Cell:
    return row[place] if place < len(row) else None


def _apart(below: Sequence[Numbered], headings: Headings) -> Iterator[int]:
    """The rows with a single cell that come after a blank row, where the table has several columns: notes, perhaps."""
    last = headings.row
    for number, row in below:
        if number > last + 1 and len(headings.names) > 2 and sum(1 for cell in row if cell) == 1:
            yield number
        else:
            last = number


def _note(grid: Grid, numbered: Numbered) -> Finding:
    """Whether it is a note or a row that is nearly empty cannot be known: so a person must say."""
    number, row = numbered
    place, text = next((place, cell) for place, cell in enumerate(row) if cell)
    problem = "A single cell stands apart, below the table. It may be a note or a row of data, so it was not read."
    remedy = "If it is a note, delete it. If it is a row of data, delete the blank rows above it."
    return Finding(
        "text_below_table", problem, remedy, grid.file, grid.sheet, number, column_letters(place), text[:_SHOWN]
    )


def _blank_rows(grid: Grid, headings: Headings, kept: Sequence[Numbered]) -> Iterator[Finding]:
    last = kept[-1][0] if kept else headings.row
    blank = [n for n in range(headings.row + 1, last) if is_blank(grid.rows[n - 1])]
    if blank:
        rows = "1 blank row was" if len(blank) == 1 else f"{len(blank)} blank rows were"
        problem = f"{rows} passed over between the rows of data. The rows after were read."
        remedy = "Check that nothing is missing there, and that no totals or notes follow; then delete blank rows."
        yield Finding("blank_rows", problem, remedy, grid.file, grid.sheet, blank[0], severity=Severity.WARNS)


def _columns_without_heading(grid: Grid, headings: Headings, kept: Sequence[Numbered]) -> Iterator[Finding]:
    """A filled column without a heading stops the table; beyond a gap to its right it is only text beside it."""
    seen: set[int] = set()
    for number, row in kept:
        for place, cell in enumerate(row):
            if cell and place not in headings.names and place not in seen:
                seen.add(place)
                beside = place > headings.width
                yield _beside(grid, number, place, cell) if beside else _no_heading(grid, number, place, cell)


def _beside(grid: Grid, row: int, column: int, text: str) -> Finding:
    problem = "There is text beside the table, in a column of its own. It was not read."
    remedy = "If it is part of the data, move it into the table; if it is a note, nothing need be done."
    place = column_letters(column)
    return Finding(
        "text_beside_table", problem, remedy, grid.file, grid.sheet, row, place, text[:_SHOWN], Severity.WARNS
    )


def _no_heading(grid: Grid, row: int, column: int, text: str) -> Finding:
    place = column_letters(column)
    problem = f"Column {place} holds data but has no heading."
    remedy = "Give the column its heading, or empty it."
    return Finding("blank_heading", problem, remedy, grid.file, grid.sheet, row, place, text[:_SHOWN])
