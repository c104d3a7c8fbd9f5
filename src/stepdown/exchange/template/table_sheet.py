"""One sheet for one table: headings with notes, drop-downs, date formats, sensible widths, and rows if any."""

import re
from datetime import date, datetime

import pyarrow as pa
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import escape
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from stepdown.dataset.column import Column, ColumnKind, Table
from stepdown.exchange.names import heading_of
from stepdown.exchange.template import styles
from stepdown.exchange.template.lists_sheet import Lists
from stepdown.exchange.template.words import choices_of, note_of
from stepdown.exchange.typed_cells import TypedCell, shown_columns, typed_rows

ROWS = 1_048_576  # a sheet has no more
_FORMATS = {
    ColumnKind.ID: "@",  # as text, so that no leading zero or long number is lost
    ColumnKind.TEXT: "@",
    ColumnKind.DATE: "d mmm yyyy",
    ColumnKind.MOMENT: "d mmm yyyy hh:mm",
}
_WIDTHS = {ColumnKind.TEXT: 26, ColumnKind.MOMENT: 20, ColumnKind.DATE: 15}
_NARROWEST, _WIDEST = 13, 38
_EXACT_DIGITS = 15  # that a spreadsheet keeps of a number
_LARGEST = 1e300
_FIRST_SAFE_DATE = date(1900, 3, 1)  # before it spreadsheets count a day that never was
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # what a workbook would read as a character by its number
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def fill_sheet(sheet: Worksheet, table: Table, lists: Lists, rows: pa.Table | None = None) -> None:
    """Lay out a table's sheet, with its rows where there are any."""
    names = shown_columns(table, rows)
    sheet.freeze_panes = "A2"
    sheet.row_dimensions[1].height = 32
    for at, name in enumerate(names, start=1):
        column = table.column(name) if table.has(name) else None
        _lay_out(sheet, at, name, column)
        if column and (words := choices_of(column)):
            _offer(sheet, at, lists.place_of(words, f"{heading_of(table.name)}: {heading_of(name)}"))
    if rows is not None:
        _fill(sheet, table, names, rows)


def _lay_out(sheet: Worksheet, at: int, name: str, column: Column | None) -> None:
    heading = sheet.cell(1, at, heading_of(name))
    (styles.required_heading if column and column.required else styles.optional_heading)(heading)
    dimension = sheet.column_dimensions[get_column_letter(at)]
    dimension.width = _width(name, column)
    if column:
        dimension.number_format = _FORMATS.get(column.kind, "General")
        heading.comment = Comment(note_of(column), "Stepdown", height=150, width=320)


def _width(name: str, column: Column | None) -> float:
    words = choices_of(column) if column else ()
    least = _WIDTHS.get(column.kind, _NARROWEST) if column else _NARROWEST
    longest_word = max(len(part) for part in heading_of(name).split()) + 3
    return min(max(least, longest_word, len(heading_of(name)) * 0.75, *(len(word) + 3 for word in words)), _WIDEST)


def _offer(sheet: Worksheet, at: int, place: str) -> None:
    letter = get_column_letter(at)
    offer = DataValidation("list", formula1=place, allow_blank=True, showErrorMessage=True, errorStyle="stop")
    offer.errorTitle = "Not in the list"
    offer.error = "Choose one of the words in the list, or leave the cell empty."
    offer.add(f"{letter}2:{letter}{ROWS}")
    sheet.add_data_validation(offer)


def _fill(sheet: Worksheet, table: Table, names: list[str], rows: pa.Table) -> None:
    formats = [_FORMATS.get(table.column(name).kind, "General") if table.has(name) else "@" for name in names]
    for number, cells in enumerate(typed_rows(table, rows), start=2):
        for at, value in enumerate(cells):
            if value is not None:
                _write(sheet.cell(number, at + 1), value, formats[at])


def _write(cell: Cell | MergedCell, value: TypedCell, number_format: str) -> None:
    """A value as a cell that means it and nothing else: text is never a formula, and no digit is lost."""
    cell.number_format = number_format
    if isinstance(value, str) or _cannot_be_kept(value):
        text = value.isoformat() if isinstance(value, date) else str(value)
        cell.value = escape(_ESCAPE.sub("_x005F_", text))
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(_STARTS_A_FORMULA)
    else:
        cell.value = value


def _cannot_be_kept(value: TypedCell) -> bool:
    if isinstance(value, datetime):
        return value.date() < _FIRST_SAFE_DATE
    if isinstance(value, date):
        return value < _FIRST_SAFE_DATE
    if isinstance(value, float):
        return float(f"{value:.16g}") != value or abs(value) > _LARGEST
    return isinstance(value, int) and len(str(abs(value))) > _EXACT_DIGITS
