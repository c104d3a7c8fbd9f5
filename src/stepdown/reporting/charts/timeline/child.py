"""One child over time: steps on a ladder of five rungs, what is not known hatched, flags beneath, dates above."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.reporting.charts.grounds import paint, textures
from stepdown.reporting.charts.measure import LEADING, wrap
from stepdown.reporting.charts.svg import (
    BODY,
    EMPTY,
    GRID,
    MUTED,
    WASH,
    document,
    empty,
    line,
    rect,
    text_block,
)
from stepdown.reporting.charts.timeline.axis import LABELS, RIGHT, TimeAxis, day_said, footnotes
from stepdown.reporting.charts.timeline.bars import arrow, edges, fitting
from stepdown.reporting.charts.timeline.levels import EARLY_HELP, UNKNOWN, full, ground
from stepdown.reporting.charts.timeline.line import Days, Flag, Line, Mark, first_of, goes_on, seen
from stepdown.reporting.charts.timeline.rows import line_table
from stepdown.reporting.charts.timeline.signs import Signs, signs
from stepdown.reporting.charts.timeline.words import course, flags_seen, gist
from stepdown.reporting.report import ReportTable

_RUNG = 46
_BAR = 28
_FLAG_BAR = 12


@dataclass(frozen=True, slots=True)
class Child:
    """One child's line, and the last day of which anything is told."""

    line: Line
    as_at: date

    @property
    def first(self) -> date:
        """The day with which the picture begins."""
        return first_of((self.line,), self.as_at)


def sentence(value: Child) -> str:
    """How long the child was at each level, and where the child last stood."""
    return EMPTY if value.line.is_empty else gist(value.line, value.first, value.as_at)


def describe(value: Child) -> str:
    """The whole course in words."""
    return EMPTY if value.line.is_empty else course(value.line, value.first, value.as_at)


def table(value: Child, table_id: str, title: str, source: str) -> ReportTable:
    """Every stretch, flag and date."""
    return line_table((value.line,), value.first, value.as_at, (table_id, title, source))


