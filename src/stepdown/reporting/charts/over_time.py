"""Rates over time, one line for each area or group: where a figure is not there the line has a gap."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.reporting.charts.grounds import ORANGE
from stepdown.reporting.charts.measure import LEADING, text_width, wrap
from stepdown.reporting.charts.placed import SLACK, over, within
from stepdown.reporting.charts.pounds import nice_step, ticks
from stepdown.reporting.charts.svg import (
    BLUE,
    EMPTY,
    GRID,
    INK,
    MUTED,
    PAPER,
    SMALL,
    WIDTH,
    Attribute,
    document,
    element,
    empty,
    line,
    notes,
    path,
    rect,
    text,
    text_block,
)
from stepdown.results.rounding import round_half_up

_TOP, _HEIGHT = 40, 360
_BOTTOM = _TOP + _HEIGHT
_NAMES = 250
"""Room at the right for what each line is called."""
_PURPLE = "#54319f"


@dataclass(frozen=True, slots=True)
class Along:
    """One line: what it is called and its value at each time, None where there is none to show."""

    label: str
    values: tuple[float | None, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class OverTime:
    """Lines over the same times. ``of`` says what the values are; from ``mark`` on, ``mark_says`` holds."""

    times: tuple[str, ...]
    lines: tuple[Along, ...]
    of: str
    mark: int | None = None
    mark_says: str = ""

    def __post_init__(self) -> None:
        if any(len(each.values) != len(self.times) for each in self.lines):
            raise ValueError("each line has one value, or None, for each time")


def describe(value: OverTime) -> str:
    """The first and last figure of each line, in words."""
    told = [said for each in value.lines if (said := _ends(each, value.times))]
    if not told:
        return EMPTY
    marked = "" if value.mark is None else f" {value.mark_says} from {value.times[value.mark]}."
    return f"{value.of}, {value.times[0]} to {value.times[-1]}. {' '.join(told)}{marked}"


def _ends(along: Along, times: Sequence[str]) -> str:
    there = [place for place, each in enumerate(along.values) if each is not None]
    if not there:
        return f"{along.label}: no figures."
    first, last = there[0], there[-1]
    return (
        f"{along.label}: {_said(along.values[first])} in {times[first]}, {_said(along.values[last])} in {times[last]}."
    )


def _said(value: float | None) -> str:
    return "" if value is None else f"{round_half_up(value, 1):,}".removesuffix(".0")


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where a time and a value lie."""

    left: float
    times: int
    high: float

    @staticmethod
    def of(value: OverTime) -> "_Plane":
        most = max((v for each in value.lines for v in each.values if v is not None), default=1.0) or 1.0
        return _Plane(24 + text_width(_said(most) + "0", SMALL), len(value.times), most * 1.08)

    @property
    def right(self) -> float:
        return WIDTH - _NAMES

    def x(self, place: float) -> float:
        between = (self.right - self.left - 30) / max(self.times - 1, 1)
        return self.left + 15 + place * between

    def y(self, value: float) -> float:
        return _BOTTOM - value / self.high * _HEIGHT


@dataclass(frozen=True, slots=True)
class _Look:
    """How a line is told from others without its colour: by its dashes and the shape of its points."""

    colour: str
    dashes: str | None
    shape: str


_COLOURS = (BLUE, ORANGE, _PURPLE, MUTED)
_SHAPES = ((None, "disc"), ("9 5", "square"), ("2 5", "diamond"))
_LOOKS = tuple(_Look(_COLOURS[place % 4], *_SHAPES[place % 3]) for place in range(12))


