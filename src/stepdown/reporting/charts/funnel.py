"""Funnel plot: each authority's share by how many are known, and the limits within which chance would leave it."""

from dataclasses import dataclass

from stepdown.reporting.charts.figures import whole_percent
from stepdown.reporting.charts.measure import LEADING, text_width, wrap
from stepdown.reporting.charts.placed import SLACK
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
from stepdown.results.intervals import Interval

_NAMES = 230
"""Room at the right for what each mark is called."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, WIDTH - _NAMES, 30, 400
_NAMED = 12
"""Up to so many authorities each has its name; of more those outside alone."""

OUTSIDE = "differs from the rest by more than chance would explain"


@dataclass(frozen=True, slots=True)
class Place:
    """One authority: its share, of how many, and whether it lies outside the wide limits."""

    label: str
    known: int
    share: float
    outside: bool


@dataclass(frozen=True, slots=True)
class Along:
    """The limits for a number of known: the narrow ones of 95% and the wide ones of 99.8%."""

    known: int
    warning: Interval
    alarm: Interval


@dataclass(frozen=True, slots=True)
class Funnel:
    """The authorities, the share of all together, and the limits along the numbers of known."""

    places: tuple[Place, ...]
    target: float
    limits: tuple[Along, ...]
    unit: str


def describe(value: Funnel) -> str:
    """The pooled share and each authority, in words."""
    if not value.places:
        return EMPTY
    told = [f"{p.label}: {whole_percent(p.share)} of {p.known:,} known{_said(p)}." for p in value.places]
    return f"All together: {whole_percent(value.target)}. {' '.join(told)}"


def _said(place: Place) -> str:
    return f", which {OUTSIDE}" if place.outside else ", within the limits"


def draw(value: Funnel, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.places or not value.limits:
        return empty(chart_id, title)
    plane = _Plane(0, max(along.known for along in value.limits))
    names, foot = _named(value, plane)
    small_print, end = notes(max(_BOTTOM + 64, foot + 10), _NOTES)
    frame = (_grid(value, plane), _target(value, plane), _lines(value, plane))
    return document(chart_id, title, describe(value), end + 8, *frame, names, _places(value, plane), small_print)


_NOTES = (
    "Full line: the share of all together. Broken lines: 95% limits; dotted lines: 99.8% limits.",
    "Chance alone would put 1 authority in 20 outside the broken lines and 1 in 500 outside the dotted ones.",
    f"A square {OUTSIDE}. Why, a funnel does not say: whom a team works with differs, and so does what is recorded.",
)


@dataclass(frozen=True, slots=True)
class _Plane:
    low: int
    high: int

    def x(self, known: float) -> float:
        return _LEFT + (known - self.low) / (self.high - self.low) * (_RIGHT - _LEFT)

    def y(self, share: float) -> float:
        return _BOTTOM - share * (_BOTTOM - _TOP)


def _grid(value: Funnel, plane: _Plane) -> str:
    drawn = "".join(
        line(_LEFT, plane.y(share), _RIGHT, plane.y(share), stroke=GRID)
        + text(_LEFT - 10, plane.y(share), f"{share:.0%}", font_size=SMALL, text_anchor="end", fill=MUTED)
        for share in (0, 0.25, 0.5, 0.75, 1)
    )
    room = text_width(f"{plane.high:,}0", SMALL) * SLACK + 16
    for number in ticks(0, plane.high, nice_step(plane.high * room / (_RIGHT - _LEFT))):
        drawn += line(plane.x(number), _BOTTOM, plane.x(number), _BOTTOM + 6, stroke=MUTED)
        said = f"{number:,.1f}".removesuffix(".0")
        drawn += text(plane.x(number), _BOTTOM + 20, said, font_size=SMALL, text_anchor="middle", fill=MUTED)
    middle = (_LEFT + _RIGHT) / 2
    drawn += text(middle, _BOTTOM + 44, f"Number of {value.unit} known", font_size=SMALL, text_anchor="middle")
    return drawn + line(_LEFT, _BOTTOM, _RIGHT, _BOTTOM, stroke=INK, stroke_width=2)


def _target(value: Funnel, plane: _Plane) -> str:
    return line(_LEFT, plane.y(value.target), _RIGHT, plane.y(value.target), stroke=INK, stroke_width=2)


def _lines(value: Funnel, plane: _Plane) -> str:
    drawn = ""
    for name, dashes in (("warning", "10 6"), ("alarm", "2 6")):
        for side in (0, 1):
            steps: list[str | float] = []
            for along in value.limits:
                limits: Interval = getattr(along, name)
                steps += ["L" if steps else "M", plane.x(along.known), plane.y(limits[side])]
            drawn += path(*steps, fill="none", stroke=MUTED, stroke_width=2, stroke_dasharray=dashes)
    return drawn


def _places(value: Funnel, plane: _Plane) -> str:
    return "".join(_mark(plane.x(place.known), plane.y(place.share), place) for place in value.places)


def _mark(x: float, y: float, place: Place) -> str:
    if place.outside:
        return rect(x - 8, y - 8, 16, 16, fill=BLUE, stroke=PAPER, stroke_width=1.5)
    return element("circle", cx=x, cy=y, r=7, fill=PAPER, stroke=BLUE, stroke_width=3)


def _named(value: Funnel, plane: _Plane) -> tuple[str, float]:
    """Each name at the right, joined to its mark, moved down where two would lie on one another; and where they end."""
    named = [place for place in value.places if place.outside or len(value.places) <= _NAMED]
    drawn, free = "", _TOP - 12.0
    for place in sorted(named, key=lambda place: (-place.share, place.known)):
        y, lines = plane.y(place.share), wrap(place.label, SMALL, (_NAMES - 40) / SLACK, bold=place.outside)
        height = len(lines) * SMALL * LEADING
        middle = max(y, free + height / 2)
        drawn += line(plane.x(place.known) + 9, y, _RIGHT + 20, middle, stroke=GRID)
        drawn += text_block(_RIGHT + 26, middle, lines, font_size=SMALL, font_weight="bold" if place.outside else None)
        free = middle + height / 2 + 2
    return drawn, free