def draw(value: Child, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if value.line.is_empty:
        return empty(chart_id, title)
    axis, pieces = TimeAxis(value.first, value.as_at), seen(value.line, value.first, value.as_at)
    above = signs((*value.line.marks, *_leavings(pieces)), axis, 8)
    top, bottom = above.bottom, above.bottom + _RUNG * len(SafeguardingLevel)
    flags, end = _flags(value, axis, bottom)
    words, height = footnotes(end + 40, *_told(value, pieces))
    return document(
        chart_id, title, describe(value), height + 8, textures(chart_id, UNKNOWN, ground(EARLY_HELP)),
        _backs(pieces, axis, chart_id, (top, bottom)), axis.draw(top, end), _rungs(top),
        _steps(pieces, axis, chart_id, top), flags, above.draw(end), _unknown(pieces, axis, (top + bottom) / 2, above),
        words,
    )  # fmt: skip


def _leavings(pieces: tuple[Days, ...]) -> Iterator[Mark]:
    """That a child has left the ladder is said like a date."""
    return (Mark(p.first, full(p.standing)) for p in pieces if isinstance(p.standing, LeftLadder))


def _row(level: SafeguardingLevel, top: float) -> float:
    """The middle of a rung, the highest on top."""
    return top + _RUNG * (len(SafeguardingLevel) - 0.5 - level.rung)


def _rungs(top: float) -> str:
    drawn = ""
    for level in SafeguardingLevel:
        middle = _row(level, top)
        drawn += text_block(10, middle, wrap(level.label, BODY, LABELS))
        drawn += line(10, middle + _RUNG / 2, RIGHT, middle + _RUNG / 2, stroke=GRID)
    return drawn


def _backs(pieces: tuple[Days, ...], axis: TimeAxis, chart_id: str, span: tuple[float, float]) -> str:
    """Behind the steps: days of which the level is not known hatched, days after leaving washed."""
    drawn = ""
    for piece in pieces:
        if not isinstance(piece.standing, SafeguardingLevel):
            left, right = edges(piece, axis)
            away = isinstance(piece.standing, LeftLadder)
            look = {"fill": WASH} if away else paint(chart_id, UNKNOWN) | {"stroke": None}
            drawn += rect(left, span[0], right - left, span[1] - span[0], **look)
    return drawn


def _steps(pieces: tuple[Days, ...], axis: TimeAxis, chart_id: str, top: float) -> str:
    """A bar at its rung for each stretch, and an upright from one to the next."""
    drawn = ""
    for one, following in pairwise(pieces):
        if isinstance(one.standing, SafeguardingLevel) and isinstance(following.standing, SafeguardingLevel):
            x, (low, high) = (
                axis.at(following.first),
                sorted((one.standing, following.standing), key=lambda each: each.rung),
            )
            drawn += line(x, _row(low, top) - _BAR / 2, x, _row(high, top) + _BAR / 2, stroke_width=2)
    return drawn + "".join(_bar(piece, axis, chart_id, top) for piece in pieces)


def _bar(piece: Days, axis: TimeAxis, chart_id: str, top: float) -> str:
    if not isinstance(piece.standing, SafeguardingLevel):
        return ""
    (left, right), middle = edges(piece, axis), _row(piece.standing, top)
    bar = rect(left, middle - _BAR / 2, right - left, _BAR, **paint(chart_id, ground(piece.standing)))
    return bar + (arrow(middle, _BAR) if piece.until is None else "")


def _unknown(pieces: tuple[Days, ...], axis: TimeAxis, middle: float, above: Signs) -> str:
    """On the hatch what it means, in so many letters as there is room for between the uprights of dates."""
    uprights = [sign.x for sign in above.signs]
    unknown = (p for p in pieces if not isinstance(p.standing, SafeguardingLevel | LeftLadder))
    return "".join(fitting(piece.standing, edges(piece, axis), uprights, middle) for piece in unknown)


def _flags(value: Child, axis: TimeAxis, top: float) -> tuple[str, float]:
    """A lane of thin bars for each flag, its name at the left; and where they end."""
    drawn = ""
    begun = flags_seen(value.line.flags, value.as_at)
    for said in dict.fromkeys(flag.said for flag in begun):
        lines = wrap(said, BODY, LABELS)
        height = max(34, len(lines) * BODY * LEADING + 10)
        middle = top + height / 2
        drawn += text_block(10, middle, lines, fill=MUTED) + line(10, top + height, RIGHT, top + height, stroke=GRID)
        for flag in begun:
            drawn += _flag(flag, axis, middle) if flag.said == said else ""
        top += height
    return drawn, top


def _flag(flag: Flag, axis: TimeAxis, middle: float) -> str:
    left, right = edges(flag, axis)
    bar = rect(left, middle - _FLAG_BAR / 2, right - left, _FLAG_BAR, fill=MUTED)
    return bar + (arrow(middle, _FLAG_BAR) if goes_on(flag, axis.as_at) else "")


def _told(value: Child, pieces: tuple[Days, ...]) -> tuple[str, ...]:
    flags = flags_seen(value.line.flags, value.as_at)
    levels = [piece for piece in pieces if isinstance(piece.standing, SafeguardingLevel)]
    on = [goes_on(level, value.as_at) for level in levels] + [goes_on(flag, value.as_at) for flag in flags]
    arrows = " An arrow: it goes on then." if any(on) else ""
    unknown = " Hatched: where the child stood is not known." if _has_unknown(pieces) else ""
    beside = " Beneath the ladder: what stood beside the level." if flags else ""
    away = (
        " Grey: after the child has left the ladder." if any(isinstance(p.standing, LeftLadder) for p in pieces) else ""
    )
    return (f"Told of up to {day_said(value.as_at)}.{arrows}{unknown}{away}{beside}",)


def _has_unknown(pieces: tuple[Days, ...]) -> bool:
    return any(not isinstance(p.standing, SafeguardingLevel | LeftLadder) for p in pieces)
