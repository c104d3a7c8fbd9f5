"""Every text that a reader of a report meets, each with where it stands and the results that it speaks of."""

from collections.abc import Iterator
from typing import NamedTuple

from stepdown.reporting.report import Block, Bullets, Cell, Chart, Paragraph, Report, ReportTable, Subheading


class Text(NamedTuple):
    """A text, its place in the report, and the ids of the results in it."""

    place: str
    text: str
    ids: tuple[str, ...] = ()


def texts(report: Report) -> Iterator[Text]:
    """All texts of a report, front to back."""
    yield from (Text("front", said) for said in (report.title, report.subtitle, report.banner or ""))
    for name, pairs in (("facts", report.facts), ("symbols", report.symbols)):
        yield from (Text(name, f"{one}: {other}") for one, other in pairs)
    for block in report.key_points:
        yield from _of(block, "key points")
    for section in report.sections:
        yield Text(section.id, section.title)
        for block in section.blocks:
            yield from _of(block, section.id)


def _of(block: Block, place: str) -> Iterator[Text]:
    if isinstance(block, Paragraph):
        yield Text(place, block.text, block.ids)
    elif isinstance(block, Subheading):
        yield Text(place, block.text)
    elif isinstance(block, Bullets):
        yield from (Text(place, item) for item in block.items)
    elif isinstance(block, Chart):
        yield from (Text(f"{place}/{block.id}", said) for said in (block.title, block.alternative, block.svg))
        yield from _of(block.table, place)
    else:
        yield from _of_table(block, f"{place}/{block.id}")


def _of_table(table: ReportTable, place: str) -> Iterator[Text]:
    said = (table.title, table.unit, table.source, table.row_heading, *table.columns, *table.notes)
    yield from (Text(place, text) for text in said)
    for row in table.rows:
        yield Text(place, row.heading)
        yield from (Text(f"{place}/{row.heading}", cell.text, cell.ids) for cell in row.cells)


def tables(report: Report) -> Iterator[ReportTable]:
    """All tables of a report, those behind charts too."""
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Chart):
                yield block.table
            elif isinstance(block, ReportTable):
                yield block


def cells(report: Report) -> Iterator[Cell]:
    """All cells of all tables."""
    for table in tables(report):
        for row in table.rows:
            yield from row.cells
