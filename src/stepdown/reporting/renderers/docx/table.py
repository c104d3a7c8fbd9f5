"""A report's table as a Word table: its header row repeated on each page, no row split, figures to the right.

Written as a whole from a template: by python-docx, cell by cell, a report's tables took most of its time.
"""

from dataclasses import dataclass
from functools import cache

from docx.document import Document
from docx.oxml import parse_xml
from docx.shared import Length
from jinja2 import Template

from stepdown.reporting.renderers.cells import column_shares, figure_columns, shown
from stepdown.reporting.renderers.docx.page import TEXT_WIDTH
from stepdown.reporting.renderers.docx.style import TABLE_TEXT_ID
from stepdown.reporting.renderers.templates import templates_of
from stepdown.reporting.report import ReportTable

_PAIR = (2, 7)
"""The shares of the width that a name and what it means take."""
_KEPT_WHOLE = 15
"""A table of no more rows than this stands on one page, with its source."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row's texts. ``is_kept``: on the page of what follows; ``level``: how far its heading is moved in."""

    texts: tuple[str, ...]
    is_header: bool = False
    is_total: bool = False
    is_kept: bool = False
    level: int = 0


def add_table(document: Document, table: ReportTable) -> None:
    """Write ``table`` at the end of ``document``."""
    whole = len(table.rows) <= _KEPT_WHOLE
    rows = [
        # A long table keeps at least its header and first row beside its caption.
        _Row((row.heading, *map(shown, row.cells)), is_total=row.total, is_kept=whole or not place, level=row.level)
        for place, row in enumerate(table.rows)
    ]
    header = _Row((table.row_heading, *table.columns), is_header=True, is_kept=True)
    _add(document, [header, *rows], (False, *figure_columns(table)), column_shares(table))


def add_pairs(document: Document, headings: tuple[str, str], pairs: tuple[tuple[str, str], ...]) -> None:
    """Write a table of names and what they mean."""
    _add(document, [_Row(headings, is_header=True), *map(_Row, pairs)], (False, False), _PAIR)


def _add(document: Document, rows: list[_Row], figures: tuple[bool, ...], shares: tuple[int, ...]) -> None:
    """A table across the page; each column has its share of the width, in twentieths of a point."""
    columns = len(shares)
    written = _template().render(
        rows=rows,
        figures=figures,
        widths=[round(Length(int(TEXT_WIDTH * share / sum(shares))).pt * 20) for share in shares],
        room=40 if columns > 6 else 100,
        half_points=13 if columns > 9 else 15 if columns > 6 else 18,
        style=TABLE_TEXT_ID,
    )
    document.element.body.insert_element_before(parse_xml(written), "w:sectPr")


@cache
def _template() -> Template:
    return templates_of("stepdown.reporting.renderers.docx").get_template("table.xml")
