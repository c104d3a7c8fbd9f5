"""Columns of dates, and of moments: a day, and on it a time to the minute or finer, local and without a zone."""

import re

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.cells.absent import with_absence
from stepdown.dataset.check.cells.days import MONTH_FIRST_DATE, reads_either_way, understand_day
from stepdown.dataset.check.cells.reading import Answer, Reading, Trouble, by_distinct, places
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.column import Column
from stepdown.dataset.finding import Severity

DAY_OR_MONTH_FIRST = Rule(
    "day_or_month_first",
    "A column in which some dates have their month first, so that others could be either of two days.",
    "{value} could be either of two days, because other dates of the column have their month first. "
    "Dates of the column that could be either: {cells}.",
    "Find out how the column was written, and write every date of it as 2021-12-31.",
)
DATE_WITH_TIME = Rule(
    "date_with_time",
    "A time of day in a column that holds days.",
    "'{value}' has a time of day, and {column} holds days only.",
    "Write the day alone, such as 2021-12-31.",
)
NOT_A_TIME = Rule(
    "not_a_time",
    "A time of day that is not one, or that names a time zone.",
    "'{value}' does not end in a time of day such as 14:30.",
    "Write the day and the local time, such as 2021-12-31 14:30.",
)
MOMENT_WITHOUT_TIME = Rule(
    "moment_without_time",
    "A column that should hold days with times holds days alone. Midnight is taken, and times between are rough.",
    "{value} has no time of day, so midnight is taken. Cells of the column without one: {cells}.",
    "Add the time, such as 2021-12-31 14:30, if it is known: times to a decision or a first contact need it.",
    Severity.WARNS,
)
DATE_RULES = (DAY_OR_MONTH_FIRST, DATE_WITH_TIME, NOT_A_TIME, MOMENT_WITHOUT_TIME)

_DAY_AND_TIME = r"^(?P<day>.*[^T\s])[T\s]+(?P<time>[0-9]{1,2}:.*)$"
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?")


def read_dates(column: Column, text: pa.Array) -> Reading:
    """Read a column of days. A time of midnight, as spreadsheets add, is no time."""
    parts = _split(text)
    days = by_distinct(parts.field("day"), pa.date32(), with_absence(column, understand_day))
    times = by_distinct(parts.field("time"), pa.int64(), _midnight_only)
    return Reading(days.values, days.reasons, (*days.troubles, *times.troubles, *_either_way(days, parts)))


def read_moments(column: Column, text: pa.Array) -> Reading:
    """Read a column of days with times. A day without its time is midnight, with a warning for the column."""
    parts = _split(text)
    days = by_distinct(parts.field("day"), pa.date32(), with_absence(column, understand_day))
    times = by_distinct(parts.field("time"), pa.int64(), understand_time)
    bare = pc.and_(pc.is_valid(days.values), pc.is_null(parts.field("time")))
    since_midnight = pc.if_else(bare, 0, times.values).cast(pa.duration("us"))
    moments = pc.add(days.values.cast(pa.timestamp("us")), since_midnight)
    troubles = (*days.troubles, *times.troubles, *_either_way(days, parts), *_of_column(MOMENT_WITHOUT_TIME, bare))
    return Reading(moments, days.reasons, troubles)


def understand_time(text: str) -> int | Trouble:
    """A time of day in microseconds since midnight, or the trouble with it."""
    time = _TIME.fullmatch(text)
    if time is None or int(time[1]) > 23 or int(time[2]) > 59 or int(time[3] or 0) > 59:
        return Trouble(NOT_A_TIME)
    seconds = (int(time[1]) * 60 + int(time[2])) * 60 + int(time[3] or 0)
    return seconds * 1_000_000 + int((time[4] or "").ljust(6, "0")[:6])


def _midnight_only(text: str) -> Answer:
    return 0 if understand_time(text) == 0 else Trouble(DATE_WITH_TIME)


def _split(text: pa.Array) -> pa.StructArray:
    """The day and the time of each text; no time (null) where there is none."""
    if not pc.any(pc.match_substring(text, ":")).as_py():  # which takes a tenth of the time of looking for a time
        return pa.StructArray.from_arrays([text, pa.nulls(len(text), pa.string())], ["day", "time"])
    parts = pc.extract_regex(text, _DAY_AND_TIME)
    day = pc.coalesce(pc.struct_field(parts, "day"), text)
    return pa.StructArray.from_arrays([day, pc.struct_field(parts, "time")], ["day", "time"])


def _either_way(days: Reading, parts: pa.StructArray) -> tuple[tuple[int, Trouble], ...]:
    """One trouble for a column that mixes month-first dates with dates that could be read either way."""
    if not any(trouble.rule is MONTH_FIRST_DATE for _, trouble in days.troubles):
        return ()
    text = parts.field("day")
    doubtful = [day for day in pc.unique(text).drop_null().to_pylist() if reads_either_way(day)]
    return _of_column(DAY_OR_MONTH_FIRST, pc.is_in(text, pa.array(doubtful, pa.string())))


def _of_column(rule: Rule, mask: pa.Array) -> tuple[tuple[int, Trouble], ...]:
    """One trouble for all the cells at which a mask is true, at the first of them."""
    cells = places(mask)
    return ((cells[0], Trouble(rule, {"cells": str(len(cells))})),) if cells else ()
