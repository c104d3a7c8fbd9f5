"""A report's table as a Word table: its header row repeated on each page, no row split, figures to the right."""

from typing import cast

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Pt
from docx.table import Table, _Row

from stepdown.reporting.renderers.cells import column_shares, figure_columns, shown
from stepdown.reporting.renderers.docx.page import TEXT_WIDTH
from stepdown.reporting.renderers.docx.style import TABLE_TEXT_ID
from stepdown.reporting.renderers.docx.xml import element
from stepdown.reporting.report import ReportTable

_INDENT = Pt(10)
_PAIR = (2, 7)
"""The shares of the width that a name and what it means take."""
_KEPT_WHOLE = 15
"""A table of no more rows than this stands on one page, with its source."""
_THIN, _HEAVY = (4, "CECECE"), (10, "0B0C0C")
"""Rules: eighths of a point, colour."""


def add_table(document: Document, table: ReportTable) -> None:
    """Write ``table`` at the end of ``document``."""
    figures = (False, *figure_columns(table))
    drawn = _start(document, (table.row_heading, *table.columns), figures, column_shares(table))
    for row in table.rows:
        written = _add_row(drawn, (row.heading, *map(shown, row.cells)), figures, total=row.total)
        written.cells[0].paragraphs[0].paragraph_format.left_indent = row.level * _INDENT
    # A long table keeps at least its header and first row beside its caption.
    kept = drawn.rows[:] if len(table.rows) <= _KEPT_WHOLE else drawn.rows[:2]
    for paragraph in (cell.paragraphs[0] for written in kept for cell in written.cells):
        paragraph.paragraph_format.keep_with_next = True


def add_pairs(document: Document, headings: tuple[str, str], pairs: tuple[tuple[str, str], ...]) -> None:
    """Write a table of names and what they mean."""
    drawn = _start(document, headings, (False, False), _PAIR)
    for pair in pairs:
        _add_row(drawn, pair, (False, False))


def _start(document: Document, headings: tuple[str, ...], figures: tuple[bool, ...], shares: tuple[int, ...]) -> Table:
    """A table across the page with its header row only; each column has its share of the width."""
    drawn = document.add_table(rows=1, cols=len(headings))
    drawn.autofit = False
    _set_margins(drawn, 40 if len(headings) > 6 else 100)
    for column, share in zip(drawn.columns, shares, strict=True):
        column.width = Length(int(TEXT_WIDTH * share / sum(shares)))
    header = drawn.rows[0]
    _fill(header, headings, figures, bold=True)
    for cell in header.cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    _rule(header, bottom=_HEAVY)
    header._tr.get_or_add_trPr().append(element("tblHeader"))
    return cast("Table", drawn)


def _add_row(table: Table, texts: tuple[str, ...], figures: tuple[bool, ...], *, total: bool = False) -> _Row:
    row = cast("_Row", table.add_row())  # type: ignore[no-untyped-call]
    _fill(row, texts, figures, bold=total)
    _rule(row, top=_HEAVY if total else None, bottom=_THIN)
    return row


def _fill(row: _Row, texts: tuple[str, ...], figures: tuple[bool, ...], *, bold: bool) -> None:
    """Write the texts into the row's cells, figures to the right, and keep the row on one page."""
    size = Pt(6.5 if len(texts) > 9 else 7.5 if len(texts) > 6 else 9)
    for cell, column, text, is_figure in zip(row.cells, row.table.columns, texts, figures, strict=True):
        cell.width = column.width
        paragraph = cell.paragraphs[0]
        paragraph._p.style = TABLE_TEXT_ID
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if is_figure else WD_ALIGN_PARAGRAPH.LEFT
        run = paragraph.add_run(text)
        run.bold, run.font.size = bold, size
    row._tr.get_or_add_trPr().append(element("cantSplit"))


def _set_margins(table: Table, right: int) -> None:
    """The room inside cells, in twentieths of a point: none at the left, so that text stands flush with the page's."""
    margins = element("tblCellMar")
    for side, room in (("left", 0), ("right", right)):
        margins.append(element(side, w=room, type="dxa"))
    table._tbl.tblPr.append(margins)


def _rule(row: _Row, *, top: tuple[int, str] | None = None, bottom: tuple[int, str]) -> None:
    """Rules above and below a row."""
    for cell in row._tr.tc_lst:
        borders = element("tcBorders")
        for side, rule in (("top", top), ("bottom", bottom)):
            if rule:
                borders.append(element(side, val="single", sz=rule[0], space=0, color=rule[1]))
        cell.get_or_add_tcPr().insert_element_before(borders, "w:vAlign")
