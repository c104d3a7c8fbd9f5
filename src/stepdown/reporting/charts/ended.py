"""How long something took: the share that had ended by each time, as a line of steps with its limits."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from stepdown.reporting.charts.figures import HIDDEN, rough_percent, whole_percent
from stepdown.reporting.charts.hidden import HIDDEN_TEXT_NOTE
from stepdown.reporting.charts.over_months import BOTTOM, LEFT, Mark, TimeAxis, height
from stepdown.reporting.charts.svg import BLUE, EMPTY, document, empty, line, notes, path, rect
from stepdown.results.intervals import Interval

_BAND = "#d9e7f4"
_NARROW = 14
"""How far the line and its band go on after a time that no other follows at once."""


@dataclass(frozen=True, slots=True)
class Point:
    """One time that is shown: its day, its number, the share that had ended, its limits, how many are still watched.

    ``after_gap``: times between it and the one before are left out, so that nobody sees when between them it happened.
    """

    day: int
    number: str
    share: float
    limits: Interval | None
    watched: int | None
    after_gap: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """The points in order, none at day 0; what they had ('closed'), who ('families'), and the axis's name."""

    points: tuple[Point, ...]
    said: str
    unit: str
    axis: str
    timed: int | None

    def __post_init__(self) -> None:
        days = [point.day for point in self.points]
        if days != sorted(set(days)) or (days and days[0] <= 0):
            raise ValueError("the points must be in order, each on a day of its own after day 0")


def describe(value: Ended) -> str:
    """The share at each time, with its limits, in words."""
    if not value.points:
        return EMPTY
    told = "; ".join(_said(point, value) for point in value.points)
    return f"Line of steps: share of {value.unit} {value.said}. {told}."


def _said(point: Point, value: Ended) -> str:
    limits = point.limits
    sure = f", 95% interval {whole_percent(limits.low)} to {whole_percent(limits.high)}" if limits else ""
    return f"{point.number} {value.axis.partition(' ')[0].lower()}, {rough_percent(point.share)}{sure}"


def draw(value: Ended, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.points:
        return empty(chart_id, title)
    axis = TimeAxis(value.points[-1].day, value.axis)
    start = Mark(0, "0", _written(value.timed))
    marks = (start, *(Mark(point.day, point.number, _written(point.watched)) for point in value.points))
    below, end = axis.draw(marks)
    small_print, bottom = notes(end + 4, _notes(value))
    parts = (*_bands(value, axis), below, _frame(), _line(value, axis), small_print)
    return document(chart_id, title, describe(value), bottom + 8, *parts)


def _written(count: int | None) -> str:
    return HIDDEN if count is None else f"{count:,}"


def _frame() -> str:
    return line(LEFT, height(1), LEFT, BOTTOM, stroke_width=2)


def _bands(value: Ended, axis: TimeAxis) -> Iterator[str]:
    """The limits of each time, up to the next: a pale band with an edge of dashes; a narrow one before a gap."""
    for point, following in pairwise((*value.points, None)):
        if point is None or point.limits is None:
            continue
        left = axis.at(point.day)
        right = axis.at(following.day) if following and not following.after_gap else left + _NARROW
        low, high = height(point.limits.low), height(point.limits.high)
        yield rect(left, high, right - left, low - high, fill=_BAND)
        for y in (low, high):
            yield line(left, y, right, y, stroke=BLUE, stroke_width=1.5, stroke_dasharray="5 4")


def _line(value: Ended, axis: TimeAxis) -> str:
    """Level from one time that is shown to the next, and up at it; dotted and straight over a gap."""
    x, y = axis.at(0), height(0)
    steps: list[str | float] = ["M", x, y]
    gaps = ""
    for point in value.points:
        to, up = axis.at(point.day), height(point.share)
        if point.after_gap:
            steps += ["L", x + _NARROW, y, "M", to, up]
            gaps += line(x + _NARROW, y, to, up, stroke=BLUE, stroke_width=3, stroke_dasharray="2 6")
        else:
            steps += ["L", to, y, "L", to, up]
        x, y = to, up
    steps += ["L", x + _NARROW, y]
    return path(*steps, fill="none", stroke=BLUE, stroke_width=3) + gaps


def _notes(value: Ended) -> tuple[str, ...]:
    limits = ("Pale bands with dashed edges are 95% intervals.",) if any(p.limits for p in value.points) else ()
    gaps = ("Dotted: times between are left out, so that nobody can be identified.",)
    hidden = any(point.watched is None for point in value.points) or value.timed is None
    return (
        f"Share of {value.unit} {value.said}, by each time shown.",
        *limits,
        *(gaps if any(point.after_gap for point in value.points) else ()),
        *([HIDDEN_TEXT_NOTE] if hidden else []),
    )
