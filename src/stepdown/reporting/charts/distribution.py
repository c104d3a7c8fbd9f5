"""How a time is spread over its working categories: a bar each with its count, and where the median and others fall."""

from dataclasses import dataclass

from stepdown.reporting.charts.figures import HIDDEN, HIDDEN_ALOUD, Count, Share, aloud, spoken, written
from stepdown.reporting.charts.hidden import FEW_NOTE, HIDDEN_NOTE, hatch, hatched, hidden_label
from stepdown.reporting.charts.measure import text_width, wrap
from stepdown.reporting.charts.rows import Row, label, stack
from stepdown.reporting.charts.svg import (
    BLUE,
    BODY,
    EMPTY,
    INK,
    MUTED,
    PAPER,
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

_LABELS = 230
_LEFT = _LABELS + 20
_MARKS = 250
"""The room kept at the right for the names of the marks."""
_POINTER = WIDTH - _MARKS
_HIDDEN_WIDTH = 40
_BAR = 26


@dataclass(frozen=True, slots=True)
class Category:
    """One category in its order, and how many fall in it. A category of ``not_known`` is no part of those known."""

    label: str
    count: Count
    not_known: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A centile: its name ('Median'), its value ('20 hours'; None where hidden) and the category it falls in."""

    name: str
    value: str | None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Distribution:
    """The categories from first to last, how many are ``known``, and the marks; ``unit`` in the plural ('families')."""

    categories: tuple[Category, ...]
    known: Count
    unit: str
    marks: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        labels = [category.label for category in self.categories]
        if len(set(labels)) < len(labels):
            raise ValueError("two categories have the same label")
        for mark in self.marks:
            if mark.category is not None and mark.category not in labels:
                raise ValueError(f"{mark.name} is placed in {mark.category!r}, which is no category")

    def figure(self, category: Category) -> str:
        """'61 (81%)', of those known; the count alone where no share is given."""
        if category.not_known or category.count is None:
            return written(category.count)
        share = Share(category.count, self.known)
        return written(category.count) if share.value is None else f"{written(category.count)} ({share.percentage})"

    def marked(self, category: Category) -> tuple[str, ...]:
        """The marks that fall in a category, as written; one whose value is hidden falls in none."""
        return tuple(f"{m.name}: {m.value}" for m in self.marks if m.value and m.category == category.label)

    @property
    def unplaced(self) -> tuple[str, ...]:
        """The marks that no row shows."""
        return tuple(f"{m.name}: {m.value or HIDDEN}" for m in self.marks if not m.value or m.category is None)


def describe(value: Distribution) -> str:
    """Each category with its count, then the marks, in words."""
    if not value.categories:
        return EMPTY
    figures = (spoken(value.figure(each)) for each in value.categories)
    counted = "; ".join(f"{each.label}, {said}" for each, said in zip(value.categories, figures, strict=True))
    marks = "".join(f" {mark.name}: {mark.value or HIDDEN_ALOUD}." for mark in value.marks)
    return f"Bar chart of {aloud(value.known, value.unit, value.unit)} where this is known. {counted}.{marks}"


def draw(value: Distribution, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.categories:
        return empty(chart_id, title)
    above = wrap("; ".join(value.unplaced), BODY, WIDTH - 20, bold=True) if value.unplaced else ()
    top = 8 + 24.0 * len(above)
    most = max(len(_wrapped(value.marked(each))) for each in value.categories)
    rows = stack([each.label for each in value.categories], _LABELS, top, max(40, 24 * most + 12))
    bottom = rows[-1].bottom
    small_print, end = notes(bottom + 12, _notes(value))
    heading = text_block(10, 4 + 12.0 * len(above), above, font_weight="bold")
    drawn = (label(row) + _row(each, row, value, chart_id) for each, row in zip(value.categories, rows, strict=True))
    base = line(_LEFT, top, _LEFT, bottom, stroke_width=2)
    return document(chart_id, title, describe(value), end + 8, hatch(chart_id), heading, *drawn, base, small_print)


def _row(category: Category, row: Row, value: Distribution, chart_id: str) -> str:
    """A category's bar with its figure and its marks; a fixed hatch where its count is hidden."""
    marks = _marks(value.marked(category), row)
    if category.count is None:
        box = hatched(chart_id, _LEFT, row.middle, _HIDDEN_WIDTH, _BAR)
        return box + hidden_label(_LEFT + _HIDDEN_WIDTH / 2, row.middle) + marks
    length = _unit_length(value) * category.count
    look = {"fill": PAPER, "stroke": MUTED, "stroke_dasharray": "4 3"} if category.not_known else {"fill": BLUE}
    bar = rect(_LEFT, row.middle - _BAR / 2, length, _BAR, **look) if length else ""
    return bar + text(_LEFT + length + 10, row.middle, value.figure(category), font_weight="bold") + marks


def _unit_length(value: Distribution) -> float:
    """The length of one: the longest bar shown, with its figure, fills the room."""
    figures = max(text_width(value.figure(each), BODY, bold=True) for each in value.categories)
    room = WIDTH - _LEFT - figures - 30 - (_MARKS if any(map(value.marked, value.categories)) else 0)
    return room / max(1, *(each.count or 0 for each in value.categories))


def _wrapped(marks: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for mark in marks for each in wrap(mark, BODY, _MARKS - 32))


def _marks(marks: tuple[str, ...], row: Row) -> str:
    """The marks of a row, one under the other, and a pointer from them to the row."""
    if not marks:
        return ""
    pointer = path(
        "M", _POINTER, row.middle, "L", _POINTER + 14, row.middle - 8, "L", _POINTER + 14, row.middle + 8, "Z", fill=INK
    )
    return pointer + text_block(_POINTER + 22, row.middle, _wrapped(marks))


def _notes(value: Distribution) -> tuple[str, ...]:
    hidden = any(each.count is None for each in value.categories) or any(mark.value is None for mark in value.marks)
    shares = value.known is not None and Share(0, value.known).value is not None
    of = f"{written(value.known)} {value.unit} where this is known."
    few = value.known is not None and not shares
    return (f"Percentages are of the {of}" if shares else of, *[HIDDEN_NOTE] * hidden, *[FEW_NOTE] * few)
