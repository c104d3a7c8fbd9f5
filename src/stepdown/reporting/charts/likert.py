"""Answers on an ordered scale, a bar a statement: the low side left of a line, the high side right, counts beside."""

from dataclasses import dataclass
from itertools import accumulate

from stepdown.reporting.charts.figures import Count, Share, spoken, written
from stepdown.reporting.charts.grounds import ORANGE, SOLID, STRIPED, Ground, paint, textures
from stepdown.reporting.charts.hidden import FEW_NOTE, HIDDEN_NOTE, hatch, hatched, hidden_label
from stepdown.reporting.charts.key import key
from stepdown.reporting.charts.measure import wrap
from stepdown.reporting.charts.statements import SHARE_ROOM, Columns, Place, Written
from stepdown.reporting.charts.svg import BLUE, EMPTY, INK, MUTED, PAPER, SMALL, document, empty, line, notes, rect
from stepdown.surveys.questionnaire.words import Side

MOST = 5
"""So many categories a side have a look of their own."""

_BAR = 28
_LINE = 38
_HIDDEN_WIDTH = 30
_LOW = (
    Ground("low-1", ORANGE, ORANGE),
    Ground("low-2", "#fde2c4", ORANGE, stripe=-45),
    Ground("low-3", PAPER, ORANGE, dots=True),
    Ground("low-4", "#fde2c4", ORANGE, stripe=90),
    Ground("low-5", "#fef3e8", ORANGE),
)
_MIDDLE = Ground("middle", "#dee0e2", MUTED)
_HIGH = (
    SOLID,
    STRIPED,
    Ground("high-3", PAPER, BLUE, dots=True),
    Ground("high-4", "#dbe9f6", BLUE, stripe=90),
    Ground("high-5", "#f4f8fb", BLUE),
)
"""The looks of a side, that of the far end first: the nearer the middle, the paler."""


@dataclass(frozen=True, slots=True)
class Category:
    """One category of the scale."""

    label: str
    side: Side


@dataclass(frozen=True, slots=True)
class Aside:
    """Why some gave none of the categories ('Skipped', 'Don't know'), and how many."""

    label: str
    count: Count


@dataclass(frozen=True, slots=True)
class Statement:
    """What was asked, how many gave each category, the share of the high side together, and who gave none."""

    label: str
    counts: tuple[Count, ...]
    high: Share
    asides: tuple[Aside, ...] = ()


