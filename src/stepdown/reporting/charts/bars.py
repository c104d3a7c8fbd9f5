"""Single proportions with their intervals, one bar a row: how many of those known have each factor."""

from dataclasses import dataclass
from itertools import starmap

from stepdown.reporting.charts.figures import Share, spoken, whole_percent
from stepdown.reporting.charts.hidden import FEW_NOTE, HIDDEN_NOTE, hatch, hatched, hidden_label
from stepdown.reporting.charts.measure import text_width
from stepdown.reporting.charts.rows import PercentAxis, Row, label, separators, stack
from stepdown.reporting.charts.svg import BLUE, BODY, EMPTY, INK, PAPER, WIDTH, document, empty, line, notes, rect, text

_LABELS = 300
_HIDDEN_WIDTH = 40
_INTERVAL_NOTE = "Thin lines are 95% intervals."


@dataclass(frozen=True, slots=True)
class Bar:
    """One factor and its share."""

    label: str
    share: Share


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars in the order in which they are drawn; ``unit`` is what is counted, in the plural ('children')."""

    bars: tuple[Bar, ...]
    unit: str


def describe(value: Bars) -> str:
    """Each factor with its share, in words."""
    if not value.bars:
        return EMPTY
    return f"Bar chart of shares of {value.unit}, of those known. " + " ".join(map(_said, value.bars))


def _said(bar: Bar) -> str:
    limits = bar.share.limits
    interval = f", 95% interval {whole_percent(limits.low)} to {whole_percent(limits.high)}" if limits else ""
    return f"{bar.label}: {spoken(str(bar.share))}{interval}."


def draw(value: Bars, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.bars:
        return empty(chart_id, title)
    figures_at = WIDTH - 16 - max(text_width(str(bar.share), BODY, bold=True) for bar in value.bars)
    axis = PercentAxis(_LABELS + 20, figures_at - 30)
    rows = stack([bar.label for bar in value.bars], _LABELS, 8, 40)
    bottom = rows[-1].bottom
    written, end = notes(bottom + 30, _notes(value))
    drawn = starmap(lambda bar, row: _bar(bar, row, axis, chart_id), zip(value.bars, rows, strict=True))
    return document(
        chart_id, title, describe(value), end + 8,
        hatch(chart_id), axis.draw(8, bottom), separators(rows), *drawn,
        *(text(figures_at, row.middle, str(bar.share), font_weight="bold")
          for bar, row in zip(value.bars, rows, strict=True)),
        written,
    )  # fmt: skip


def _bar(bar: Bar, row: Row, axis: PercentAxis, chart_id: str) -> str:
    """The label, the bar and its interval; a fixed hatch where the share is hidden; no bar where too few are known."""
    share = bar.share.value
    if bar.share.hidden:
        box = hatched(chart_id, axis.left, row.middle, _HIDDEN_WIDTH, 20)
        return label(row) + box + hidden_label(axis.left + _HIDDEN_WIDTH / 2, row.middle)
    if share is None:
        return label(row)
    length = axis.at(share) - axis.left
    return label(row) + rect(axis.left, row.middle - 10, length, 20, fill=BLUE) + _whisker(bar.share, row, axis)


def _whisker(share: Share, row: Row, axis: PercentAxis) -> str:
    """The interval as a line with end caps: white-edged, so that it shows on the bar and beside it."""
    if share.limits is None:
        return ""
    low, high = map(axis.at, share.limits)
    strokes = ((low, high, row.middle, row.middle), (low, low, row.middle - 5, row.middle + 5),
               (high, high, row.middle - 5, row.middle + 5))  # fmt: skip
    return "".join(
        line(x1, y1, x2, y2, stroke=stroke, stroke_width=width)
        for stroke, width in ((PAPER, 5), (INK, 2))
        for x1, x2, y1, y2 in strokes
    )


def _notes(value: Bars) -> tuple[str, ...]:
    shares = [bar.share for bar in value.bars]
    limits = any(share.limits for share in shares)
    hidden = any(share.hidden for share in shares)
    few = any(share.value is None and not share.hidden for share in shares)
    of = f"Share of {value.unit}, of those known."
    return (of, *[_INTERVAL_NOTE] * limits, *[HIDDEN_NOTE] * hidden, *[FEW_NOTE] * few)
