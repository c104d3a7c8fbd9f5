"""The codebook as a workbook: one sheet, its headings held in view, long texts wrapped."""

import io
import re
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import escape
from openpyxl.worksheet.worksheet import Worksheet

from stepdown.exchange.codebook.row import CodebookRow
from stepdown.exchange.codebook.table import Cell, table_of
from stepdown.exchange.formulas import starts_a_formula

SHEET = "Codebook"
_FONT, _BOLD = Font("Arial", 11), Font("Arial", 11, bold=True)
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_NARROWEST, _WIDEST = 11, 50
_DATE_FORMAT = "d mmm yyyy"
_LONGEST = 32_767  # characters of a cell
_CUT = " … [cut: a cell holds no more. The CSV has all.]"
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # what a workbook would read as a character by its number


def write_xlsx(rows: Sequence[CodebookRow]) -> bytes:
    """The table as a workbook. Text is text, whatever it begins with."""
    table, workbook = table_of(rows), Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = SHEET
    for place, heading in enumerate(table.headings, start=1):
        cell = sheet.cell(1, place)
        _write(cell, heading)
        cell.font = _BOLD
    for number, cells in enumerate(table.rows, start=2):
        for place, value in enumerate(cells, start=1):
            _write(sheet.cell(number, place), value)
    _lay_out(sheet, table.headings, table.rows)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def _write(cell: SheetCell | MergedCell, value: Cell) -> None:
    cell.font, cell.alignment = _FONT, _WRAPPED
    if isinstance(value, str):
        cell.value, cell.data_type = escape(_ESCAPE.sub("_x005F_", _fitting(value))), "s"
        cell.quotePrefix = starts_a_formula(value)
    elif value is not None:
        cell.value = value
        cell.number_format = "0" if isinstance(value, int) else _DATE_FORMAT


def _fitting(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - len(_CUT)] + _CUT


def _lay_out(sheet: Worksheet, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    sheet.freeze_panes = "C2"
    for place, heading in enumerate(headings):
        longest = max(len(heading), *(len(str(row[place] or "")) for row in rows), _NARROWEST) + 2
        sheet.column_dimensions[get_column_letter(place + 1)].width = min(longest, _WIDEST)
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.print_title_rows = "1:1"
