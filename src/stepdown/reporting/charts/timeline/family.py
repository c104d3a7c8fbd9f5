"""A family's children over time: one strip a child under one axis, each level told by shade, height and word."""

from dataclasses import dataclass
from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing
from stepdown.reporting.charts.grounds import Ground, paint, textures
from stepdown.reporting.charts.key import key
from stepdown.reporting.charts.rows import Row, label, stack
from stepdown.reporting.charts.svg import EMPTY, INK, WASH, document, empty, line, rect
from stepdown.reporting.charts.timeline.axis import LABELS, RIGHT, TimeAxis, day_said, footnotes
from stepdown.reporting.charts.timeline.bars import arrow, edges, fitting
from stepdown.reporting.charts.timeline.levels import EARLY_HELP, UNKNOWN, full, ground, letter
from stepdown.reporting.charts.timeline.line import Days, Line, Mark, first_of, goes_on, seen
from stepdown.reporting.charts.timeline.rows import line_table
from stepdown.reporting.charts.timeline.signs import signs
from stepdown.reporting.charts.timeline.words import course, gist
from stepdown.reporting.report import ReportTable

_STRIP = 46
_GAP = 18
_HEIGHTS = (8, 16, 26, 36, 46)
"""How high a strip stands at each rung, closed first: the level can be seen where its shade cannot."""
_INSIDE = 26
"""Words stand in a strip that is so high; over a lower one."""


@dataclass(frozen=True, slots=True)
class Family:
    """The children's lines in the order in which they are drawn, and the last day of which anything is told."""

    lines: tuple[Line, ...]
    as_at: date

    @property
    def first(self) -> date:
        """The day with which the picture begins."""
        return first_of(self.lines, self.as_at)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is told of any child."""
        return all(line.is_empty for line in self.lines)

    def marks(self) -> tuple[Mark, ...]:
        """The dates of all the children; one that is not every child's is said with whose it is."""
        found = dict.fromkeys(mark for line in self.lines for mark in line.marks)
        return tuple(self._named(mark) for mark in found)

    def _named(self, mark: Mark) -> Mark:
        having = [line.label for line in self.lines if mark in line.marks]
        return mark if len(having) == len(self.lines) else Mark(mark.day, f"{mark.said}: {', '.join(having)}")


def sentence(value: Family) -> str:
    """Of each child, how long at each level, and where the child last stood."""
    return EMPTY if value.is_empty else " ".join(gist(line, value.first, value.as_at) for line in value.lines)


def describe(value: Family) -> str:
    """Every child's course in words."""
    return EMPTY if value.is_empty else " ".join(course(line, value.first, value.as_at) for line in value.lines)


def table(value: Family, table_id: str, title: str, source: str) -> ReportTable:
    """Every stretch, flag and date of every child."""
    return line_table(value.lines, value.first, value.as_at, (table_id, title, source))


def draw(value: Family, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if value.is_empty:
        return empty(chart_id, title)
    axis = TimeAxis(value.first, value.as_at)
    above = signs(value.marks(), axis, 8)
    rows = stack([line.label for line in value.lines], LABELS, above.bottom + 4, _STRIP + _GAP)
    bottom = rows[-1].bottom
    pieces = [seen(line, value.first, value.as_at) for line in value.lines]
    strips = (_strip(of_one, row, axis, chart_id) for of_one, row in zip(pieces, rows, strict=True))
    uprights = [sign.x for sign in above.signs]
    words = (_words(of_one, row, axis, uprights) for of_one, row in zip(pieces, rows, strict=True))
    meanings, end = key(chart_id, bottom + 34, _meanings(pieces))
    told, height = footnotes(end + 6, *_told(value, pieces))
    return document(
        chart_id, title, describe(value), height + 8, textures(chart_id, UNKNOWN, ground(EARLY_HELP)),
        axis.draw(above.bottom, bottom), *strips, above.draw(bottom), *words, meanings, told,
    )  # fmt: skip


def _strip(pieces: tuple[Days, ...], row: Row, axis: TimeAxis, chart_id: str) -> str:
    """A child's name, and the stretches side by side on one line."""
    bottom, drawn = row.middle + _STRIP / 2, label(row)
    for piece in pieces:
        (left, right), height = edges(piece, axis), _height(piece.standing)
        look = {"fill": WASH} if isinstance(piece.standing, LeftLadder) else paint(chart_id, ground(piece.standing))
        drawn += rect(left, bottom - height, right - left, height, **look)
        if isinstance(piece.standing, LeftLadder):
            drawn += line(left, bottom - _STRIP, left, bottom, stroke_width=4)
        elif piece.until is None:
            drawn += arrow(bottom - height / 2, min(height, 24))
    return drawn + line(axis.at(axis.first), bottom, RIGHT, bottom, stroke=INK)


def _height(standing: Standing) -> float:
    return _HEIGHTS[standing.rung] if isinstance(standing, SafeguardingLevel) else _STRIP


def _words(pieces: tuple[Days, ...], row: Row, axis: TimeAxis, uprights: list[float]) -> str:
    """In each stretch its word, or its letter, or nothing, as there is room between the uprights."""
    drawn = ""
    for piece in pieces:
        height = _height(piece.standing)
        bottom = row.middle + _STRIP / 2
        middle = bottom - height / 2 if height >= _INSIDE else bottom - height - 13
        drawn += fitting(piece.standing, edges(piece, axis), uprights, middle)
    return drawn


def _meanings(pieces: list[tuple[Days, ...]]) -> tuple[tuple[Ground, str], ...]:
    """What each shade and letter stands for, of those that are there, the highest level first."""
    there = [piece.standing for of_one in pieces for piece in of_one]
    levels = tuple(
        (ground(level), f"{letter(level)}: {full(level)}") for level in reversed(SafeguardingLevel) if level in there
    )
    is_unknown = any(not isinstance(standing, SafeguardingLevel | LeftLadder) for standing in there)
    return (*levels, *[(UNKNOWN, f"{letter(Missing.NOT_KNOWN)}: {full(Missing.NOT_KNOWN)}")] * is_unknown)


def _told(value: Family, pieces: list[tuple[Days, ...]]) -> tuple[str, ...]:
    standings = [piece.standing for of_one in pieces for piece in of_one]
    lasting = [p for of_one in pieces for p in of_one if isinstance(p.standing, SafeguardingLevel)]
    said = f"Told of up to {day_said(value.as_at)}. The higher a strip, the higher the level."
    if any(goes_on(piece, value.as_at) for piece in lasting):
        said += " An arrow: it goes on then."
    if any(isinstance(standing, LeftLadder) for standing in standings):
        said += f" A thick upright ({letter(LeftLadder.ADOPTED)}): the child left the ladder."
    if any(line.flags for line in value.lines):
        said += " What stood beside the levels is in the table."
    return (said,)
