"""Paired change: the share of the same people with each factor at two points, joined, so that its direction shows."""

from dataclasses import dataclass

from stepdown.reporting.charts.figures import HIDDEN, Share, points, spoken
from stepdown.reporting.charts.hidden import FEW_NOTE, HIDDEN_NOTE, hatch, hatched, hidden_label
from stepdown.reporting.charts.measure import LEADING, wrap
from stepdown.reporting.charts.rows import PercentAxis, Row, label, separators, stack
from stepdown.reporting.charts.svg import (
    BLUE,
    EMPTY,
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
    text_block,
)

_LABELS = 250
_RADIUS = 8
_COUNTS = 104
_CHANGES = 170
_CHANGE = "Change in percentage points (95% interval)"
_HIDDEN_HEIGHT = 20


@dataclass(frozen=True, slots=True)
class Difference:
    """The later share less the earlier, from −1 to 1, and its 95% limits if there are any."""

    estimate: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class PairedFactor:
    """One factor at both points; ``difference`` is None where it is not released."""

    label: str
    before: Share
    after: Share
    difference: Difference | None

    @property
    def hidden(self) -> bool:
        """Whether any count is not released: then the difference would give it away."""
        return self.before.hidden or self.after.hidden


@dataclass(frozen=True, slots=True)
class PairedChange:
    """The factors in the order in which they are drawn, and what the two points and the people are called."""

    factors: tuple[PairedFactor, ...]
    unit: str
    before: str = "At referral"
    after: str = "At closure"


def describe(value: PairedChange) -> str:
    """Each factor at both points and its change, in words."""
    if not value.factors:
        return EMPTY
    said = " ".join(_said(factor, value) for factor in value.factors)
    points = f"{value.before.lower()} and {value.after.lower()}"
    return f"Share of the same {value.unit} with each factor, {points}. {said}"


def _said(factor: PairedFactor, value: PairedChange) -> str:
    before, after = (spoken(str(share)) for share in (factor.before, factor.after))
    change = " ".join(_change(factor))
    said = f", a change of {change} percentage points" if change not in {"", HIDDEN} else ""
    return f"{factor.label}: {value.before.lower()} {before}, {value.after.lower()} {after}{said}."


def _change(factor: PairedFactor) -> tuple[str, ...]:
    """The difference and its interval as they are written, or 'c', or nothing where too few are known."""
    if factor.hidden:
        return (HIDDEN,)
    if factor.before.value is None or factor.after.value is None:
        return ()
    if factor.difference is None:
        return (HIDDEN,)
    difference = factor.difference
    if difference.low is None or difference.high is None:
        return (points(difference.estimate),)
    return points(difference.estimate), f"({points(difference.low)} to {points(difference.high)})"


_CENTRES = (WIDTH - 10 - _CHANGES - 1.5 * _COUNTS, WIDTH - 10 - _CHANGES - 0.5 * _COUNTS, WIDTH - 10 - _CHANGES / 2)
"""The middles of the three columns of figures."""
_AXIS = PercentAxis(_LABELS + 30, WIDTH - 10 - _CHANGES - 2 * _COUNTS - 30)


