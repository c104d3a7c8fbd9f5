"""The pilot moved in time, so that its last day lies in the week before a given one: a demonstration that looks alive.

Everything moves together and by whole weeks: weekdays, ages and lengths of time stay what they were. What the pilot
found out afterwards, at follow-up, is left out where it would then lie ahead.
"""

from collections.abc import Mapping
from datetime import date, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.column import ColumnKind
from stepdown.dataset.contract import CONTRACT
from stepdown.evaluation.study import Study
from stepdown.evaluation.study.about import Period
from stepdown.invented.pilot.targets import AS_AT

_MICROSECONDS_A_DAY = 86_400_000_000


def days_to(today: date) -> int:
    """By how many days the pilot moves so that it ends on the last Sunday before ``today`` or on it."""
    return (today - AS_AT).days // 7 * 7


def moved_tables(tables: Mapping[str, pa.Table], days: int) -> dict[str, pa.Table]:
    """The tables with every day and moment moved, up to the moved last day and no further."""
    moved = {name: _moved(name, table, days) for name, table in tables.items()}
    last = pa.scalar(AS_AT + timedelta(days=days), pa.date32())
    found = moved["follow_ups"]
    kept = moved["coverage"]
    return moved | {
        "follow_ups": found.filter(pc.less_equal(found["on"], last)),
        "coverage": kept.filter(pc.less_equal(kept["as_at"], last)),
    }


def moved_study(study: Study, days: int) -> Study:
    """The study with its period moved."""
    by, period = timedelta(days=days), study.period
    moved = Period(
        referred_from=period.referred_from + by, referred_to=period.referred_to + by, as_at=period.as_at + by
    )
    return study.model_copy(update={"period": moved})


def _moved(name: str, table: pa.Table, days: int) -> pa.Table:
    for column in CONTRACT[name].columns:
        place = table.column_names.index(column.name)
        if column.kind is ColumnKind.DATE:
            days_on = pc.add(table[column.name].cast(pa.int32()), pa.scalar(days, pa.int32())).cast(pa.date32())
            table = table.set_column(place, table.field(place), days_on)
        elif column.kind is ColumnKind.MOMENT:
            moments = pc.add(table[column.name].cast(pa.int64()), days * _MICROSECONDS_A_DAY)
            table = table.set_column(place, table.field(place), moments.cast(table.field(place).type))
    return table
