"""A workbook opened: its sheets as grids of text, with what their XML says of them."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.grid import Grid, Row, cell_name
from stepdown.exchange.limits import Limits
from stepdown.exchange.rules.files import DAMAGED_FILE, TOO_LARGE
from stepdown.exchange.workbook.anatomy import Anatomy, UnsoundXmlError, anatomy
from stepdown.exchange.workbook.cells import text_of
from stepdown.exchange.workbook.container import why_not_a_workbook
from stepdown.exchange.workbook.parts import parts_of_sheets
from stepdown.exchange.workbook.shared_text import TooMuchTextError, refuse_much_text


@dataclass(frozen=True, slots=True)
class Span:
    """A merged range. Rows count from 1, columns from 0, both ends included."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int

    @property
    def name(self) -> str:
        """What a spreadsheet calls the range, such as B4:C5."""
        return f"{cell_name(self.first_row, self.first_column)}:{cell_name(self.last_row, self.last_column)}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook."""

    grid: Grid
    anatomy: Anatomy
    merged: tuple[Span, ...]
    hidden: bool

    @property
    def name(self) -> str:
        """The name on the sheet's tab."""
        return self.grid.sheet or ""

    def place(self, row: int | None = None, column: str | None = None, value: str | None = None) -> Place:
        """A place in the sheet, or the sheet itself."""
        return Place(self.grid.file, self.grid.sheet, row, column, value)


def open_workbook(path: Path, limits: Limits) -> tuple[list[Sheet], list[Finding]]:
    """The sheets of a workbook, or the finding that says why there are none to read."""
    if finding := why_not_a_workbook(path, limits):
        return [], [finding]
    try:
        anatomies = _anatomies(path, limits)
    except (UnsoundXmlError, zipfile.BadZipFile) as error:
        return [], [_damaged(path, error)]
    except TooMuchTextError as error:
        return [], [TOO_LARGE.finding(Place(path.name), {"how": str(error)})]
    if finding := _reaches_too_far(path, anatomies, limits) or _merges_too_much(path, anatomies, limits):
        return [], [finding]
    try:
        return _sheets(path, anatomies), []
    except (CalamineError, UnsoundXmlError) as error:
        return [], [_damaged(path, error)]


def _damaged(path: Path, error: Exception) -> Finding:
    return DAMAGED_FILE.finding(Place(path.name), {"reason": str(error)})


def _anatomies(path: Path, limits: Limits) -> dict[str, Anatomy]:
    with zipfile.ZipFile(path) as package:
        parts = parts_of_sheets(package)
        found = {name: anatomy(package, part) for name, part in parts.items()}
        refuse_much_text(package, parts.values(), sum(each.shared for each in found.values()), limits.unpacked_bytes)
        return found


def _reaches_too_far(path: Path, anatomies: dict[str, Anatomy], limits: Limits) -> Finding | None:
    total = sum(found.cells for found in anatomies.values())
    if total <= limits.cells:
        return None
    name, widest = max(anatomies.items(), key=lambda pair: pair[1].cells)
    last = cell_name(widest.height, max(widest.width - 1, 0))
    how = f"it has {total:,} cells, more than {limits.cells:,}, because its sheet {name} reaches to cell {last}"
    return TOO_LARGE.finding(Place(path.name, name), {"how": how})


def _merges_too_much(path: Path, anatomies: dict[str, Anatomy], limits: Limits) -> Finding | None:
    total = sum(found.merged for found in anatomies.values())
    if total <= limits.cells:
        return None
    how = f"it has {total:,} merged ranges, more than {limits.cells:,}"
    return TOO_LARGE.finding(Place(path.name), {"how": how})


def _sheets(path: Path, anatomies: dict[str, Anatomy]) -> list[Sheet]:
    with CalamineWorkbook.from_path(str(path)) as workbook:
        worksheets = [m for m in workbook.sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
        hidden = {m.name: m.visible != SheetVisibleEnum.Visible for m in worksheets}
        if lost := hidden.keys() - anatomies.keys():
            raise UnsoundXmlError(f"the sheet {min(lost)} is named, and is not in the file")
        opened = ((name, workbook.get_sheet_by_name(name)) for name in hidden)
        return [
            Sheet(Grid(path.name, name, _rows(sheet, anatomies[name])), anatomies[name], _spans(sheet), hidden[name])
            for name, sheet in opened
        ]


def _rows(sheet: CalamineSheet, anatomy: Anatomy) -> Sequence[Row]:
    """The cells as text. The reader leaves a spreadsheet's errors out, so they are put back where they stand."""
    values = sheet.to_python(skip_empty_area=False) if sheet.start else []
    rows = [[text_of(value) for value in row] for row in values]
    for row, column, error in anatomy.errors:
        rows += [[] for _ in range(row - len(rows))]
        cells = rows[row - 1]
        cells += [None] * (column + 1 - len(cells))
        cells[column] = error
    return rows


def _spans(sheet: CalamineSheet) -> tuple[Span, ...]:
    ranges = sheet.merged_cell_ranges or []
    return tuple(Span(top + 1, bottom + 1, left, right) for (top, left), (bottom, right) in ranges)
