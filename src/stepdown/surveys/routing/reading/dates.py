"""Dates, in three fields for the day, the month and the year."""

import re
from datetime import date

from stepdown.surveys.routing.reading.sent import Asked, WrongAnswerError

PARTS = ("day", "month", "year")
_DIGITS = re.compile(r"\d{1,4}", re.ASCII)
_NOT_REAL = "The date for {label} must be a real date"


def part_field(name: str, part: str) -> str:
    """The field of a part of a date. No question's name has a full stop, so none is mistaken for another's."""
    return f"{name}.{part}"


def read_date(asked: Asked) -> date | None:
    """A date that is in the calendar."""
    written = {part: asked.value(part_field(asked.field, part)) for part in PARTS}
    if not any(written.values()):
        return None
    if missing := [part for part in PARTS if not written[part]]:
        raise _wrong(asked, missing[0], f"The date for {{label}} must include a {' and '.join(missing)}")
    if odd := [part for part in PARTS if not _DIGITS.fullmatch(written[part])]:
        raise _wrong(asked, odd[0], _NOT_REAL)
    if len(written["year"]) < 4:
        raise _wrong(asked, "year", "The date for {label} must have a year of 4 numbers, such as 2026")
    try:
        return date(int(written["year"]), int(written["month"]), int(written["day"]))
    except ValueError as fault:
        raise _wrong(asked, "day", _NOT_REAL) from fault


def _wrong(asked: Asked, part: str, sentence: str) -> WrongAnswerError:
    return WrongAnswerError(sentence, part_field(asked.field, part))
