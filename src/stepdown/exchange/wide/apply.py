"""From the wide sheet and its mapping to raw tables. Each row keeps the number of the sheet's row that it came from."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import pyarrow as pa

from stepdown.dataset.check.rule import Place
from stepdown.dataset.column import Table
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.exchange.rules.mappings import ROWS_DISAGREE
from stepdown.exchange.wide.mapping import Block, Feed, Mapping
from stepdown.exchange.wide.sheet import WideSheet

_BETWEEN = "-"

type Made = tuple[int, dict[str, str | None]]


def apply(mapping: Mapping, sheet: WideSheet) -> tuple[list[RawTable], list[Finding]]:
    """The tables that a sheet feeds. Rows of one key that say the same are one row (a family on each child's row)."""
    rows: dict[str, list[Made]] = defaultdict(list)
    for block in mapping.blocks:
        rows[block.table] += _rows(block, sheet)
    raws: list[RawTable] = []
    findings: list[Finding] = []
    for name, made in rows.items():
        kept, found = _once(CONTRACT[name], made, sheet)
        raws.append(_raw(CONTRACT[name], kept, sheet))
        findings += found
    return raws, findings


def _rows(block: Block, sheet: WideSheet) -> Iterator[Made]:
    numbers: list[int] = sheet.body.numbers.to_pylist()
    columns = {name: _values(feed, sheet, numbers) for name, feed in block.feeds.items()}
    condition = sheet.column(block.only_if_filled).to_pylist() if block.only_if_filled else None
    blank = _blank_rows(sheet)
    for at, number in enumerate(numbers):
        if at not in blank and (condition is None or condition[at]):
            yield number, {name: values[at] for name, values in columns.items()}


def _blank_rows(sheet: WideSheet) -> set[int]:
    columns = [column.to_pylist() for column in sheet.body.columns]
    return {at for at, cells in enumerate(zip(*columns, strict=True)) if not any(cells)}


def _values(feed: Feed, sheet: WideSheet, numbers: Sequence[int]) -> list[str | None]:
    if feed.constant is not None:
        return [feed.constant] * len(numbers)
    if feed.numbered is not None:
        return [f"{feed.numbered}{_BETWEEN}{number}" for number in numbers]
    if feed.column is not None:
        return [feed.translated(cell) for cell in sheet.column(feed.column).to_pylist()]
    parts = zip(*(sheet.column(column).to_pylist() for column in feed.made_from), strict=True)
    return [_joined(cells) for cells in parts]


def _joined(cells: tuple[str | None, ...]) -> str | None:
    """An id made of several cells; none where one of them is empty, since it could then name two rows."""
    return _BETWEEN.join(cell.strip() for cell in cells if cell) if all(cells) else None


def _once(table: Table, made: list[Made], sheet: WideSheet) -> tuple[list[Made], list[Finding]]:
    kept: list[Made] = []
    first: dict[tuple[str | None, ...], Made] = {}
    findings: list[Finding] = []
    for number, row in made:
        key = tuple(row.get(part) for part in table.key)
        earlier = first.get(key) if any(key) else None
        if earlier is None:
            first[key] = number, row
            kept.append((number, row))
        else:
            findings += _disagreements(table, earlier, (number, row), sheet)
    return kept, findings


def _disagreements(table: Table, earlier: Made, later: Made, sheet: WideSheet) -> Iterator[Finding]:
    key = ", ".join(str(later[1][part]) for part in table.key if later[1].get(part))
    for name, value in later[1].items():
        said = earlier[1].get(name)
        if value != said:
            place = Place(sheet.body.file, sheet.body.sheet, later[0], name, value)
            words = {"later": value or "nothing", "earlier": said or "nothing", "row": str(earlier[0])}
            yield ROWS_DISAGREE.finding(place, {"of": f"{table.name} {key}", **words})


def _raw(table: Table, made: list[Made], sheet: WideSheet) -> RawTable:
    names = list(dict.fromkeys(name for _, row in made for name in row))
    cells = {name: pa.array([row.get(name) for _, row in made], pa.string()) for name in names}
    numbers = pa.array([number for number, _ in made], pa.int64())
    return RawTable(table.name, sheet.body.file, sheet.body.sheet, pa.table(cells), numbers)
