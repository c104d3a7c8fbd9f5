"""A book as the bytes of a spreadsheet: one table a sheet, headings kept in sight, nothing merged, locked or linked."""

from copy import copy
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table as MarkedTable
from openpyxl.worksheet.table import TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from stepdown.reporting.business_case.workbook.book import Book, cells
from stepdown.reporting.business_case.workbook.formula import Formula
from stepdown.reporting.business_case.workbook.room import row_height
from stepdown.reporting.business_case.workbook.table import HEADING, Shown, Table
from stepdown.reporting.renderers.printable import printable
from stepdown.reporting.renderers.xlsx.sheet import cell_at, is_quoted, write_plain, write_text

_TITLE, _HEADER, _TEXT = Font("Arial", 15, bold=True), Font("Arial", 11, bold=True), Font("Arial", 11)
_INPUT = PatternFill("solid", start_color="FFF2CC")
"""Light yellow, on which black text has a contrast of 18 to 1; the same is said in words."""
_SIDE = Side(style="thin", color="B1B4B6")
_EDGE, _LINE = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE), Border(bottom=_SIDE)
_TITLE_HEIGHT = 22
_A3, _A4 = 8, 9
type _Look = tuple[str, bool, bool, bool]
"""What tells the looks of a book's cells apart: its format, whether it is words, is to be entered, and is quoted."""
_WIDE = 16
"""More columns than these are printed on A3."""


def written(book: Book, title: str) -> bytes:
    """The file, its formulas without values: a spreadsheet works them out when it opens the file."""
    workbook = Workbook()
    # A new workbook comes with a sheet of its own.
    for sheet in workbook.worksheets:
        workbook.remove(sheet)
    properties = workbook.properties
    properties.title, properties.language, properties.creator = printable(title), "en-GB", ""
    looks: dict[_Look, Cell] = {}
    for number, table in enumerate(book.tables, start=1):
        _write_table(workbook.create_sheet(table.name), table, number, looks)
    for name, place in book.names.items():
        workbook.defined_names[name] = DefinedName(name, attr_text=place.fixed)
    workbook.calculation.fullCalcOnLoad = True
    held = BytesIO()
    workbook.save(held)
    return held.getvalue()


def _write_table(sheet: Worksheet, table: Table, number: int, looks: dict[_Look, Cell]) -> None:
    write_text(cell_at(sheet, 1, 1), printable(table.title))
    cell_at(sheet, 1, 1).font = _TITLE
    sheet.row_dimensions[1].height = _TITLE_HEIGHT
    write_text(cell_at(sheet, 2, 1), printable(table.about))
    for place, column in enumerate(table.columns, start=1):
        numbers = any(column.key in row and not _is_words(row[column.key]) for row in table.rows)
        _write_heading(cell_at(sheet, HEADING, place), printable(column.heading), numbers=numbers)
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    for place_, shown in cells(table):
        _write_cell(cell_at(sheet, place_.row, place_.column), shown, table.name, looks)
    _set_heights(sheet, table)
    _mark_table(sheet, table, number)
    sheet.freeze_panes = cell_at(sheet, HEADING + 1, 2 if len(table.columns) > _FEW else 1).coordinate
    _set_print(sheet, len(table.columns))


_FEW = 3
"""With no more columns than these, only the heading is kept in sight."""


def _write_heading(cell: Cell, heading: str, *, numbers: bool) -> None:
    write_text(cell, heading)
    side = "right" if numbers else "left"
    cell.font, cell.alignment = _HEADER, Alignment(wrap_text=True, vertical="bottom", horizontal=side, indent=1)


def _is_words(shown: Shown) -> bool:
    return isinstance(shown.content, str) and not shown.is_input


def _write_cell(cell: Cell, shown: Shown, home: str, looks: dict[_Look, Cell]) -> None:
    """What a cell holds, to look like the first of the book that is of its kind: else half of the time goes there."""
    content = shown.content
    if isinstance(content, Formula):
        cell.value = f"={content.text(home)}"
    elif isinstance(content, str):
        write_plain(cell, printable(content))
    else:
        cell.value = content
    look = (shown.format, _is_words(shown), shown.is_input, is_quoted(content))
    if look in looks:
        cell._style = copy(looks[look]._style)  # type: ignore[attr-defined]
        return
    looks[look] = cell
    _dress(cell, shown, quoted=look[-1])


def _dress(cell: Cell, shown: Shown, *, quoted: bool) -> None:
    words = _is_words(shown)
    cell.font, cell.quotePrefix, cell.number_format = _TEXT, quoted, shown.format
    side = "left" if words else "right"
    cell.alignment = Alignment(wrap_text=words, vertical="top", horizontal=side, indent=1)
    cell.border = _EDGE if shown.is_input else _LINE
    if shown.is_input:
        cell.fill = _INPUT


def _set_heights(sheet: Worksheet, table: Table) -> None:
    """Rows as high as their text: not every program works heights out by itself."""
    widths = {column.key: column.width for column in table.columns}
    headings = [(column.heading, column.width) for column in table.columns]
    sheet.row_dimensions[HEADING].height = row_height(headings, bold=True)
    for row, shown in enumerate(table.rows, start=HEADING + 1):
        texts = [(s.content, widths[key]) for key, s in shown.items() if isinstance(s.content, str)]
        sheet.row_dimensions[row].height = row_height(texts, bold=False)


def _mark_table(sheet: Worksheet, table: Table, number: int) -> None:
    last = f"{get_column_letter(len(table.columns))}{HEADING + len(table.rows)}"
    name = f"table_{table.name.lower().replace(' ', '_')}"
    marked = MarkedTable(id=number, name=name, displayName=name, ref=f"A{HEADING}:{last}")
    marked.tableColumns = [TableColumn(id=n, name=printable(c.heading)) for n, c in enumerate(table.columns, start=1)]
    marked.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    sheet.add_table(marked)


def _set_print(sheet: Worksheet, columns: int) -> None:
    """On paper: across one page, the headings repeated."""
    sheet.print_title_rows = f"{HEADING}:{HEADING}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A3 if columns > _WIDE else _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
