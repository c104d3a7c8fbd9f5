"""A date after the day on which the data were taken."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.row_rule import Broken, RowRule, Rows, at_mask
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.column import ColumnKind
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.finding import Severity

_MAY_LIE_AHEAD = frozenset({"expected_date"})
_NEXT_DAY = timedelta(days=1)


def _broken(rows: Rows) -> Iterator[Broken]:
    """Looks only where coverage says when the data were taken; of several sources, the latest."""
    taken = pc.max(rows.tables["coverage"]["as_at"]).as_py() if "coverage" in rows.tables else None
    if taken is None:
        return
    over = pa.scalar(datetime.combine(taken + _NEXT_DAY, time()), pa.timestamp("us"))
    for name, table in rows.tables.items():
        for column in CONTRACT[name].columns if name != "coverage" else ():
            if column.kind in (ColumnKind.DATE, ColumnKind.MOMENT) and column.name not in _MAY_LIE_AHEAD:
                late = pc.greater_equal(table[column.name].cast(pa.timestamp("us")), over)
                yield from at_mask(table, late, column.name, {"taken": taken.isoformat()})


RULE = RowRule(
    Rule(
        "future_date",
        "A date lies after the day on which the data were taken, as coverage gives it.",
        "{column} is {value}, and the data were taken on {taken}.",
        "Check the year. A planned date belongs in a plan, not among what has happened.",
        Severity.WARNS,
    ),
    _broken,
)
