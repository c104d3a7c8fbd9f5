"""What would have to be true: the net cost along the base rate from 0% to 100%, and where it is nought."""

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from stepdown.reporting.charts.figures import short_percent
from stepdown.reporting.charts.grounds import COST_ZONE, SAVING_ZONE, paint, textures
from stepdown.reporting.charts.measure import LEADING, text_width, wrap
from stepdown.reporting.charts.placed import over, within
from stepdown.reporting.charts.pounds import Measure, nice_step, tick_label, ticks
from stepdown.reporting.charts.svg import (
    BLUE,
    BODY,
    EMPTY,
    GRID,
    INK,
    MUTED,
    PAPER,
    SMALL,
    WIDTH,
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

_TOP, _HEIGHT = 84, 360
_BOTTOM = _TOP + _HEIGHT
_RIGHT = WIDTH - 30
_LEAST_ZONE = 0.15
"""The share of the height that each side of nought has at least, so that its name fits in it."""
_TAG = 26
_AXIS = "Children who would have entered care within 12 months without the team"


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A rate that was measured elsewhere, from 0 to 1, and whose it is."""

    rate: float
    label: str


@dataclass(frozen=True, slots=True)
class AlongRate:
    """Points (rate, net cost in pounds) in the order of the rate; where nothing is saved or lost, if anywhere.

    ``now`` is the rate that the scenario takes. ``even_says`` names the break-even: 'Breaks even'.
    """

    points: tuple[tuple[float, float], ...]
    even: float | None
    now: float | None
    borrowed: tuple[Borrowed, ...]
    measure: Measure
    even_says: str = "Breaks even"

    def __post_init__(self) -> None:
        given = [rate for rate, _ in self.points] + [each.rate for each in self.borrowed]
        if not all(0 <= rate <= 1 for rate in given):
            raise ValueError("a rate lies from 0 to 1")


def describe(value: AlongRate) -> str:
    """The ends of the line, the break-even and the borrowed rates, in words."""
    if not value.points:
        return EMPTY
    measure = value.measure
    ends = (f"At {short_percent(rate)}: {measure.said(net)}." for rate, net in (value.points[0], value.points[-1]))
    borrowed = (f"Borrowed rate {short_percent(each.rate)}: {each.label}." for each in value.borrowed)
    start = f"{measure.name} along the share of children who would have entered care without the team."
    return " ".join(filter(None, (start, *ends, *(f"{said}." for said in _marks(value)), *borrowed, measure.basis)))


def _marks(value: AlongRate) -> tuple[str, ...]:
    even = f"{value.even_says} at {short_percent(value.even)}" if value.even is not None else "Breaks even nowhere"
    now = () if value.now is None else (f"The scenario takes {short_percent(value.now)}",)
    return (even, *now)


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where a rate and an amount lie."""

    left: float
    low: float
    high: float

    @staticmethod
    def of(value: AlongRate) -> "_Plane":
        nets = [net for _, net in value.points]
        low, high = min(0.0, *nets), max(0.0, *nets)
        span = max(high - low, 10.0)
        low, high = min(low, -span * _LEAST_ZONE), max(high, span * _LEAST_ZONE)
        return _Plane(24 + text_width(tick_label(max(-low, high)), SMALL), low, high)

    def x(self, rate: float) -> float:
        return self.left + rate * (_RIGHT - self.left)

    def y(self, net: float) -> float:
        return _BOTTOM - (net - self.low) / (self.high - self.low) * _HEIGHT


def draw(value: AlongRate, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.points:
        return empty(chart_id, title)
    plane = _Plane.of(value)
    tags, tags_end = _tags(value.borrowed, plane)
    legend, legend_end = _legend(value.borrowed, tags_end)
    small_print, end = notes(legend_end + 6, tuple(filter(None, (value.measure.basis,))))
    return document(
        chart_id, title, describe(value), max(end, legend_end) + 8,
        textures(chart_id, COST_ZONE), _zones(plane, chart_id), _grid(plane), _curve(value, plane),
        _uprights(value, plane), _zone_names(value.measure, plane), tags, legend, small_print,
    )  # fmt: skip


def _zones(plane: _Plane, chart_id: str) -> str:
    """The side that costs above the line of nought, the side that saves below it."""
    nought, width = plane.y(0), _RIGHT - plane.left
    grounds = ((COST_ZONE, _TOP, nought - _TOP), (SAVING_ZONE, nought, _BOTTOM - nought))
    return "".join(
        rect(plane.left, top, width, height, **paint(chart_id, ground) | {"stroke": None})
        for ground, top, height in grounds
    )


def _zone_names(measure: Measure, plane: _Plane) -> str:
    """What each side is called, in the corner that a line which falls leaves free."""
    costs = _zone_name(_RIGHT - 14, _TOP + 24, f"▲ {measure.costs}", "end")
    return costs + _zone_name(plane.left + 14, _BOTTOM - 24, f"▼ {measure.saves}", "start")


def _zone_name(x: float, middle: float, said: str, anchor: str) -> str:
    width = text_width(said, BODY, bold=True)
    ground = rect(x - 5 - (width if anchor == "end" else 0), middle - 13, width + 10, 26, fill=PAPER)
    return ground + text(x, middle, said, font_weight="bold", text_anchor=anchor)


def _grid(plane: _Plane) -> str:
    """Amounts at the left, rates at the foot, and the line of nought."""
    amounts = ticks(plane.low, plane.high, nice_step((plane.high - plane.low) / 7))
    drawn = "".join(
        line(plane.left, plane.y(a), _RIGHT, plane.y(a), stroke=GRID)
        + text(plane.left - 8, plane.y(a), tick_label(a), font_size=SMALL, text_anchor="end", fill=MUTED)
        for a in amounts
    )
    for tenth in range(0, 11, 2):
        x = plane.x(tenth / 10)
        drawn += line(x, _BOTTOM, x, _BOTTOM + 6, stroke=MUTED)
        drawn += text(x, _BOTTOM + 18, f"{10 * tenth}%", font_size=SMALL, text_anchor="middle", fill=MUTED)
    return drawn + line(plane.left, plane.y(0), _RIGHT, plane.y(0), stroke=INK, stroke_width=2)


def _curve(value: AlongRate, plane: _Plane) -> str:
    steps: list[str | float] = []
    for place, (rate, net) in enumerate(value.points):
        steps += ["L" if place else "M", plane.x(rate), plane.y(net)]
    return path(*steps, fill="none", stroke=BLUE, stroke_width=4)


def _uprights(value: AlongRate, plane: _Plane) -> str:
    """Where it breaks even, and the rate that the scenario takes, each with its words above the picture."""
    even, *now = _marks(value)
    if value.even is None:
        drawn = over(WIDTH / 2, 20, even, BODY, bold=True)
    else:
        x = plane.x(value.even)
        drawn = line(x, 34, x, _BOTTOM, stroke_width=2) + over(x, 20, even, BODY, bold=True)
        drawn += element("circle", cx=x, cy=plane.y(0), r=7, fill=PAPER, stroke=INK, stroke_width=3)
    if value.now is None:
        return drawn
    x = plane.x(value.now)
    return drawn + line(x, 70, x, _BOTTOM, stroke_width=2, stroke_dasharray="3 4") + over(x, 56, now[0], BODY)


def _named(borrowed: Sequence[Borrowed]) -> list[tuple[str, Borrowed]]:
    """The borrowed rates from the lowest up, each with its letter."""
    ordered = sorted(borrowed, key=lambda each: each.rate)
    return [(ascii_uppercase[place % 26] * (1 + place // 26), each) for place, each in enumerate(ordered)]


def _tags(borrowed: Sequence[Borrowed], plane: _Plane) -> tuple[str, float]:
    """Each borrowed rate under the axis, in as many lanes as keep them apart; and where they end."""
    lanes: list[float] = []
    drawn = ""
    for letter, each in _named(borrowed):
        said = f"{letter} {short_percent(each.rate)}"
        half = text_width(said, SMALL, bold=True) / 2 + 7
        x = within(plane.x(each.rate), half, WIDTH - half - 2)
        lane = next((place for place, end in enumerate(lanes) if end < x - half), len(lanes))
        lanes[lane : lane + 1] = [x + half + 4]
        y = _BOTTOM + 46 + lane * _TAG
        drawn += line(plane.x(each.rate), _BOTTOM, plane.x(each.rate), y - 9)
        drawn += rect(x - half, y - 11, 2 * half, 22, rx=4, fill=PAPER, stroke=INK, stroke_width=2)
        drawn += text(x, y, said, font_size=SMALL, font_weight="bold", text_anchor="middle")
    return drawn, _BOTTOM + 34 + len(lanes) * _TAG


def _legend(borrowed: Sequence[Borrowed], top: float) -> tuple[str, float]:
    """What runs along the axis, and each letter with its rate and whose it is."""
    height = SMALL * LEADING
    drawn = text(_RIGHT, top + 6 + height / 2, _AXIS, font_size=SMALL, text_anchor="end", fill=MUTED)
    top += 16 + height
    for letter, each in _named(borrowed):
        lines = wrap(f"{letter}: {short_percent(each.rate)}, borrowed. {each.label}", SMALL, WIDTH - 20)
        drawn += text_block(10, top + len(lines) * height / 2, lines, font_size=SMALL)
        top += len(lines) * height + 4
    return drawn, top
