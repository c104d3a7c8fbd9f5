"""Days as databases write them: with a time behind, and with days that stand for none."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.column import Column, ColumnKind, Table
from stepdown.dataset.finding import Finding
from stepdown.domain.missing import Missing
from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.rules import ENDLESS, NO_REAL_DAY, TIME_CUT_OFF
from stepdown.exchange.case_files.times import times_said

_DAY_AND_TIME = re.compile(
    r"(?P<day>\S.*?)[T\s]+(?P<time>\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?(\s*[AP]M)?)(\s*(Z|[+-]\d{2}:?\d{2}))?",
    re.IGNORECASE,
)
_MIDNIGHT = re.compile(r"0?0:00(:00([.,]0+)?)?|12:00(:00([.,]0+)?)?\s*AM", re.IGNORECASE)
_ENDLESS_DAYS = ("9999-12-31", "31/12/9999")
_FIRST_DAY = date(1900, 1, 1)
_DAY_LONG = len("2021-12-31")
_LONGEST = 60  # characters; what is longer is no day, and is not looked through for one


def day_alone(text: str) -> tuple[str | None, Rule | None]:
    """A day without its time, None where the text says that there is none yet; and the rule by which that is told."""
    parts = _DAY_AND_TIME.fullmatch(text.strip()) if _DAY_LONG < len(text) <= _LONGEST else None
    day = parts["day"] if parts else text
    if day.strip() in _ENDLESS_DAYS:
        return None, ENDLESS
    return day, TIME_CUT_OFF if parts and not _MIDNIGHT.fullmatch(parts["time"]) else None


def without_unreal_days(
    tables: CaseTables, layout: Mapping[str, Table], not_written: frozenset[str] = frozenset()
) -> CaseTables:
    """The tables with the first day that a database knows taken as not known, one finding for each column of them.

    ``not_written``: columns in which it is taken as not written, since a day in them says that something happened.
    """
    found: list[Finding] = []
    cleaned: dict[str, pa.Table] = {}
    for name, rows in tables.tables.items():
        for column in layout[name].columns:
            if column.kind is ColumnKind.DATE:
                why = None if column.name in not_written else Missing.NOT_KNOWN
                rows = _real(rows, column, why, found)  # noqa: PLW2901
        cleaned[name] = rows
    return replace(tables, tables=cleaned, findings=(*tables.findings, *found))


def _real(rows: pa.Table, column: Column, why: Missing | None, found: list[Finding]) -> pa.Table:
    name, companion = column.name, column.missing_companion
    unreal = pc.fill_null(pc.equal(rows[name], pa.scalar(_FIRST_DAY)), fill_value=False)
    first = pc.index(unreal, value=True).as_py()
    if first < 0:
        return rows
    source, _, sheet = str(rows["source_id"][first].as_py()).partition("#")
    place = Place(source, sheet or None, rows["source_row"][first].as_py(), name, _FIRST_DAY.isoformat())
    found.append(NO_REAL_DAY.finding(place, times_said(pc.sum(unreal).as_py())))
    days = pc.if_else(unreal, None, rows[name])
    reasons = pc.if_else(unreal, pa.scalar(why and str(why), pa.string()), rows[companion])
    names = rows.column_names
    return rows.set_column(names.index(name), name, days).set_column(names.index(companion), companion, reasons)
