"""An id that no row of its table has."""

from collections.abc import Iterator

import pyarrow.compute as pc

from stepdown.dataset.check.references import references
from stepdown.dataset.check.row_rule import Broken, RowRule, Rows, at_mask
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.contract import CONTRACT


def _broken(rows: Rows) -> Iterator[Broken]:
    for name, column, other in references(rows):
        if other in rows.tables:
            (key,) = CONTRACT[other].key
            ids = rows.tables[name][column.name]
            known = pc.is_in(ids, rows.tables[other][key].combine_chunks())
            lost = pc.and_not(pc.is_valid(ids), known)
            yield from at_mask(rows.tables[name], lost, column.name, {"other": other})


RULE = RowRule(
    Rule(
        "orphan_id",
        "An id names a row of another table, and that table has no such row.",
        "The table {other} has no row '{value}'.",
        "Add the row to {other}, or correct the id.",
    ),
    _broken,
)
