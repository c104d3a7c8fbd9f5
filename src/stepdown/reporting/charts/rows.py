"""Charts of one row a category: where each row stands, its wrapped label, and the percentage axis beside the labels."""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.reporting.charts.measure import LEADING, wrap
from stepdown.reporting.charts.svg import BODY, GRID, MUTED, SMALL, WIDTH, line, text, text_block

_PADDING = 14


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its label's lines, the vertical middle of it, and where it ends."""

    lines: tuple[str, ...]
    middle: float
    bottom: float


def stack(labels: Sequence[str], room: float, top: float, least: float) -> tuple[Row, ...]:
    """Rows from ``top`` down, each as high as its label in ``room`` needs and at least ``least``."""
    rows = []
    for label in labels:
        lines = wrap(label, BODY, room)
        height = max(least, len(lines) * BODY * LEADING + _PADDING)
        rows.append(Row(lines, top + height / 2, top + height))
        top += height
    return tuple(rows)


def label(row: Row) -> str:
    """The row's label at the left edge."""
    return text_block(10, row.middle, row.lines)


def separators(rows: Sequence[Row]) -> str:
    """A pale rule under every row but the last, to lead the eye across."""
    return "".join(line(10, row.bottom, WIDTH - 10, row.bottom, stroke=GRID) for row in rows[:-1])


@dataclass(frozen=True, slots=True)
class PercentAxis:
    """0 to 100% from ``left`` to ``right``."""

    left: float
    right: float

    def at(self, share: float) -> float:
        """Where a share from 0 to 1 lies."""
        return self.left + share * (self.right - self.left)

    def draw(self, top: float, bottom: float) -> str:
        """Grid lines at each quarter from ``top`` to ``bottom``, with their percentages under them."""
        return "".join(
            line(self.at(share), top, self.at(share), bottom, stroke=GRID)
            + text(self.at(share), bottom + 14, f"{share:.0%}", font_size=SMALL, text_anchor="middle", fill=MUTED)
            for share in (0, 0.25, 0.5, 0.75, 1)
        )
