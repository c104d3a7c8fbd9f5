"""Which assumptions matter: the net cost at both ends of each, one row an assumption, the widest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.reporting.charts.grounds import SOLID, STRIPED, paint, textures
from stepdown.reporting.charts.key import key
from stepdown.reporting.charts.measure import LEADING, text_width, wrap
from stepdown.reporting.charts.placed import over
from stepdown.reporting.charts.pounds import Measure, PoundsAxis
from stepdown.reporting.charts.rows import Row, label, separators, stack
from stepdown.reporting.charts.svg import (
    EMPTY,
    INK,
    PAPER,
    SMALL,
    WIDTH,
    Attribute,
    document,
    empty,
    line,
    notes,
    rect,
    text_block,
)

MOST = 12
_LABELS = 310
_END = 112
"""The room of an assumption's value at a bar's end."""
_BAR = 24
_LOW, _HIGH = STRIPED, SOLID


@dataclass(frozen=True, slots=True)
class Swing:
    """One assumption: its values at the ends as they are written, and the net cost at each in pounds."""

    label: str
    low: str
    high: str
    at_low: float
    at_high: float

    @property
    def width(self) -> float:
        """How far the net cost moves."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, slots=True)
class Tornado:
    """The assumptions in any order, and the net cost with all of them at their central values."""

    swings: tuple[Swing, ...]
    central: float
    measure: Measure

    @property
    def shown(self) -> tuple[Swing, ...]:
        """The widest first, no more than are drawn."""
        return tuple(sorted(self.swings, key=lambda swing: -swing.width)[:MOST])

    @property
    def rest(self) -> str:
        """A sentence on those that are not drawn; nothing where all are."""
        left = sorted(self.swings, key=lambda swing: -swing.width)[MOST:]
        if not left:
            return ""
        many = "1 more assumption is" if len(left) == 1 else f"{len(left)} more assumptions are"
        return f"{many} not drawn: each moves the answer less than those above."


def describe(value: Tornado) -> str:
    """Each assumption with its ends, in words."""
    if not value.swings:
        return EMPTY
    measure = value.measure
    told = " ".join(
        f"{s.label}: at {s.low} {measure.said(s.at_low)}, at {s.high} {measure.said(s.at_high)}." for s in value.shown
    )
    central = f"With every assumption at its central value: {measure.said(value.central)}."
    start = f"{measure.name}, one assumption at a time at the ends of its 95% range, the widest first."
    return " ".join(filter(None, (start, central, told, value.rest, measure.basis)))


def draw(value: Tornado, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.swings:
        return empty(chart_id, title)
    shown = value.shown
    meanings, top = key(chart_id, 4, ((_LOW, "Low end of the assumption"), (_HIGH, "High end")))
    rows = stack([swing.label for swing in shown], _LABELS, top + 66, _least(shown))
    axis, first, bottom = _axis(value), top + 66, rows[-1].bottom
    small_print, end = notes(bottom + 36, _notes(value))
    central = axis.at(value.central)
    return document(
        chart_id, title, describe(value), end + 8,
        textures(chart_id, _LOW), meanings, separators(rows), axis.draw(first, bottom),
        line(central, top + 30, central, bottom, stroke=INK, stroke_width=2, stroke_dasharray="3 4"),
        axis.sides(value.measure, top + 48, _LABELS, WIDTH - 10),
        over(central, top + 16, f"Central run: {value.measure.said(value.central)}"),
        *(_swing(swing, row, value.central, axis, chart_id) for swing, row in zip(shown, rows, strict=True)),
        small_print,
    )  # fmt: skip


def _axis(value: Tornado) -> PoundsAxis:
    """The axis beside the labels, with room for the values at the ends of the widest bar."""
    written = [each for swing in value.shown for end in (swing.low, swing.high) for each in wrap(end, SMALL, _END)]
    room = max(text_width(each, SMALL) for each in written) + 14
    ends = [end for swing in value.shown for end in (swing.at_low, swing.at_high)]
    return PoundsAxis.of([*ends, value.central], _LABELS + 10 + room, WIDTH - 10 - room)


def _least(shown: Sequence[Swing]) -> float:
    """The least height of a row: two values of as many lines as the longest has, one over the other."""
    lines = max(len(wrap(end, SMALL, _END)) for swing in shown for end in (swing.low, swing.high))
    return 2 * lines * SMALL * LEADING + 12


def _swing(swing: Swing, row: Row, central: float, axis: PoundsAxis, chart_id: str) -> str:
    """The label, and a bar from the central line to each end: half as high each where both lie on one side of it."""
    one_side = (swing.at_low - central) * (swing.at_high - central) > 0
    low_is_left = swing.at_low < (central if one_side else swing.at_high)
    high_is_left = low_is_left if one_side else not low_is_left
    shift, height = (_half(swing), _BAR * 0.7) if one_side else (0.0, _BAR)
    ends = (
        (swing.at_low, swing.low, _LOW, low_is_left, -shift),
        (swing.at_high, swing.high, _HIGH, high_is_left, shift),
    )
    return label(row) + "".join(
        _bar(axis.at(central), axis.at(at), row.middle + down, height, paint(chart_id, ground))
        + _written(axis.at(at), row.middle + down, said, left=left)
        for at, said, ground, left, down in ends
    )


def _half(swing: Swing) -> float:
    """How far from the middle of its row each of two bars lies whose values must not meet."""
    return SMALL * LEADING * max(len(wrap(end, SMALL, _END)) for end in (swing.low, swing.high)) / 2


def _bar(start: float, end: float, middle: float, height: float, look: dict[str, Attribute]) -> str:
    return rect(min(start, end), middle - height / 2, abs(end - start), height, **look)


def _written(x: float, middle: float, said: str, *, left: bool) -> str:
    """An assumption's value outside its bar's end, on a white ground that covers the lines behind it."""
    lines = wrap(said, SMALL, _END)
    width, height = max(text_width(each, SMALL) for each in lines), len(lines) * SMALL * LEADING
    start = x - 7 - width if left else x + 7
    ground = rect(start - 2, middle - height / 2 + 1, width + 4, height - 2, fill=PAPER)
    return ground + text_block(x - 7 if left else x + 7, middle, lines, font_size=SMALL, text_anchor=_ANCHOR[left])


_ANCHOR = {True: "end", False: "start"}


def _notes(value: Tornado) -> tuple[str, ...]:
    each = "Each assumption in turn is at the ends of its 95% range, the others central. Beside a bar stand its ends."
    return tuple(filter(None, (each, value.rest, value.measure.basis)))
