"""Where each figure comes from: every place of the report that shows a result, with the result's id."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.reporting.renderers.cells import full_headings, shown
from stepdown.reporting.renderers.contents import Contents
from stepdown.reporting.report import Block, Paragraph, Report, ReportTable


@dataclass(frozen=True, slots=True)
class Traced:
    """A place that shows results: 'Table 3', its row and column (empty for prose), what is shown, the results' ids."""

    place: str
    row: str
    column: str
    text: str
    ids: tuple[str, ...]


def traced(report: Report, contents: Contents) -> tuple[Traced, ...]:
    """Every place with an id: key points, then each section's prose, then the tables."""
    prose: list[tuple[str, tuple[Block, ...]]] = [("Key points", report.key_points)]
    prose += [(section.title, section.blocks) for section in report.sections]
    sentences = (
        Traced(place, "", "", block.text, block.ids)
        for place, blocks in prose
        for block in blocks
        if isinstance(block, Paragraph) and block.ids
    )
    cells = (each for table in contents.tables.values() for each in _cells(table, contents.table_name(table)))
    return (*sentences, *cells)


def _cells(table: ReportTable, name: str) -> Iterator[Traced]:
    for row, heading in zip(table.rows, full_headings(table), strict=True):
        for column, cell in zip(table.columns, row.cells, strict=True):
            if cell.ids:
                yield Traced(name, heading, column, shown(cell), cell.ids)
