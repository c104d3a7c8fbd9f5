"""Text that has a place of its own and must not leave the picture: a label over a mark, moved aside where it must."""

from stepdown.reporting.charts.measure import text_width
from stepdown.reporting.charts.svg import PAPER, SMALL, WIDTH, rect, text

_MARGIN = 10
SLACK = 1.12
"""How much wider than measured a text may come out where a reader's machine has neither Liberation Sans nor Arial."""


def within(value: float, low: float, high: float) -> float:
    """``value``, or the nearer end where it is outside."""
    return max(low, min(value, high))


def over(x: float, middle: float, said: str, size: float = SMALL, *, bold: bool = False) -> str:
    """One line centred on ``x``, on a white ground, moved aside where it would leave the picture."""
    width = text_width(said, size, bold=bold)
    left = within(x - width / 2, _MARGIN, max(_MARGIN, WIDTH - _MARGIN - width))
    ground = rect(left - 3, middle - size * 0.62, width + 6, size * 1.24, fill=PAPER)
    return ground + text(left, middle, said, font_size=size, font_weight="bold" if bold else None)
