"""A file's cells without what database programs leave in them: the word NULL, ruled lines, times of day."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.column import ColumnKind
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.exchange.case_files.days import day_alone
from stepdown.exchange.case_files.times import times_said
from stepdown.exchange.ssd.findings import NULL_WORD
from stepdown.exchange.ssd.layout import SsdTable


def cleaned(table: SsdTable, raw: RawTable) -> tuple[RawTable, list[Finding]]:
    """The table as it would be if a person had written it, and what had to be left out for that."""
    without_null, findings = _without_null(raw)
    unruled = _unruled(without_null)
    cells = unruled.cells
    for at, name in enumerate(cells.column_names):
        if table.table.has(name) and table.table.column(name).kind is ColumnKind.DATE:
            days, found = _days_alone(unruled, at)
            cells = cells.set_column(at, name, days)
            findings += found
    return replace(unruled, cells=cells), findings


def _without_null(raw: RawTable) -> tuple[RawTable, list[Finding]]:
    masks = [pc.fill_null(pc.equal(column, "NULL"), fill_value=False) for column in raw.cells.columns]
    times = sum(pc.sum(mask).as_py() or 0 for mask in masks)
    if not times:
        return raw, []
    cells = [pc.if_else(mask, None, column) for mask, column in zip(masks, raw.cells.columns, strict=True)]
    first = pc.index(reduce(pc.or_, masks), value=True).as_py()
    said = {"times": "1 cell" if times == 1 else f"{times} cells"}
    place = Place(raw.file, raw.sheet, raw.row_numbers[first].as_py())
    named = pa.Table.from_arrays(cells, names=raw.cells.column_names)
    return replace(raw, cells=named), [NULL_WORD.finding(place, said)]


def _unruled(raw: RawTable) -> RawTable:
    """The line of hyphens that a query program rules under its headings is no record."""
    if not raw.cells.num_rows or not raw.cells.num_columns:
        return raw
    first = [column[0].as_py() for column in raw.cells.columns]
    ruled = all(cell and not cell.strip("-") for cell in first)
    return replace(raw, cells=raw.cells.slice(1), row_numbers=raw.row_numbers.slice(1)) if ruled else raw


def _days_alone(raw: RawTable, at: int) -> tuple[pa.Array, list[Finding]]:
    """A column of days without their times; each text is looked at once, since days recur."""
    column = raw.cells.column(at).combine_chunks().dictionary_encode()
    texts: list[str] = column.dictionary.to_pylist()
    alone = [day_alone(text) for text in texts]
    days = pa.array([day for day, _ in alone], pa.string()).take(column.indices)
    return days, _told(raw, at, column.indices, [rule for _, rule in alone])


def _told(raw: RawTable, at: int, indices: pa.Array, rules: Sequence[Rule | None]) -> list[Finding]:
    """One finding for each rule, at the first cell, with the number of cells."""
    if not any(rules):
        return []
    broken = [(row, rules[index]) for row, index in enumerate(indices.to_pylist()) if index is not None]
    counts = Counter(rule for _, rule in broken if rule)
    firsts = {rule: row for row, rule in reversed(broken) if rule}
    name = raw.cells.column_names[at]
    places = {
        rule: Place(raw.file, raw.sheet, raw.row_numbers[row].as_py(), name, raw.cells.column(at)[row].as_py())
        for rule, row in firsts.items()
    }
    return [rule.finding(place, times_said(counts[rule])) for rule, place in places.items()]