def draw(value: OverTime, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if all(v is None for each in value.lines for v in each.values):
        return empty(chart_id, title)
    plane = _Plane.of(value)
    looks = {place: _LOOKS[place % len(_LOOKS)] for place in range(len(value.lines))}
    drawn = "".join(_drawn(each, plane, looks[place]) for place, each in reversed(list(enumerate(value.lines))))
    names, end = _named(value, plane, looks)
    marked = "" if value.mark is None else f"Dotted upright: {value.mark_says}."
    small_print, foot = notes(max(_BOTTOM + 38, end + 8), tuple(filter(None, (f"{value.of}.", marked))))
    return document(
        chart_id, title, describe(value), foot + 8,
        _grid(value, plane), _mark(value, plane), drawn, names, small_print,
    )  # fmt: skip


def _grid(value: OverTime, plane: _Plane) -> str:
    drawn = "".join(
        line(plane.left, plane.y(amount), plane.right, plane.y(amount), stroke=GRID)
        + text(plane.left - 8, plane.y(amount), _said(amount), font_size=SMALL, text_anchor="end", fill=MUTED)
        for amount in ticks(0, plane.high, nice_step(plane.high / 6))
    )
    widest = max(text_width(time, SMALL) for time in value.times) * SLACK + 14
    every = max(1, -(-int(widest * (len(value.times) - 1)) // max(int(plane.right - plane.left - 30), 1)))
    for place in range(0, len(value.times), every):
        drawn += line(plane.x(place), _BOTTOM, plane.x(place), _BOTTOM + 6, stroke=MUTED)
        drawn += text(
            plane.x(place), _BOTTOM + 20, value.times[place], font_size=SMALL, text_anchor="middle", fill=MUTED
        )
    return drawn + line(plane.left, _BOTTOM, plane.right, _BOTTOM, stroke=INK, stroke_width=2)


def _mark(value: OverTime, plane: _Plane) -> str:
    """The time from which something holds: an upright half-way before its first value."""
    if value.mark is None:
        return ""
    x = max(plane.left, plane.x(value.mark - 0.5))
    drawn = line(x, _TOP, x, _BOTTOM, stroke_width=2, stroke_dasharray="3 4")
    fits = text_width(value.mark_says, SMALL) * SLACK < WIDTH - 40
    return drawn + (over(x, _TOP - 14, value.mark_says) if fits else "")


def _drawn(along: Along, plane: _Plane, look: _Look) -> str:
    steps: list[str | float] = []
    points, is_begun = "", False
    for place, value in enumerate(along.values):
        if value is None:
            is_begun = False
            continue
        x, y = plane.x(place), plane.y(value)
        steps += ["L" if is_begun else "M", x, y]
        is_begun = True
        points += _point(x, y, look, 6 if along.strong else 4.5)
    width = 4 if along.strong else 2.5
    return path(*steps, fill="none", stroke=look.colour, stroke_width=width, stroke_dasharray=look.dashes) + points


def _point(x: float, y: float, look: _Look, size: float) -> str:
    given: dict[str, Attribute] = {"fill": look.colour, "stroke": PAPER, "stroke_width": 1}
    if look.shape == "disc":
        return element("circle", cx=x, cy=y, r=size, **given)
    turned = f"rotate(45 {x:.2f} {y:.2f})" if look.shape == "diamond" else None
    return rect(x - size, y - size, 2 * size, 2 * size, transform=turned, **given)


def _named(value: OverTime, plane: _Plane, looks: dict[int, _Look]) -> tuple[str, float]:
    """Each line's name beside its last value, moved down where two would lie on one another; and where they end."""
    ends = [(plane.y(_last(each)), place) for place, each in enumerate(value.lines) if _last(each) >= 0]
    drawn, free = "", _TOP - 12.0
    for y, place in sorted(ends):
        each, look = value.lines[place], looks[place]
        lines = wrap(each.label, SMALL, (_NAMES - 66) / SLACK, bold=each.strong)
        height = len(lines) * SMALL * LEADING
        middle = max(within(y, free + height / 2, 10_000), free + height / 2)
        x = plane.right + 36
        drawn += line(plane.right - 6, y, x - 20, middle, stroke=GRID) + _point(x - 12, middle, look, 5)
        drawn += text_block(x, middle, lines, font_size=SMALL, font_weight="bold" if each.strong else None)
        free = middle + height / 2 + 2
    return drawn, free


def _last(along: Along) -> float:
    return next((value for value in reversed(along.values) if value is not None), -1.0)
