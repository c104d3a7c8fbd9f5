"""Words over upright lines: each dated thing has its line and, above the picture, its words, moved apart where near."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from stepdown.reporting.charts.measure import LEADING, text_width, wrap
from stepdown.reporting.charts.placed import SLACK
from stepdown.reporting.charts.svg import BODY, PAPER, WIDTH, line, rect, text_block
from stepdown.reporting.charts.timeline.axis import TimeAxis, day_said
from stepdown.reporting.charts.timeline.line import Mark, day_after

_WIDEST, _NARROWEST = 230, 112
"""Words are broken at the first, and near the right edge at what room is left, but not at less than the second."""
_GAP = 10


@dataclass(frozen=True, slots=True)
class Sign:
    """The words of one mark: where its line stands, where they lie, and how many lanes above the picture."""

    x: float
    left: float
    right: float
    lines: tuple[str, ...]
    lane: int


@dataclass(frozen=True, slots=True)
class Signs:
    """Every sign, and where the picture under them begins."""

    signs: tuple[Sign, ...]
    lanes: tuple[float, ...]
    """How high each lane is, the lowest first."""
    bottom: float

    def draw(self, down_to: float) -> str:
        """The upright lines, and over them the words."""
        return "".join(self._line(sign, down_to) for sign in self.signs) + "".join(map(self._words, self.signs))

    def _top(self, lane: int) -> float:
        return self.bottom - 6 - sum(self.lanes[: lane + 1])

    def _line(self, sign: Sign, down_to: float) -> str:
        """White-edged, so that it shows on a dark bar."""
        edge = line(sign.x, self.bottom, sign.x, down_to, stroke=PAPER, stroke_width=5)
        return edge + line(sign.x, self._top(sign.lane), sign.x, down_to, stroke_width=2)

    def _words(self, sign: Sign) -> str:
        height = len(sign.lines) * BODY * LEADING
        top = self._top(sign.lane)
        ground = rect(sign.left - 1, top, sign.right - sign.left, height, fill=PAPER)
        edge = line(sign.x, top, sign.x, top + height, stroke_width=2) if sign.x == sign.left else ""
        return ground + edge + text_block(sign.left + 6, top + height / 2, sign.lines)


def signs(marks: Iterable[Mark], axis: TimeAxis, top: float) -> Signs:
    """The signs of the marks that lie in the picture, from ``top`` down.

    From the right to the left: words go over those already placed into which they would run, and over whose lines.
    """
    placed: list[Sign] = []
    for mark in sorted(shown(marks, axis), key=lambda m: (m.day, m.said), reverse=True):
        placed.append(_place(mark, axis.at(mark.day), placed))
    heights = tuple(_height(lane, placed) for lane in range(1 + max((s.lane for s in placed), default=-1)))
    return Signs(tuple(placed), heights, top + sum(heights) + (6 if placed else 0))


def shown(marks: Iterable[Mark], axis: TimeAxis) -> list[Mark]:
    """The marks that lie in the picture: later ones are of days that it does not reach."""
    end: date = day_after(axis.as_at)
    return [mark for mark in marks if axis.first <= mark.day < end]


def _place(mark: Mark, x: float, placed: Sequence[Sign]) -> Sign:
    room = max(_NARROWEST, min(_WIDEST, (WIDTH - 4 - x) / SLACK - 8))
    lines = (*wrap(mark.said, BODY, room), *wrap(day_said(mark.day), BODY, room))
    width = SLACK * max(text_width(each, BODY) for each in lines) + 8
    left = min(x, WIDTH - 4 - width)
    right = left + width
    over = [s.lane for s in placed if left - _GAP < s.right and s.left < right + _GAP]
    return Sign(x, left, right, lines, 1 + max(over, default=-1))


def _height(lane: int, placed: Sequence[Sign]) -> float:
    return 4 + BODY * LEADING * max(len(sign.lines) for sign in placed if sign.lane == lane)
