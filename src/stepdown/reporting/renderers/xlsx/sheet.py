"""A worksheet as the government's guidance asks: lines of text, then one table, marked as such, with nothing merged."""

from collections.abc import Sequence
from copy import copy
from textwrap import wrap

from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from stepdown.reporting.renderers.cells import is_figure
from stepdown.reporting.renderers.xlsx.number import as_number

_TITLE, _HEADER, _TEXT = Font("Arial", 15, bold=True), Font("Arial", 11, bold=True), Font("Arial", 11)
_LINK = Font("Arial", 11, color="1A65A6", underline="single")
_NARROWEST, _HEADING, _WIDEST = 9, 16, 60
"""Widths of columns in characters; a heading longer than the middle one is broken into lines."""
_LINE = 15
"""The height of a line of text, in points."""
_NARROWER = 1.2
"""How many letters of prose take the room of one digit, in which widths are counted."""
_LONGEST_FIGURE = 30
type _Look = tuple[str | None, bool, bool]
"""What tells the looks of a table's cells apart: a number's format, whether it stands to the right, and is quoted."""

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t")


def write_lines(sheet: Worksheet, title: str, lines: Sequence[str]) -> int:
    """The heading in the first cell and a line in each below; the number of the next free row."""
    for row, line in enumerate((title, *lines), start=1):
        write_text(cell_at(sheet, row, 1), line)
    cell_at(sheet, 1, 1).font = _TITLE
    return len(lines) + 2


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """The cell, counted from 1. TypeError where it is merged: nothing is, in these sheets."""
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        raise TypeError(f"{sheet.title}, {cell.coordinate} is merged")
    return cell


def write_text(cell: Cell, text: str) -> None:
    """``text`` as text, never as a formula, nor made one by an edit of the cell."""
    cell.font = _TEXT
    if text:
        write_plain(cell, text)
        cell.quotePrefix = is_quoted(text)


def write_plain(cell: Cell, text: str) -> None:
    """``text`` as text, in whatever looks the cell has or gets."""
    if text:
        cell.value, cell.data_type = text, "s"


def is_quoted(content: object) -> bool:
    """Whether a text begins as a formula would, so that the cell must say that it is none."""
    return isinstance(content, str) and content.startswith(_FORMULA_SIGNS)


def link(cell: Cell, sheet: str) -> None:
    """Make a cell lead to another sheet of the workbook."""
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{sheet}'!A1")
    cell.font = _LINK


def write_table(sheet: Worksheet, top: int, name: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table whose header row is ``top``; texts that are numbers become numbers. An empty table is only spoken of."""
    if not rows:
        write_text(cell_at(sheet, top, 1), "There is nothing to list here.")
        return
    header = _different(header)
    for place, heading in enumerate(header, start=1):
        cell = cell_at(sheet, top, place)
        write_text(cell, heading)
        figures = place > 1 and any(_is_short_figure(row[place - 1]) for row in rows)
        cell.font = _HEADER
        cell.alignment = Alignment(wrap_text=True, vertical="bottom", horizontal="right" if figures else "left")
    looks: dict[_Look, Cell] = {}
    for number, row in enumerate(rows, start=top + 1):
        for place, text in enumerate(row, start=1):
            _write_figure(cell_at(sheet, number, place), text, looks, first=place == 1)
    _mark_table(sheet, f"A{top}:{get_column_letter(len(header))}{top + len(rows)}", name, header)
    _set_room(sheet, top, header, rows)
    _set_print(sheet, top)


def _write_figure(cell: Cell, text: str, looks: dict[_Look, Cell], *, first: bool) -> None:
    """A text, or the number that it is, to look like the first cell of the table that is of its kind.

    To work the same look out anew for each cell took a third of the time of writing a workbook.
    """
    number = None if first else as_number(text)
    to_right = not first and _is_short_figure(text)
    look = (number[1] if number else None, to_right, number is None and is_quoted(text))
    if number:
        cell.value = number[0]
    else:
        write_plain(cell, text)
    if look in looks:
        cell._style = copy(looks[look]._style)  # type: ignore[attr-defined]
        return
    looks[look] = cell
    cell.font, cell.quotePrefix = _TEXT, look[2]
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="right" if to_right else "left")
    if number:
        cell.number_format = number[1]


def _is_short_figure(text: str) -> bool:
    return len(text) <= _LONGEST_FIGURE and is_figure(text)


def _mark_table(sheet: Worksheet, area: str, name: str, header: Sequence[str]) -> None:
    table = Table(id=1, name=name, displayName=name, ref=area)
    table.tableColumns = [TableColumn(id=place, name=heading) for place, heading in enumerate(header, start=1)]
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    sheet.add_table(table)


def _set_print(sheet: Worksheet, top: int) -> None:
    """On paper: across one page, the header row repeated."""
    sheet.print_title_rows = f"{top}:{top}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _set_room(sheet: Worksheet, top: int, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide and rows as high as their text, within reason: not every program works heights out by itself."""
    widths = [_width(heading, [row[place] for row in rows]) for place, heading in enumerate(header)]
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    for number, row in enumerate((header, *rows), start=top):
        lines = max(len(wrap(text, round(width * _NARROWER))) for text, width in zip(row, widths, strict=True))
        if lines > 1:
            sheet.row_dimensions[number].height = lines * _LINE + 1


def _width(heading: str, texts: Sequence[str]) -> int:
    widest_word = max(map(len, heading.split()), default=0)
    return min(max(widest_word, min(len(heading), _HEADING), *map(len, texts), _NARROWEST) + 3, _WIDEST)


def _different(header: Sequence[str]) -> list[str]:
    """The headings, the second of a name as 'name (2)': a spreadsheet's table tells columns apart by name alone."""
    seen: dict[str, int] = {}
    different = []
    for heading in header:
        folded = heading.casefold()
        seen[folded] = seen.get(folded, 0) + 1
        different.append(heading if seen[folded] == 1 else f"{heading} ({seen[folded]})")
    return different
