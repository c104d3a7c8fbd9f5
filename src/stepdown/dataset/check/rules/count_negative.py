"""A count below zero."""

from collections.abc import Iterator

import pyarrow.compute as pc

from stepdown.dataset.check.row_rule import Broken, RowRule, Rows, at_mask
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.column import ColumnKind
from stepdown.dataset.contract import CONTRACT


def _broken(rows: Rows) -> Iterator[Broken]:
    for name, table in rows.tables.items():
        for column in CONTRACT[name].columns:
            if column.kind is ColumnKind.WHOLE and column.scale is None:
                yield from at_mask(table, pc.less(table[column.name], 0), column.name, {})


RULE = RowRule(
    Rule(
        "count_negative",
        "A count, or a number of minutes or months, is below zero.",
        "{column} is {value}, and it cannot be below zero.",
        "Look the number up in its source.",
    ),
    _broken,
)
