"""Which of two figures of a date is the day: what a date proves, and dates with their month first written anew."""

import re

from stepdown.domain.word import Word

_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[T\s])")


class DayOrder(Word):
    """In which order a column writes its dates in figures."""

    DAY_FIRST = "day_first", "The day first, as in 31/12/2021"
    MONTH_FIRST = "month_first", "The month first, as in 12/31/2021"


def is_in_figures(cell: str) -> bool:
    """Whether a cell is a date in figures that ends with its year, so that its order matters."""
    return _FIGURES.match(cell.strip()) is not None


def order_proved_by(cell: str) -> DayOrder | None:
    """The order that a date shows, having a day above 12; None where it could be either, or is no such date."""
    figures = _FIGURES.match(cell.strip())
    first, second = (int(figures[1]), int(figures[3])) if figures else (0, 0)
    if 12 < first <= 31 and 1 <= second <= 12:
        return DayOrder.DAY_FIRST
    return DayOrder.MONTH_FIRST if 12 < second <= 31 and 1 <= first <= 12 else None


def as_year_month_day(cell: str) -> str:
    """A date with its month first, as 2021-12-31; a time behind it stays. Any other cell stays as it stands.

    A date that has no such month is written anew all the same: checking then says that there is no such day.
    """
    figures = _FIGURES.match(cell.strip())
    if figures is None or len(figures[4]) != 4:
        return cell
    return f"{figures[4]}-{figures[1]:0>2}-{figures[3]:0>2}{cell.strip()[figures.end() :]}"