def draw(value: PairedChange, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.factors:
        return empty(chart_id, title)
    headings, top = _headings(value)
    cells = [cell for factor in value.factors for cell in (_cell(factor.before), _cell(factor.after))]
    least = 22 * max(map(len, cells)) + 20
    rows = stack([factor.label for factor in value.factors], _LABELS, top, max(least, 64))
    bottom = rows[-1].bottom
    written, end = notes(bottom + 30, _notes(value))
    drawn = (_factor(factor, row, chart_id) for factor, row in zip(value.factors, rows, strict=True))
    frame = (hatch(chart_id), headings, _AXIS.draw(top, bottom), separators(rows))
    return document(chart_id, title, describe(value), end + 8, *frame, *drawn, written)


def _headings(value: PairedChange) -> tuple[str, float]:
    """The columns' headings, and where they end; the marker above each of the two points is the chart's key."""
    axis = (_AXIS.left + _AXIS.right) / 2
    columns = (
        (f"Share of {value.unit}", axis, _AXIS.right - _AXIS.left, None),
        (value.before, _CENTRES[0], _COUNTS - 6, PAPER),
        (value.after, _CENTRES[1], _COUNTS - 6, BLUE),
        (_CHANGE, _CENTRES[2], _CHANGES - 6, None),
    )
    wrapped = [wrap(said, SMALL, room, bold=True) for said, _, room, _ in columns]
    bottom = max(map(len, wrapped)) * SMALL * LEADING + 2 * _RADIUS + 14
    drawn = ""
    for lines, (_, centre, _, marker) in zip(wrapped, columns, strict=True):
        height = len(lines) * SMALL * LEADING
        drawn += text_block(
            centre, bottom - height / 2, lines, font_size=SMALL, font_weight="bold", text_anchor="middle"
        )
        drawn += _circle(centre, bottom - height - _RADIUS - 4, marker) if marker else ""
    return drawn, bottom + 8


def _factor(factor: PairedFactor, row: Row, chart_id: str) -> str:
    """One row: the label, the pair on the axis, and the figures."""
    pair = _hidden_pair(row, chart_id) if factor.hidden else _pair(factor, row)
    cells = (_cell(factor.before), _cell(factor.after), _change(factor))
    return label(row) + pair + "".join(map(_figures, _CENTRES, (row.middle,) * 3, cells))


def _cell(share: Share) -> tuple[str, ...]:
    counts = wrap(share.of, SMALL, _COUNTS - 8)
    return counts if share.value is None else (share.percentage, *counts)


def _figures(centre: float, middle: float, lines: tuple[str, ...]) -> str:
    """A figure in bold, and under it what it is made of."""
    top = middle - (len(lines) - 1) * 11
    return "".join(
        text_block(centre, top + 22 * place, (each,), text_anchor="middle",
                   **({"font_weight": "bold"} if place == 0 else {"font_size": SMALL, "fill": MUTED}))
        for place, each in enumerate(lines)
    )  # fmt: skip


def _pair(factor: PairedFactor, row: Row) -> str:
    """The marks joined by an arrow, the earlier interval above and the later below; nothing where too few are known."""
    before, after = factor.before.value, factor.after.value
    if before is None or after is None:
        return ""
    x1, x2, y = _AXIS.at(before), _AXIS.at(after), row.middle
    return (
        _whisker(factor.before, y - 15) + _whisker(factor.after, y + 15) + _arrow(x1, x2, y)
        + (_circle(x1, y, PAPER, _RADIUS + 5) if x1 == x2 else "") + _circle(x2, y, BLUE)
        + (_circle(x1, y, PAPER) if x1 != x2 else "")
    )  # fmt: skip


def _hidden_pair(row: Row, chart_id: str) -> str:
    """A hatch along the whole axis: the pair may lie anywhere on it. Not even the released one of two is marked."""
    width, centre = _AXIS.right - _AXIS.left, (_AXIS.left + _AXIS.right) / 2
    return hatched(chart_id, _AXIS.left, row.middle, width, _HIDDEN_HEIGHT) + hidden_label(centre, row.middle)


def _circle(x: float, y: float, fill: str, radius: float = _RADIUS) -> str:
    return element("circle", cx=x, cy=y, r=radius, fill=fill, stroke=BLUE, stroke_width=3)


def _arrow(x1: float, x2: float, y: float) -> str:
    """A line from edge to edge of the marks, its head half-way; no head where the marks are too near for one."""
    way = 1 if x2 > x1 else -1
    if abs(x2 - x1) <= 2 * _RADIUS:
        return ""
    shaft = line(x1 + way * _RADIUS, y, x2 - way * _RADIUS, y, stroke=BLUE, stroke_width=4)
    if abs(x2 - x1) < 4 * _RADIUS:
        return shaft
    tip = (x1 + x2) / 2 + way * 7
    return shaft + path("M", tip, y, "L", tip - way * 13, y - 9, "L", tip - way * 13, y + 9, "Z", fill=BLUE)


def _whisker(share: Share, y: float) -> str:
    """The interval of one share, with end caps."""
    if share.limits is None:
        return ""
    low, high = map(_AXIS.at, share.limits)
    caps = "".join(line(x, y - 4, x, y + 4, stroke=MUTED, stroke_width=1.5) for x in (low, high))
    return line(low, y, high, y, stroke=MUTED, stroke_width=1.5) + caps


def _notes(value: PairedChange) -> tuple[str, ...]:
    few = any(not f.hidden and (f.before.value is None or f.after.value is None) for f in value.factors)
    hidden = any(f.hidden or f.difference is None for f in value.factors)
    same = f"The same {value.unit} at both points, of those known at both."
    intervals = f"Thin lines are 95% intervals: {value.before.lower()} above the mark, {value.after.lower()} below."
    drawn = any(f.before.limits or f.after.limits for f in value.factors)
    return (same, *[intervals] * drawn, *[HIDDEN_NOTE] * hidden, *[FEW_NOTE] * few)
