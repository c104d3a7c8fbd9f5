"""How alike two groups are: of each value of a covariate, how far apart they are as recorded, and weighted.

Called a love plot after its author (Love 2002, Displaying covariate balance after adjustment for selection bias).
"""

from dataclasses import dataclass
from math import ceil

from stepdown.reporting.charts.figures import HIDDEN, HIDDEN_ALOUD
from stepdown.reporting.charts.hidden import HIDDEN_NOTE, hatch, hatched, hidden_label
from stepdown.reporting.charts.measure import LEADING, wrap
from stepdown.reporting.charts.rows import Row, label, separators, stack
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
    text,
    text_block,
)
from stepdown.results.rounding import round_half_up

_LABELS = 285
_COLUMN = 120
_RADIUS = 7
_LEFT, _RIGHT = _LABELS + 55, WIDTH - 10 - 2 * _COLUMN - 20
_CENTRES = (WIDTH - 10 - 1.5 * _COLUMN, WIDTH - 10 - 0.5 * _COLUMN)
_LEAST_REACH = 0.5
SMALL_APART = 0.1
"""Apart by no more than this is, by a common rule of thumb, alike."""


@dataclass(frozen=True, slots=True)
class Apart:
    """One value of a covariate: how far apart the groups are, in standard deviations; None where it is not known.

    ``hides_before`` and ``hides_after`` say which of the two is not released.
    """

    label: str
    before: float | None
    after: float | None
    hides_before: bool = False
    hides_after: bool = False

    @property
    def shown(self) -> tuple[float | None, float | None]:
        """Both, without those that are hidden."""
        return (None if self.hides_before else self.before, None if self.hides_after else self.after)

    @property
    def written(self) -> tuple[str, str]:
        """Both as text."""
        before, after = map(_written, self.shown)
        return (HIDDEN if self.hides_before else before, HIDDEN if self.hides_after else after)


@dataclass(frozen=True, slots=True)
class Balance:
    """The values in the order in which they are drawn, and what the two marks are called."""

    values: tuple[Apart, ...]
    before: str = "As recorded"
    after: str = "Weighted"


def describe(value: Balance) -> str:
    """Each value with both differences, in words."""
    if not value.values:
        return EMPTY
    said = " ".join(_said(each, value) for each in value.values)
    return f"How far apart the groups are, in standard deviations. {said}"


def _said(each: Apart, value: Balance) -> str:
    before, after = (HIDDEN_ALOUD if said == HIDDEN else said for said in each.written)
    return f"{each.label}: {value.before.lower()} {before}, {value.after.lower()} {after}."


def _written(apart: float | None) -> str:
    """'−0.23', or a dash."""
    if apart is None:
        return "–"
    rounded = round_half_up(apart, 2)
    return f"+{rounded}" if rounded > 0 else f"{abs(rounded)}" if rounded == 0 else f"−{-rounded}"


def draw(value: Balance, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.values:
        return empty(chart_id, title)
    reach = _reach(value)
    headings, top = _headings(value)
    rows = stack([each.label for each in value.values], _LABELS, top, 34)
    bottom = rows[-1].bottom
    written, end = notes(bottom + 30, _notes(value))
    drawn = (_row(each, row, reach, chart_id) for each, row in zip(value.values, rows, strict=True))
    frame = (hatch(chart_id), headings, _axis(reach, top, bottom), separators(rows))
    return document(chart_id, title, describe(value), end + 8, *frame, *drawn, written)


def _reach(value: Balance) -> float:
    """How far the axis goes to both sides: half a standard deviation, or as many halves as are needed."""
    shown = [abs(apart) for each in value.values for apart in each.shown if apart]
    return max(_LEAST_REACH, ceil(2 * max(shown, default=0.0)) / 2)


def _at(apart: float, reach: float) -> float:
    return (_LEFT + _RIGHT) / 2 + apart / reach * (_RIGHT - _LEFT) / 2


def _headings(value: Balance) -> tuple[str, float]:
    """The columns' headings with the marks, which are the chart's key, and where they end."""
    columns = [
        (wrap(said, SMALL, _COLUMN - 6, bold=True), centre)
        for said, centre in zip((value.before, value.after), _CENTRES, strict=True)
    ]
    deepest = max(len(lines) for lines, _ in columns)
    bottom = deepest * SMALL * LEADING + 2 * _RADIUS + 14
    middle = bottom - deepest * SMALL * LEADING / 2
    drawn = "".join(
        text_block(centre, middle, lines, font_size=SMALL, font_weight="bold", text_anchor="middle")
        + _mark(centre, _RADIUS + 5, fill)
        for (lines, centre), fill in zip(columns, (PAPER, BLUE), strict=True)
    )
    return drawn, bottom + 8


def _axis(reach: float, top: float, bottom: float) -> str:
    ticks = "".join(
        line(_at(tick, reach), top, _at(tick, reach), bottom, stroke=INK if tick == 0 else GRID)
        + text(_at(tick, reach), bottom + 14, _tick(tick), font_size=SMALL, text_anchor="middle", fill=MUTED)
        for tick in (-reach, -reach / 2, 0.0, reach / 2, reach)
    )
    alike = "".join(
        line(_at(at, reach), top, _at(at, reach), bottom, stroke=MUTED, stroke_dasharray="4 4")
        for at in (-SMALL_APART, SMALL_APART)
    )
    return ticks + alike


def _tick(tick: float) -> str:
    return f"{tick:g}".replace("-", "−")


def _row(each: Apart, row: Row, reach: float, chart_id: str) -> str:
    """The label, the two marks joined by a line, and their figures; a hatch along the axis where both are hidden."""
    if each.hides_before and each.hides_after:
        hidden = hatched(chart_id, _LEFT, row.middle, _RIGHT - _LEFT, 18)
        return label(row) + hidden + hidden_label((_LEFT + _RIGHT) / 2, row.middle) + _figures(row, each.written)
    marks = [
        (_at(apart, reach), fill) for apart, fill in zip(each.shown, (PAPER, BLUE), strict=True) if apart is not None
    ]
    joined = line(marks[0][0], row.middle, marks[-1][0], row.middle, stroke=BLUE, stroke_width=2) if marks else ""
    drawn = "".join(_mark(x, row.middle, fill) for x, fill in marks)
    return label(row) + joined + drawn + _figures(row, each.written)


def _mark(x: float, y: float, fill: str) -> str:
    return element("circle", cx=x, cy=y, r=_RADIUS, fill=fill, stroke=BLUE, stroke_width=3)


def _figures(row: Row, figures: tuple[str, str]) -> str:
    return "".join(
        text(centre, row.middle, said, text_anchor="middle", font_weight="bold")
        for centre, said in zip(_CENTRES, figures, strict=True)
    )


def _notes(value: Balance) -> tuple[str, ...]:
    axis = "In standard deviations of the groups as recorded: to the right, more of the supported children."
    alike = f"Between the dashed lines, at {SMALL_APART} either way, groups are commonly called alike."
    return (axis, alike, *[HIDDEN_NOTE] * any(each.hides_before or each.hides_after for each in value.values))
