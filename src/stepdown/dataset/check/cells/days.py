"""One day written as text: ISO (2021-12-31) or day first (31/12/2021, 31.12.2021, 31 Dec 2021). Never month first."""

import re
from datetime import date, timedelta
from functools import lru_cache

from stepdown.dataset.check.cells.reading import Trouble
from stepdown.dataset.check.rule import Rule

DATE_AS_NUMBER = Rule(
    "date_as_number",
    "A date column that holds a number, as a spreadsheet does when the column is not formatted as a date.",
    "{value} is a number, not a date{meaning}.",
    "Format the column as a date in the spreadsheet and save it again, or write the date as 2021-12-31.",
)
NOT_A_DATE = Rule(
    "not_a_date",
    "Text in a date column that is not a date in a form that is read.",
    "'{value}' is not a date that can be read.",
    "Write the date as 2021-12-31 or 31/12/2021, with all four figures of the year.",
)
IMPOSSIBLE_DATE = Rule(
    "impossible_date",
    "A date that does not exist, or a year before 1900 or after 2100.",
    "There is no such day as {value}, or its year is not between 1900 and 2100.",
    "Look the date up in its source.",
)
MONTH_FIRST_DATE = Rule(
    "month_first_date",
    "A date that exists only if its month stands first, as in the United States.",
    "{value} has its month first.",
    "Write the day first, or write the date as 2021-12-31. Look at the other dates of the column too.",
)
DAY_RULES = (DATE_AS_NUMBER, NOT_A_DATE, IMPOSSIBLE_DATE, MONTH_FIRST_DATE)

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{4})", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MONTH_OF = {name: at for at, full in enumerate(_MONTHS, 1) for name in (full, full[:3])} | {"sept": 9}
_SPREADSHEET_ZERO = date(1899, 12, 30)
_SPREADSHEET_LAST = 2958465  # 31 December 9999
_DAYS_KEPT = 1 << 15
"""Ninety years: the same days come again in each column of a large file, and in each piece of it."""


@lru_cache(_DAYS_KEPT)
def understand_day(text: str) -> date | Trouble:
    """The day that a text names, or the trouble with it."""
    if iso := _ISO.fullmatch(text):
        return _day(*(int(part) for part in iso.groups()))
    if figures := _FIGURES.fullmatch(text):
        return _day_first(int(figures[1]), int(figures[3]), int(figures[4]))
    if named := _NAMED.fullmatch(text):
        month = _MONTH_OF.get(named[2].lower())
        return _day(int(named[3]), month, int(named[1])) if month else Trouble(NOT_A_DATE)
    if _NUMBER.fullmatch(text):
        return Trouble(DATE_AS_NUMBER, {"meaning": _spreadsheet_day(text)})
    return Trouble(NOT_A_DATE)


def reads_either_way(text: str) -> bool:
    """Whether a date in figures is another day with its month first: 03/04/2021, but not 31/12/2021 or 04/04/2021."""
    figures = _FIGURES.fullmatch(text)
    return figures is not None and int(figures[1]) != int(figures[3]) and max(int(figures[1]), int(figures[3])) <= 12


def _day(year: int, month: int, day: int) -> date | Trouble:
    try:
        found = date(year, month, day)
    except ValueError:
        return Trouble(IMPOSSIBLE_DATE)
    return found if 1900 <= year <= 2100 else Trouble(IMPOSSIBLE_DATE)


def _day_first(first: int, second: int, year: int) -> date | Trouble:
    month_first = second > 12 and not isinstance(_day(year, first, second), Trouble)
    return Trouble(MONTH_FIRST_DATE) if month_first else _day(year, second, first)


def _spreadsheet_day(text: str) -> str:
    number = float(text.replace(",", "."))  # infinite, where it has more figures than a number can have
    if not 1 <= number <= _SPREADSHEET_LAST:
        return ""
    day = _SPREADSHEET_ZERO + timedelta(days=int(number))
    return f". A spreadsheet would show it as {day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"
