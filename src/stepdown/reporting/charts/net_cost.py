"""How the net cost is spread over the draws: a bar a band of pounds, nought, the central run, and the 95% interval."""

from dataclasses import dataclass

from stepdown.reporting.charts.figures import rough_percent
from stepdown.reporting.charts.grounds import COST, SOLID, paint, textures
from stepdown.reporting.charts.placed import over
from stepdown.reporting.charts.pounds import Measure, PoundsAxis, pounds
from stepdown.reporting.charts.svg import (
    BODY,
    EMPTY,
    INK,
    PAPER,
    WIDTH,
    document,
    empty,
    line,
    notes,
    path,
    rect,
    text,
)

_HEIGHT = 260
_TOP = 138
_BOTTOM = _TOP + _HEIGHT


@dataclass(frozen=True, slots=True)
class Band:
    """How many draws lie from ``low`` to ``high`` pounds. No band has nought inside it."""

    low: float
    high: float
    draws: int

    def __post_init__(self) -> None:
        if self.low >= self.high or self.low < 0 < self.high or self.draws < 0:
            raise ValueError(f"{self} is no band of draws on one side of nought")

    @property
    def saves(self) -> bool:
        """Whether it lies on the saving side."""
        return self.high <= 0


@dataclass(frozen=True, slots=True)
class Spread:
    """The bands in order, the central run, and the ends of the 95% interval, in pounds.

    The first and the last band also hold what lies beyond them.
    """

    bands: tuple[Band, ...]
    central: float
    low: float
    high: float
    measure: Measure

    @property
    def draws(self) -> int:
        """All draws."""
        return sum(band.draws for band in self.bands)

    def share(self, *, saving: bool) -> float:
        """The share of draws on one side of nought."""
        return sum(band.draws for band in self.bands if band.saves is saving) / max(self.draws, 1)


def describe(value: Spread) -> str:
    """The two shares, the central run and the interval, in words."""
    if not value.draws:
        return EMPTY
    measure = value.measure
    peak = max(value.bands, key=lambda band: band.draws)
    parts = (
        f"{measure.name} over {value.draws:,} draws of what is not known.",
        *(f"{said}." for said in _shares(value)),
        f"Central run: {measure.said(value.central)}.",
        _interval(value) + ".",
        f"Most draws in one band: between '{measure.said(peak.low)}' and '{measure.said(peak.high)}'.",
        measure.basis,
    )
    return " ".join(filter(None, parts))


def _shares(value: Spread) -> tuple[str, str]:
    saving, costing = (rough_percent(value.share(saving=side)) for side in (True, False))
    names = (value.measure.saves, value.measure.costs)
    return f"{names[0]} in {saving} of draws", f"{names[1]} in {costing} of draws"


def _interval(value: Spread) -> str:
    return f"95% of draws: {value.measure.between(value.low, value.high)}"


def draw(value: Spread, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.draws:
        return empty(chart_id, title)
    ends = [edge for band in value.bands for edge in (band.low, band.high)]
    axis = PoundsAxis.of([*ends, value.central, value.low, value.high], 10, WIDTH - 10)
    small_print, end = notes(_BOTTOM + 36, _notes(value))
    return document(
        chart_id, title, describe(value), end + 8,
        textures(chart_id, COST), _headings(value), axis.draw(_TOP, _BOTTOM),
        *(_bar(band, value, axis, chart_id) for band in value.bands if band.draws),
        line(axis.left, _BOTTOM, axis.right, _BOTTOM), _whisker(value, axis), _central(value, axis), small_print,
    )  # fmt: skip


def _headings(value: Spread) -> str:
    """The share of draws on either side, in words, the saving side to the left."""
    left, right = (f"◄ {_shares(value)[0]}", f"{_shares(value)[1]} ►")
    return text(10, 14, left, font_weight="bold") + text(WIDTH - 10, 14, right, font_weight="bold", text_anchor="end")


def _bar(band: Band, value: Spread, axis: PoundsAxis, chart_id: str) -> str:
    height = _HEIGHT * band.draws / max(each.draws for each in value.bands)
    x = axis.at(band.low)
    ground = SOLID if band.saves else COST
    look = paint(chart_id, ground) | {"stroke_width": 1}
    return rect(x + 0.5, _BOTTOM - height, max(axis.at(band.high) - x - 1, 0.5), height, **look)


def _whisker(value: Spread, axis: PoundsAxis) -> str:
    """The 95% interval as a line with end caps over the bars, and its words above it."""
    low, high = axis.at(value.low), axis.at(value.high)
    caps = "".join(line(x, 68, x, 82, stroke_width=2) for x in (low, high))
    return over((low + high) / 2, 52, _interval(value), BODY) + line(low, 75, high, 75, stroke_width=3) + caps


def _central(value: Spread, axis: PoundsAxis) -> str:
    """The central run: a diamond over the bars, a dotted line through them, and its words."""
    x = axis.at(value.central)
    mark = path("M", x, 116, "L", x - 8, 124, "L", x, 132, "L", x + 8, 124, "Z", fill=INK)
    halo = line(x, 132, x, _BOTTOM, stroke=PAPER, stroke_width=4)
    through = halo + line(x, 132, x, _BOTTOM, stroke_width=2, stroke_dasharray="3 4")
    return through + mark + over(x, 102, f"Central run: {value.measure.said(value.central)}", BODY)


def _notes(value: Spread) -> tuple[str, ...]:
    widths = {round(band.high - band.low, 2) for band in value.bands}
    wide = f" of {pounds(widths.pop())}" if len(widths) == 1 else ""
    each = (
        f"A bar is as high as its band{wide} has draws, of {value.draws:,}; the bars at the ends hold all beyond them."
    )
    return tuple(filter(None, (each, value.measure.basis)))
