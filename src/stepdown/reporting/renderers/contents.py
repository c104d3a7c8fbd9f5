"""What a report holds, in reading order: its tables and charts with their numbers, the same in every format."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.reporting.report import Block, Chart, Evidence, Paragraph, Quotation, Report, ReportTable


@dataclass(frozen=True, slots=True)
class Contents:
    """Tables and charts by id, in order. A table stands once: as a block, or behind the first chart that needs it."""

    tables: dict[str, ReportTable]
    charts: dict[str, Chart]
    carrying: frozenset[str]
    """The charts whose table is printed with them; any other chart points to where its table stands."""
    evidence: tuple[str, ...] = ()
    """The ids of the items of evidence, in the order in which they are numbered."""

    def table_name(self, table: ReportTable) -> str:
        """'Table 3'."""
        return f"Table {list(self.tables).index(table.id) + 1}"

    def chart_name(self, chart: Chart) -> str:
        """'Figure 1'."""
        return f"Figure {list(self.charts).index(chart.id) + 1}"

    def evidence_name(self, item: str) -> str:
        """'4'."""
        return str(self.evidence.index(item) + 1)


def contents(report: Report) -> Contents:
    """What ``report`` holds.

    ValueError where two different tables or charts bear one id, a row does not fit its table, a column has no
    heading, or something leads to evidence that is not there.
    """
    blocks = [block for section in report.sections for block in section.blocks]
    charts = [block for block in blocks if isinstance(block, Chart)]
    alone = {block.id for block in blocks if isinstance(block, ReportTable)}
    tables = _by_id([table for block in blocks for table in _tables(block, alone)])
    for table in tables.values():
        _check(table)
    first = {chart.table.id: chart.id for chart in reversed(charts)}
    carrying = frozenset(first[id_] for id_ in first if id_ not in alone)
    return Contents(tables, _by_id(charts), carrying, _evidence([*report.key_points, *blocks]))


def _evidence(blocks: list[Block]) -> tuple[str, ...]:
    items = [item.id for block in blocks if isinstance(block, Evidence) for item in block.items]
    if len(set(items)) < len(items):
        raise ValueError("two items of evidence of the report have one id")
    named = {id_ for block in blocks if isinstance(block, Paragraph) for id_ in block.evidence}
    named |= {block.evidence for block in blocks if isinstance(block, Quotation)}
    if lost := named - set(items):
        raise ValueError(f"the report leads to evidence that is not in it: {sorted(lost)}")
    return tuple(items)


def _tables(block: Block, alone: set[str]) -> Iterator[ReportTable]:
    if isinstance(block, ReportTable):
        yield block
    elif isinstance(block, Chart) and block.table.id not in alone:
        yield block.table


def _by_id[T: (ReportTable, Chart)](items: list[T]) -> dict[str, T]:
    found: dict[str, T] = {}
    for item in items:
        if found.setdefault(item.id, item) != item:
            raise ValueError(f"two different {type(item).__name__}s of the report have the id {item.id!r}")
    return found


def _check(table: ReportTable) -> None:
    if not all((table.row_heading, *table.columns)):
        raise ValueError(f"table {table.id!r} of the report: a column has no heading")
    for row in table.rows:
        if len(row.cells) != len(table.columns):
            found = f"row {row.heading!r} has {len(row.cells)} cells, not {len(table.columns)}"
            raise ValueError(f"table {table.id!r} of the report: {found}")
