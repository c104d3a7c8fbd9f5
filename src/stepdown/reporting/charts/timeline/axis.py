"""Time from left to right: where a day lies, the years or months under the picture, and what is said beneath them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from stepdown.reporting.charts.measure import LEADING, text_width, wrap
from stepdown.reporting.charts.placed import SLACK
from stepdown.reporting.charts.svg import BODY, GRID, MUTED, WIDTH, line, text, text_block
from stepdown.reporting.charts.timeline.line import day_after

LABELS = 186
"""Room for the words at the left."""
LEFT, RIGHT = 206, WIDTH - 30
"""Where the days begin and end; to the right is room for the arrow of what goes on."""
_AIR = 24
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
"""So many months from one label to the next: the least that leaves them room."""


def day_said(day: date) -> str:
    """'8 Nov 2019'."""
    return f"{day.day} {day:%b} {day.year}"


def day_spoken(day: date) -> str:
    """'8 November 2019'."""
    return f"{day.day} {day:%B} {day.year}"


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """From ``first`` to the end of ``as_at``."""

    first: date
    as_at: date

    def at(self, day: date) -> float:
        """Where a day begins; days outside of the picture lie at its nearer edge."""
        end = day_after(self.as_at)
        whole = max((end - self.first).days, 1)
        return LEFT + (RIGHT - LEFT) * min(max((day - self.first).days / whole, 0), 1)

    def draw(self, top: float, bottom: float) -> str:
        """A thin line through the picture at the first day of each year or month that is named, the name under it."""
        drawn, free = "", 0.0
        for day, said in list(self._named()) or [(self.first, day_said(self.first))]:
            x, half = self.at(day), text_width(said, BODY) / 2
            drawn += line(x, top, x, bottom + 4, stroke=GRID)
            middle = min(max(x, LEFT + half - 20), WIDTH - 4 - half)
            if middle - half >= free:
                drawn += text(middle, bottom + 18, said, text_anchor="middle", fill=MUTED)
                free = middle + half + 8
        return drawn

    def _named(self) -> Iterator[tuple[date, str]]:
        step = self._step()
        month = -(-_months(self.first) // step) * step
        while month <= _months(self.as_at):
            day = date(month // 12, month % 12 + 1, 1)
            if day >= self.first:
                yield day, f"{day.year}" if step >= 12 else f"{day:%b} {day.year}"
            month += step

    def _step(self) -> int:
        months = max((self.as_at - self.first).days / 30.44, 0.1)
        for step in _STEPS:
            room = text_width("2020" if step >= 12 else "Mar 2020", BODY) + _AIR
            if step / months * (RIGHT - LEFT) >= room:
                return step
        return _STEPS[-1]


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def footnotes(top: float, *sentences: str) -> tuple[str, float]:
    """Sentences under a picture, as large as its words, and where they end."""
    lines = tuple(each for sentence in sentences if sentence for each in wrap(sentence, BODY, (WIDTH - 20) / SLACK))
    height = len(lines) * BODY * LEADING
    return text_block(10, top + height / 2, lines, fill=MUTED), top + height
