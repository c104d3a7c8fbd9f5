"""A number that its scale does not have."""

from collections.abc import Iterator

import pyarrow.compute as pc

from stepdown.dataset.check.row_rule import Broken, RowRule, Rows, at_mask
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.contract import CONTRACT


def _broken(rows: Rows) -> Iterator[Broken]:
    for name, table in rows.tables.items():
        for column in CONTRACT[name].columns:
            if column.scale:
                low, high = column.scale
                cells = table[column.name]
                outside = pc.or_(pc.less(cells, low), pc.greater(cells, high))
                yield from at_mask(table, outside, column.name, {"low": f"{low:,}", "high": f"{high:,}"})


RULE = RowRule(
    Rule(
        "off_the_scale",
        "A goal's rating, level or weight is not on its scale.",
        "{column} is {value}, and it runs from {low} to {high}.",
        "Look the number up in its source, and see that each scale stands in its own column.",
    ),
    _broken,
)
