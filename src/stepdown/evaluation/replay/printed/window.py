"""Periods as printed: '2021-02/2022-07' (months, both included) or '2021-02-01/2022-07-31' (days, both included)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from stepdown.evaluation.replay.span import Span

END = r"(\d{4})-(\d{2})(?:-(\d{2}))?"
WINDOW = re.compile(rf"{END}/{END}")


@dataclass(frozen=True, slots=True)
class Window:
    """A period from ``start`` up to, and not including, ``stop``."""

    text: str
    start: date
    stop: date

    @property
    def span(self) -> Span:
        """How many months it lasts: exact where it ends on the day of the month on which it began."""
        months = (self.stop.year - self.start.year) * 12 + self.stop.month - self.start.month
        if self.stop.day == self.start.day:
            return Span.point(months)
        full = months - (self.stop.day < self.start.day)
        return Span(Fraction(full), Fraction(full + 1))

    def same_months(self, other: "Window") -> bool:
        """Whether both run from the same month to the same month."""
        return _month(self.start) == _month(other.start) and _month(self.last) == _month(other.last)

    @property
    def last(self) -> date:
        """The last day of the period."""
        return self.stop - timedelta(days=1)


def read_window(text: str) -> Window | None:
    """The period that ``text`` prints; None where it prints none, ValueError where it cannot be."""
    if (match := WINDOW.fullmatch(text)) is None:
        return None
    try:
        start = date(int(match[1]), int(match[2]), int(match[3] or 1))
        last = date(int(match[4]), int(match[5]), int(match[6] or 1))
    except ValueError:
        raise ValueError(f"'{text}' holds a date that does not exist") from None
    stop = last + timedelta(days=1) if match[6] else _next_month(last)
    if stop <= start:
        raise ValueError(f"'{text}' ends before it starts")
    return Window(text, start, stop)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
