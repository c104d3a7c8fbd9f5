"""What the pictures of lines share: where a stretch begins and ends, the arrow of what goes on, words that fit."""

from itertools import pairwise

from stepdown.domain.safeguarding import Standing
from stepdown.reporting.charts.measure import text_width
from stepdown.reporting.charts.placed import SLACK
from stepdown.reporting.charts.svg import BODY, INK, PAPER, path, rect, text
from stepdown.reporting.charts.timeline.axis import RIGHT, TimeAxis
from stepdown.reporting.charts.timeline.levels import letter, short
from stepdown.reporting.charts.timeline.line import Days, Flag

_LEAST = 3
"""A single day is drawn no narrower than this, so that it can be seen."""
_CHIP = 12
"""What a white ground is wider than its words."""


def edges(piece: Days | Flag, axis: TimeAxis) -> tuple[float, float]:
    """Where a stretch begins and ends, a short one as wide as can be seen."""
    left = min(axis.at(piece.first), RIGHT - _LEAST)
    return left, max(axis.at(piece.until) if piece.until else RIGHT, left + _LEAST)


def arrow(middle: float, height: float) -> str:
    """The head of something that goes on at the right edge."""
    top, bottom = middle - height / 2, middle + height / 2
    return path("M", RIGHT + 3, top, "L", RIGHT + 17, middle, "L", RIGHT + 3, bottom, "Z", fill=INK)


def fitting(standing: Standing, span: tuple[float, float], uprights: list[float], middle: float) -> str:
    """The short word of a standing, or its letter where that is too wide, or nothing, clear of the uprights."""
    inner = sorted({*span, *(x for x in uprights if span[0] < x < span[1])})
    left, right = max(pairwise(inner), key=lambda pair: pair[1] - pair[0])
    for said in (short(standing), letter(standing)):
        width = SLACK * text_width(said, BODY, bold=True) + _CHIP
        if width <= right - left:
            return _chip((left + right) / 2, middle, said, width)
    return ""


def _chip(x: float, middle: float, said: str, width: float) -> str:
    """Words on a white ground, so wide that they stay on it in a wider font."""
    ground = rect(x - width / 2, middle - BODY * 0.62, width, BODY * 1.24, rx=3, fill=PAPER)
    return ground + text(x, middle, said, font_weight="bold", text_anchor="middle")
