"""A workbook's values as text, in the one form that checking expects."""

from datetime import date, datetime, time, timedelta

type Value = int | float | str | bool | time | date | datetime | timedelta


def text_of(value: Value) -> str | None:
    """A cell's value as text: dates in ISO form, numbers as short as they can be, booleans as yes or no."""
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime):
        return _moment(value)
    return _hours(value) if isinstance(value, timedelta) else value.isoformat()


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e16 else repr(value)


def _moment(value: datetime) -> str:
    """To the second: a workbook keeps times as fractions of a day, which are seldom exact."""
    if value.microsecond:
        value = (value + timedelta(microseconds=500_000)).replace(microsecond=0)
    return value.isoformat(timespec="minutes" if not value.second else "seconds")


def _hours(value: timedelta) -> str:
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}"