@dataclass(frozen=True, slots=True)
class Likert:
    """The scale from its low end to its high end, the statements in order, and what the high side is called."""

    categories: tuple[Category, ...]
    statements: tuple[Statement, ...]
    high_label: str
    unit: str = "responses"

    def __post_init__(self) -> None:
        sides = [category.side for category in self.categories]
        if sides != sorted(sides, key=list(Side).index):
            raise ValueError("the categories of a scale go from its low side over the middle to its high side")
        if max(sides.count(Side.LOW), sides.count(Side.HIGH)) > MOST or sides.count(Side.MIDDLE) > 1:
            raise ValueError(f"a scale has at most {MOST} categories a side and 1 in the middle")
        if any(len(statement.counts) != len(sides) for statement in self.statements):
            raise ValueError("a statement has a count for each category")

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The look of each category."""
        sides = [category.side for category in self.categories]
        low, high = _LOW[: sides.count(Side.LOW)], _HIGH[: sides.count(Side.HIGH)]
        return (*low, *(_MIDDLE for side in sides if side is Side.MIDDLE), *reversed(high))


def describe(value: Likert) -> str:
    """Each statement with its counts, in words."""
    if not value.statements or not value.categories:
        return EMPTY
    scale = ", ".join(category.label for category in value.categories)
    start = f"Diverging bars of {value.unit}, a row for each statement, on the scale: {scale}."
    return " ".join((start, *(_said(statement, value) for statement in value.statements)))


def _said(statement: Statement, value: Likert) -> str:
    pairs = zip(value.categories, statement.counts, strict=True)
    told = [f"{category.label} {spoken(written(count))}" for category, count in pairs]
    told += [f"{aside.label} {spoken(written(aside.count))}" for aside in statement.asides if aside.count != 0]
    return f"{statement.label}: {', '.join(told)}. {value.high_label}: {spoken(str(statement.high))}."


def draw(value: Likert, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.statements or not value.categories:
        return empty(chart_id, title)
    meanings, top = key(chart_id, 4, tuple(zip(value.grounds, (c.label for c in value.categories), strict=True)))
    rows = tuple(map(_written, value.statements))
    columns = Columns.of(rows)
    headings, first = columns.headings(value.grounds, value.high_label, chart_id, top + 10)
    places, scale = columns.places(rows, first), _Scale.of(value, columns)
    bottom = places[-1].bottom
    small_print, end = notes(bottom + 12, _notes(value))
    return document(
        chart_id, title, describe(value), end + 8,
        hatch(chart_id), textures(chart_id, *value.grounds), meanings, headings, columns.rules(places),
        *(columns.row(row, place) for row, place in zip(rows, places, strict=True)),
        *(_bar(statement, value, place, scale, chart_id)
          for statement, place in zip(value.statements, places, strict=True)),
        small_print,
    )  # fmt: skip


def _written(statement: Statement) -> Written:
    """A statement's figures as they stand beside its bar; nothing is said of an aside that nobody gave."""
    high = statement.high
    of = wrap(high.of, SMALL, SHARE_ROOM)
    return Written(
        statement.label,
        tuple(written(count) for count in statement.counts),
        of if high.value is None else (high.percentage, *of),
        tuple(f"{aside.label}: {written(aside.count)}" for aside in statement.asides if aside.count != 0),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where the middle of the scale stands, and how long one answer and one hidden count are drawn."""

    centre: float
    one: float
    hidden: float

    @staticmethod
    def of(value: Likert, columns: Columns) -> "_Scale":
        """As long as the room lets the longest bars of both sides be."""
        room = columns.bars
        hidden = min(_HIDDEN_WIDTH, room / (len(value.categories) + 1))
        lefts, rights = ([_reach(statement, value, way) for statement in value.statements] for way in (_LEFT, _RIGHT))
        fixed = sum(max(unseen for _, unseen in side) for side in (lefts, rights)) * hidden
        counted = sum(max(answers for answers, _ in side) for side in (lefts, rights))
        one = (room - fixed) / counted if counted else 0.0
        furthest = max(unseen for _, unseen in lefts) * hidden + max(answers for answers, _ in lefts) * one
        return _Scale(columns.left + furthest, one, hidden)

    def length(self, count: Count) -> float:
        """How long a count is drawn."""
        return self.hidden if count is None else self.one * count


_LEFT = {Side.LOW: 1.0, Side.MIDDLE: 0.5, Side.HIGH: 0.0}
_RIGHT = {Side.LOW: 0.0, Side.MIDDLE: 0.5, Side.HIGH: 1.0}
"""How much of a category's answers lies on a side of the line."""


def _reach(statement: Statement, value: Likert, way: dict[Side, float]) -> tuple[float, float]:
    """How many answers, and how many hidden counts, lie on one side of the line."""
    pairs = [(way[category.side], count) for category, count in zip(value.categories, statement.counts, strict=True)]
    answers = sum(part * count for part, count in pairs if count is not None)
    return answers, sum(part for part, count in pairs if count is None)


def _bar(statement: Statement, value: Likert, place: Place, scale: _Scale, chart_id: str) -> str:
    """The segments from the low end to the high end; a hidden one is a hatch of a fixed size."""
    lengths = [scale.length(count) for count in statement.counts]
    answers, unseen = _reach(statement, value, _LEFT)
    edges = accumulate(lengths, initial=scale.centre - answers * scale.one - unseen * scale.hidden)
    drawn = line(scale.centre, place.bar - _LINE / 2, scale.centre, place.bar + _LINE / 2, stroke=INK, stroke_width=2)
    for x, length, count, ground in zip(edges, lengths, statement.counts, value.grounds, strict=False):
        if count is None:
            drawn += hatched(chart_id, x, place.bar, length, _BAR) + hidden_label(x + length / 2, place.bar)
        elif length:
            drawn += rect(x, place.bar - _BAR / 2, length, _BAR, **paint(chart_id, ground))
    return drawn


def _notes(value: Likert) -> tuple[str, ...]:
    middle = [category.label for category in value.categories if category.side is Side.MIDDLE]
    on = f"; ‘{middle[0]}’ centred on it" if middle else ""
    bars = f"Bars show numbers of {value.unit}: low side left of the line, high side right{on}."
    counts = [count for s in value.statements for count in (*s.counts, *(aside.count for aside in s.asides))]
    hidden = None in counts or any(s.high.hidden for s in value.statements)
    few = any(not s.high.hidden and s.high.value is None for s in value.statements)
    of = "Percentages are of those who gave one of these answers."
    return (bars, of, *[HIDDEN_NOTE] * hidden, *[FEW_NOTE] * few)
