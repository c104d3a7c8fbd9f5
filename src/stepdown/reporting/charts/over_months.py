"""Charts over time: where a day lies, the numbers under the axis, and how many are still watched under those."""

from collections.abc import Iterable
from dataclasses import dataclass

from stepdown.reporting.charts.measure import text_width
from stepdown.reporting.charts.svg import GRID, MUTED, SMALL, WIDTH, line, text

LEFT, RIGHT = 180.0, WIDTH - 62.0
TOP, HEIGHT = 16.0, 320.0
BOTTOM = TOP + HEIGHT
_QUARTERS = (0, 0.25, 0.5, 0.75, 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """A time as it stands on the axis: its day, its number, and how many are still watched beyond it, as written."""

    day: int
    number: str
    watched: str


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """From day 0 to the ``last``, and what the numbers under it count ('Months from opening')."""

    last: int
    name: str

    def at(self, day: int) -> float:
        """Where a day lies."""
        return LEFT + (RIGHT - LEFT) * day / max(self.last, 1)

    def draw(self, marks: Iterable[Mark]) -> tuple[str, float]:
        """The shares at the left, the times that have room, how many are watched at each; and where all this ends."""
        numbers, watched, free = BOTTOM + 18, BOTTOM + 74, 0.0
        drawn = "".join(
            line(LEFT - 4, y, RIGHT, y, stroke=GRID)
            + text(LEFT - 10, y, f"{share:.0%}", font_size=SMALL, text_anchor="end", fill=MUTED)
            for share in _QUARTERS
            for y in (height(share),)
        )
        for mark in marks:
            x = self.at(mark.day)
            half = max(text_width(said, SMALL) for said in (mark.number, mark.watched)) / 2
            if x - half < free:
                continue
            free = x + half + 10
            drawn += line(x, BOTTOM, x, BOTTOM + 6, stroke=MUTED)
            drawn += text(x, numbers, mark.number, font_size=SMALL, text_anchor="middle", fill=MUTED)
            drawn += text(x, watched, mark.watched, font_size=SMALL, text_anchor="middle")
        drawn += text((LEFT + RIGHT) / 2, BOTTOM + 44, self.name, font_size=SMALL, text_anchor="middle", fill=MUTED)
        return drawn + text(10, watched, "Still watched", font_size=SMALL, fill=MUTED), watched + 14


def height(share: float) -> float:
    """Where a share from 0 to 1 lies."""
    return BOTTOM - HEIGHT * share
