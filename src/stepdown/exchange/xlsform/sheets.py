"""The sheets of an XLSForm as rows under headings that mean something, and what of them is not read."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.grid import Grid, Row, column_letters, is_blank
from stepdown.exchange.xlsform import rules
from stepdown.exchange.xlsform.columns import CHOICES, SETTINGS, SURVEY, Column, column_of
from stepdown.surveys.questionnaire.checking.choices import is_tag

MOST_ROWS: Mapping[str, int] = {SURVEY: 5_000, CHOICES: 25_000, SETTINGS: 50}
LONGEST_CELL = 32_767
"""Characters that a spreadsheet program lets a cell have."""
LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row that is not blank: its number in the file, and its cells under the columns that mean something."""

    number: int
    cells: Mapping[Column, str]

    def get(self, name: str) -> str | None:
        """The cell in a column that has no language; None where it is empty."""
        return self.cells.get(Column(name))


@dataclass(frozen=True, slots=True)
class FormSheet:
    """One sheet. ``columns`` are those that mean something, in order."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[FormRow, ...]


type Form = Mapping[str, FormSheet]
"""The sheets by ``survey``, ``choices`` and ``settings``; one that is not there has neither columns nor rows."""


def form_of(grids: list[Grid], file: str) -> tuple[Form, list[Finding]]:
    """The form that grids make up. A workbook of one sheet is a survey, whatever the sheet is called."""
    findings: list[Finding] = []
    found: dict[str, Grid] = {}
    for grid in grids:
        sheet = SURVEY if len(grids) == 1 else (grid.sheet or "").strip().lower()
        if sheet in MOST_ROWS and sheet not in found:
            found[sheet] = grid
        elif not all(is_blank(row) for row in grid.rows):
            findings.append(rules.UNUSED_SHEET.finding(Place(file, grid.sheet)))
    if SURVEY not in found:
        return {}, [rules.NO_SURVEY.finding(Place(file))]
    form = {sheet: _sheet(sheet, found[sheet], findings) for sheet in found}
    return {sheet: form.get(sheet, FormSheet(sheet, (), ())) for sheet in MOST_ROWS}, findings


def _sheet(sheet: str, grid: Grid, findings: list[Finding]) -> FormSheet:
    first = next((at for at, row in enumerate(grid.rows) if not is_blank(row)), None)
    if first is None:
        return FormSheet(grid.sheet or sheet, (), ())
    below = [(at, row) for at, row in enumerate(grid.rows[first + 1 :], start=first + 2) if not is_blank(row)]
    if found := [*_too_much(sheet, grid, below), *_too_long(grid)]:
        findings += found
        return FormSheet(grid.sheet or sheet, (), ())
    headings = {place: " ".join(cell.split()) for place, cell in enumerate(grid.rows[first]) if cell and cell.strip()}
    columns = {place: column for place, heading in headings.items() if (column := _column(sheet, heading))}
    findings += _twice(grid, first + 1, headings, columns)
    findings += _unused(grid, below, headings, columns)
    rows = tuple(FormRow(number, _cells(row, columns)) for number, row in below)
    return FormSheet(grid.sheet or sheet, tuple(columns.values()), rows)


def _column(sheet: str, heading: str) -> Column | None:
    """In the sheet of choices any other column is something by which they can be filtered."""
    meant = column_of(sheet, heading)
    return Column(heading, is_tag=True) if meant is None and sheet == CHOICES and is_tag(heading) else meant


def _cells(row: Row, columns: Mapping[int, Column]) -> dict[Column, str]:
    return {columns[at]: cell.strip() for at, cell in enumerate(row) if at in columns and cell and cell.strip()}


def _too_much(sheet: str, grid: Grid, below: list[tuple[int, Row]]) -> Iterator[Finding]:
    if len(below) > MOST_ROWS[sheet]:
        details = {"rows": f"{len(below):,}", "most": f"{MOST_ROWS[sheet]:,}"}
        yield rules.TOO_MANY_ROWS.finding(Place(grid.file, grid.sheet), details)


def _too_long(grid: Grid) -> Iterator[Finding]:
    first = next(at for at, row in enumerate(grid.rows) if not is_blank(row))
    for number, row in enumerate(grid.rows[first:], start=first + 1):
        what, most = ("heading", LONGEST_HEADING) if number == first + 1 else ("cell", LONGEST_CELL)
        for at, cell in enumerate(row):
            if cell and len(cell) > most:
                place = Place(grid.file, grid.sheet, number, column_letters(at), cell)
                details = {"what": what, "length": f"{len(cell):,}", "most": f"{most:,}"}
                yield rules.TOO_LONG.finding(place, details)


def _twice(grid: Grid, row: int, headings: Mapping[int, str], columns: Mapping[int, Column]) -> Iterator[Finding]:
    times = Counter(columns.values())
    for column in dict.fromkeys(column for column in columns.values() if times[column] > 1):
        heading = next(headings[at] for at, one in columns.items() if one == column)
        yield rules.SAME_HEADING.finding(Place(grid.file, grid.sheet, row, heading))


def _unused(
    grid: Grid, below: list[tuple[int, Row]], headings: Mapping[int, str], columns: Mapping[int, Column]
) -> Iterator[Finding]:
    """Columns without meaning that hold something, each once with the first row in which it does."""
    filled: dict[int, list[int]] = {}
    for number, row in below:
        for at, cell in enumerate(row):
            if at not in columns and cell and cell.strip():
                filled.setdefault(at, []).append(number)
    for at, rows in filled.items():
        place = Place(grid.file, grid.sheet, rows[0], headings.get(at, column_letters(at)))
        rule = rules.UNUSED_COLUMN if at in headings else rules.UNUSED_CELLS
        yield rule.finding(place, {"rows": "1 row" if len(rows) == 1 else f"{len(rows):,} rows"})
