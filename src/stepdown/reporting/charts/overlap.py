"""Whether two groups overlap: how many children of each have a score in each tenth, back to back."""

from dataclasses import dataclass

from stepdown.reporting.charts.figures import Count, spoken, written
from stepdown.reporting.charts.hidden import HIDDEN_NOTE, hatch, hatched, hidden_label
from stepdown.reporting.charts.measure import LEADING, text_width, wrap
from stepdown.reporting.charts.rows import Row, separators, stack
from stepdown.reporting.charts.svg import (
    BLUE,
    BODY,
    EMPTY,
    INK,
    PAPER,
    SMALL,
    WIDTH,
    document,
    empty,
    line,
    notes,
    rect,
    text,
    text_block,
)

_LABELS = 170
_HIDDEN_WIDTH = 40
_HEIGHT = 22
_MIDDLE = (_LABELS + WIDTH) / 2


@dataclass(frozen=True, slots=True)
class Band:
    """A part of the scores, and how many children of each group are in it; None where that is not shown."""

    label: str
    left: Count
    right: Count


@dataclass(frozen=True, slots=True)
class Overlap:
    """The bands in the order in which they are drawn, and what the groups and the children are called."""

    bands: tuple[Band, ...]
    left: str
    right: str
    unit: str = "children"


def describe(value: Overlap) -> str:
    """Each band with both numbers, in words."""
    if not value.bands:
        return EMPTY
    said = " ".join(
        f"{band.label}: {spoken(written(band.left))} and {spoken(written(band.right))}." for band in value.bands
    )
    return f"How many {value.unit} have each score: {value.left}, and {value.right}. {said}"


def draw(value: Overlap, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.bands:
        return empty(chart_id, title)
    headings, top = _headings(value)
    rows = stack([band.label for band in value.bands], _LABELS, top, _HEIGHT + 12)
    written_, end = notes(rows[-1].bottom + 10, _notes(value))
    scale = _scale(value)
    drawn = (_band(band, row, scale, chart_id) for band, row in zip(value.bands, rows, strict=True))
    middle = line(_MIDDLE, top, _MIDDLE, rows[-1].bottom, stroke=INK)
    frame = (hatch(chart_id), headings, separators(rows))
    return document(chart_id, title, describe(value), end + 8, *frame, *drawn, middle, written_)


def _scale(value: Overlap) -> float:
    """The length of one child: the longest bar and its number fill half of the picture."""
    counts = [count for band in value.bands for count in (band.left, band.right) if count]
    longest = max(counts, default=1)
    figure = max((text_width(written(count), BODY, bold=True) for count in counts), default=0.0)
    return (WIDTH - 10 - _MIDDLE - figure - 20) / longest


def _headings(value: Overlap) -> tuple[str, float]:
    room = WIDTH - 20 - _MIDDLE
    sides = [(wrap(said, SMALL, room, bold=True), way) for said, way in ((value.left, -1), (value.right, 1))]
    bottom = max(len(lines) for lines, _ in sides) * SMALL * LEADING + 10
    drawn = "".join(
        text_block(
            _MIDDLE + way * 8, bottom / 2, lines, font_size=SMALL, font_weight="bold",
            text_anchor="start" if way > 0 else "end",
        )
        for lines, way in sides
    )  # fmt: skip
    return drawn, bottom + 6


def _band(band: Band, row: Row, scale: float, chart_id: str) -> str:
    words = text_block(10, row.middle, row.lines)
    return words + _bar(band.left, -1, row, scale, chart_id) + _bar(band.right, 1, row, scale, chart_id)


def _bar(count: Count, way: int, row: Row, scale: float, chart_id: str) -> str:
    """A bar to one side and its number beyond it; a fixed hatch where the number is not shown."""
    if count is None:
        start = _MIDDLE if way > 0 else _MIDDLE - _HIDDEN_WIDTH
        box = hatched(chart_id, start, row.middle, _HIDDEN_WIDTH, _HEIGHT)
        return box + hidden_label(start + _HIDDEN_WIDTH / 2, row.middle)
    length = count * scale
    start = _MIDDLE if way > 0 else _MIDDLE - length
    look = {"fill": BLUE} if way < 0 else {"fill": PAPER, "stroke": BLUE, "stroke_width": 3}
    inset = 0.0 if way < 0 or length < _INSET * 2 else _INSET
    bar = rect(start + inset, row.middle - _HEIGHT / 2 + inset, length - 2 * inset, _HEIGHT - 2 * inset, **look)
    number = text(
        _MIDDLE + way * (length + 8), row.middle, written(count), font_weight="bold",
        text_anchor="start" if way > 0 else "end",
    )  # fmt: skip
    return (bar if count else "") + number


_INSET = 1.5


def _notes(value: Overlap) -> tuple[str, ...]:
    hidden = any(count is None for band in value.bands for count in (band.left, band.right))
    told = "Where one side has children and the other has none, nobody there can be compared."
    return (told, *[HIDDEN_NOTE] * hidden)
