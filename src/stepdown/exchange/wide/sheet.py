"""The wide sheet itself: found in its file, with its headings matched to those that the mapping names."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from stepdown.dataset.check.cells.absent import normal
from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.delimited.csv_file import read_csv, starts
from stepdown.exchange.delimited.folder import CSV_SUFFIXES, read_text
from stepdown.exchange.grid import Row
from stepdown.exchange.headings import ROWS_LOOKED_AT, read_headings
from stepdown.exchange.limits import Limits
from stepdown.exchange.names import suggestion
from stepdown.exchange.rules.mappings import MAPPING_NO_SUCH_SHEET
from stepdown.exchange.rules.tables import HEADINGS_NOT_FOUND
from stepdown.exchange.table_rows import Body
from stepdown.exchange.wide.mapping import Mapping
from stepdown.exchange.workbook.oddities import oddities
from stepdown.exchange.workbook.sheet import open_workbook


@dataclass(frozen=True, slots=True)
class WideSheet:
    """All that stands below the headings of the wide sheet."""

    body: Body

    def places(self) -> dict[str, int]:
        """Each heading's place, by the heading without capitals and doubled blanks; the first where it stands twice."""
        return {normal(name): place for place, name in reversed(self.body.headings.names.items())}

    def column(self, heading: str) -> pa.Array:
        """The cells under a heading."""
        return self.body.columns[self.places()[normal(heading)]]


def find_sheet(path: Path, mapping: Mapping, limits: Limits) -> tuple[WideSheet | None, list[Finding]]:
    """The wide sheet that a mapping is about, or the findings that say why it is not there."""
    if path.suffix.lower() in CSV_SUFFIXES:
        return _in_csv(path, mapping, limits)
    return _in_workbook(path, mapping, limits)


def _in_csv(path: Path, mapping: Mapping, limits: Limits) -> tuple[WideSheet | None, list[Finding]]:
    utf8, findings = read_text(path, limits)
    if utf8 is None:
        return None, findings
    start = max(starts(utf8), key=lambda s: max((_named(row, mapping) for row in s.rows), default=0))
    row = _heading_row(start.rows, mapping)
    if row is None:
        return None, [*findings, _no_headings(path, None, mapping)]
    body, found = read_csv(path.name, utf8, start, row)
    return (WideSheet(body) if body else None), [*findings, *found]


def _in_workbook(path: Path, mapping: Mapping, limits: Limits) -> tuple[WideSheet | None, list[Finding]]:
    sheets, findings = open_workbook(path, limits)
    if findings:
        return None, findings
    by_name = {normal(sheet.name): sheet for sheet in sheets}
    wanted = normal(mapping.sheet) if mapping.sheet else next(iter(by_name), "")
    if wanted not in by_name:
        return None, [_no_sheet(path, mapping, [sheet.name for sheet in sheets])]
    sheet = by_name[wanted]
    grid = sheet.grid
    row = _heading_row(grid.rows[:ROWS_LOOKED_AT], mapping)
    if row is None:
        return None, [_no_headings(path, grid.sheet, mapping)]
    headings = read_headings(grid.rows, row)
    body = Body(grid.file, grid.sheet, headings, grid.columns_below(row), grid.numbers_below(row))
    return WideSheet(body), oddities(sheet, headings)


def _named(row: Row, mapping: Mapping) -> int:
    return len({normal(cell) for cell in row if cell} & {normal(column) for column in mapping.columns})


def _heading_row(rows: Sequence[Row], mapping: Mapping) -> int | None:
    """The row that the mapping says, else the row that holds the most of the headings that it names."""
    if mapping.heading_row is not None:
        return mapping.heading_row if 1 <= mapping.heading_row <= len(rows) else None
    counts = [_named(row, mapping) for row in rows]
    return counts.index(max(counts)) + 1 if any(counts) else None


def _no_sheet(path: Path, mapping: Mapping, names: list[str]) -> Finding:
    place = Place(mapping.file, column="sheet", value=mapping.sheet)
    details = {"workbook": path.name, "suggestion": suggestion(mapping.sheet or "", names)}
    return MAPPING_NO_SUCH_SHEET.finding(place, details)


def _no_headings(path: Path, sheet: str | None, mapping: Mapping) -> Finding:
    wanted = ", ".join(mapping.columns[:4])
    return HEADINGS_NOT_FOUND.finding(Place(path.name, sheet, mapping.heading_row), {"wanted": wanted})
