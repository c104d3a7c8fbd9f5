"""Forest plot: each authority's estimate with its interval, and under them their mean and where one more would lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from stepdown.reporting.charts.figures import HIDDEN, HIDDEN_ALOUD, points, whole_percent
from stepdown.reporting.charts.hidden import HIDDEN_NOTE, hatch, hatched, hidden_label
from stepdown.reporting.charts.measure import LEADING, wrap
from stepdown.reporting.charts.placed import SLACK
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
    empty,
    line,
    notes,
    path,
    rect,
    text,
    text_block,
)
from stepdown.results.intervals import Interval

_LABELS = 210
_LEFT, _RIGHT = 240, 610
_CENTRES = (685, 806, 912)
_ROOMS = (116, 122, 76)
_HEADINGS = ("Number of known", "Estimate (95% interval)", "Weight")
_LARGEST, _SMALLEST = 22, 7


@dataclass(frozen=True, slots=True)
class Estimate:
    """One authority, or a mean of them. ``estimate`` is None where too few are known, or where it is ``hidden``.

    ``weight`` is its part of the mean; ``of`` says of how many it is.
    """

    label: str
    estimate: float | None = None
    limits: Interval | None = None
    of: str = ""
    weight: float | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Forest:
    """The authorities in order, their means, and the prediction interval; of shares, or of differences of shares."""

    authorities: tuple[Estimate, ...]
    means: tuple[Estimate, ...]
    prediction: Interval | None
    is_difference: bool = False


def describe(value: Forest) -> str:
    """Each authority, the means and the prediction interval, in words."""
    if not value.authorities:
        return EMPTY
    told = [_said(each, value) for each in (*value.authorities, *value.means)]
    if value.prediction:
        told.append(f"One more authority would lie between {_limits(value.prediction, value)}.")
    return " ".join(told)


def _said(each: Estimate, value: Forest) -> str:
    if each.hidden:
        return f"{each.label}: {HIDDEN_ALOUD}."
    if each.estimate is None:
        return f"{each.label}: too few are known."
    limits = f", 95% interval {_limits(each.limits, value)}" if each.limits else ""
    return f"{each.label}: {_written(each.estimate, value)}{limits}."


def _written(amount: float, value: Forest) -> str:
    return points(amount) if value.is_difference else whole_percent(amount)


def _limits(limits: Interval, value: Forest) -> str:
    return f"{_written(limits.low, value)} to {_written(limits.high, value)}"


def draw(value: Forest, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.authorities:
        return empty(chart_id, title)
    axis = _Axis.of(value)
    headings, top = _headings(value)
    labels = [each.label for each in (*value.authorities, *value.means)]
    labels += ["Where one more authority would lie"] if value.prediction else []
    cells = [_cells(each, value) for each in (*value.authorities, *value.means)]
    tallest = max(len(_wrapped(said, place)) for each in cells for place, said in enumerate(each))
    rows = stack(labels, _LABELS, top, max(48, tallest * SMALL * LEADING + 12))
    of_means = rows[len(value.authorities) : len(value.authorities) + len(value.means)]
    drawn = [_authority(each, row, value, axis, chart_id) for each, row in zip(value.authorities, rows, strict=False)]
    drawn += [_mean(each, row, value, axis) for each, row in zip(value.means, of_means, strict=True)]
    if value.prediction:
        drawn.append(_predicted(value.prediction, rows[-1], value, axis))
    bottom = rows[-1].bottom
    rule = line(10, rows[len(value.authorities) - 1].bottom, WIDTH - 10, rows[len(value.authorities) - 1].bottom)
    written, end = notes(bottom + 40, _notes(value))
    frame = (hatch(chart_id), headings, axis.draw(top, bottom), separators(rows), rule)
    return document(chart_id, title, describe(value), end + 8, *frame, *drawn, written)


@dataclass(frozen=True, slots=True)
class _Axis:
    """Shares from 0 to 1, or differences as far to either side as the limits reach."""

    low: float
    high: float
    ticks: tuple[float, ...]
    is_difference: bool

    @staticmethod
    def of(value: Forest) -> "_Axis":
        if not value.is_difference:
            return _Axis(0, 1, (0, 0.25, 0.5, 0.75, 1), is_difference=False)
        limits = [limit for each in (*value.authorities, *value.means) for limit in each.limits or ()]
        far = min(1.0, max(0.1, ceil(10 * max(map(abs, (*limits, *(value.prediction or ()), 0.1)))) / 10))
        return _Axis(-far, far, (-far, -far / 2, 0, far / 2, far), is_difference=True)

    def at(self, amount: float) -> float:
        """Where an amount lies; what is off the axis lies at its end."""
        within = max(self.low, min(amount, self.high))
        return _LEFT + (within - self.low) / (self.high - self.low) * (_RIGHT - _LEFT)

    def draw(self, top: float, bottom: float) -> str:
        return "".join(
            line(self.at(t), top, self.at(t), bottom, stroke=INK if self.is_difference and not t else GRID)
            + text(
                self.at(t), bottom + 16, points(t) if self.is_difference else f"{t:.0%}",
                font_size=SMALL, text_anchor="middle", fill=MUTED,
            )
            for t in self.ticks
        )  # fmt: skip


def _headings(value: Forest) -> tuple[str, float]:
    scale = "Percentage points, with 95% intervals" if value.is_difference else "Share, with 95% intervals"
    columns = [(scale, (_LEFT + _RIGHT) / 2, 360), *zip(_HEADINGS, _CENTRES, _ROOMS, strict=True)]
    wrapped = [(wrap(said, SMALL, room / SLACK, bold=True), centre) for said, centre, room in columns]
    bottom = max(len(lines) for lines, _ in wrapped) * SMALL * LEADING + 12
    drawn = "".join(
        text_block(
            centre, bottom - len(lines) * SMALL * LEADING / 2, lines,
            font_size=SMALL, font_weight="bold", text_anchor="middle",
        )
        for lines, centre in wrapped
    )  # fmt: skip
    return drawn, bottom + 8


def _authority(each: Estimate, row: Row, value: Forest, axis: _Axis, chart_id: str) -> str:
    """A square as large as its weight, and its interval; a hatch along the whole axis where it is hidden."""
    written = label(row) + _figures(row, _cells(each, value))
    if each.hidden:
        middle = (_LEFT + _RIGHT) / 2
        return written + hatched(chart_id, _LEFT, row.middle, _RIGHT - _LEFT, 20) + hidden_label(middle, row.middle)
    if each.estimate is None:
        return written
    size = max(_SMALLEST, _LARGEST * sqrt(each.weight or 0))
    x = axis.at(each.estimate)
    square = rect(x - size / 2, row.middle - size / 2, size, size, fill=BLUE, stroke=PAPER, stroke_width=1)
    return written + _whisker(each.limits, row.middle, axis) + square


def _mean(each: Estimate, row: Row, value: Forest, axis: _Axis) -> str:
    """A diamond from limit to limit."""
    written = label(row) + _figures(row, _cells(each, value))
    if each.hidden or each.estimate is None or each.limits is None:
        return written
    y, x = row.middle, axis.at(each.estimate)
    low, high = axis.at(each.limits.low), axis.at(each.limits.high)
    return written + path("M", low, y, "L", x, y - 10, "L", high, y, "L", x, y + 10, "Z", fill=BLUE)


def _predicted(limits: Interval, row: Row, value: Forest, axis: _Axis) -> str:
    low, high = axis.at(limits.low), axis.at(limits.high)
    bar = line(low, row.middle, high, row.middle, stroke=BLUE, stroke_width=5, stroke_dasharray="12 4")
    return label(row) + bar + _figures(row, ("", f"({_limits(limits, value)})", ""))


def _whisker(limits: Interval | None, y: float, axis: _Axis) -> str:
    if limits is None:
        return ""
    low, high = axis.at(limits.low), axis.at(limits.high)
    caps = "".join(line(x, y - 5, x, y + 5, stroke=INK, stroke_width=2) for x in (low, high))
    return line(low, y, high, y, stroke=INK, stroke_width=2) + caps


def _cells(each: Estimate, value: Forest) -> tuple[str, str, str]:
    """What is written beside the axis; no weight where the estimate is hidden, which it would help to find."""
    if each.hidden:
        return each.of, HIDDEN, ""
    if each.estimate is None:
        return each.of, "too few known", ""
    limits = f"\n({_limits(each.limits, value)})" if each.limits else ""
    weight = "" if each.weight is None else whole_percent(each.weight)
    return each.of, f"{_written(each.estimate, value)}{limits}", weight


def _figures(row: Row, cells: Sequence[str]) -> str:
    return "".join(
        text_block(centre, row.middle, _wrapped(said, place), font_size=SMALL, text_anchor="middle")
        for place, (said, centre) in enumerate(zip(cells, _CENTRES, strict=True))
        if said
    )


def _wrapped(said: str, place: int) -> tuple[str, ...]:
    return tuple(each for part in said.split("\n") for each in wrap(part, SMALL, _ROOMS[place] / SLACK))


def _notes(value: Forest) -> tuple[str, ...]:
    larger = "The larger a square, the more it weighs in the mean. A diamond reaches from limit to limit."
    predicted = "Broken bar: where the true value of one more authority like these would lie, 19 times in 20."
    hidden = any(each.hidden for each in (*value.authorities, *value.means))
    return (larger, *[predicted] * (value.prediction is not None), *[HIDDEN_NOTE] * hidden)
