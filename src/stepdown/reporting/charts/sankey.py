"""Movements between safeguarding levels: where each child stood at two points, as ribbons from left to right."""

from collections.abc import Iterator
from dataclasses import dataclass

from stepdown.domain.safeguarding import Movement
from stepdown.reporting.charts.figures import Count, Share, spoken, written
from stepdown.reporting.charts.hidden import HIDDEN_NOTE, hatch, hatch_fill
from stepdown.reporting.charts.looks import LOOKS, TAG_HEIGHT, ink, swatch, tag, textures
from stepdown.reporting.charts.measure import LEADING, wrap
from stepdown.reporting.charts.ribbons import Layout, Link, Span, lay_out
from stepdown.reporting.charts.svg import (
    BODY,
    EMPTY,
    INK,
    MUTED,
    PAPER,
    WIDTH,
    Attribute,
    document,
    empty,
    notes,
    path,
    rect,
    text,
    text_block,
)

_LABELS = 170
_BAR = 16


@dataclass(frozen=True, slots=True)
class _Column:
    """One side of the picture: the left edge of its bars, and where and how their names are set."""

    bars: float
    names: float
    anchor: str


_FROM = _Column(_LABELS + 22, _LABELS + 10, "end")
_TO = _Column(WIDTH - _LABELS - 22 - _BAR, WIDTH - _LABELS - 10, "start")
_SWATCH = 40


@dataclass(frozen=True, slots=True)
class Level:
    """Where a child can stand, and how many stand there. ``muted`` for those of whom it is not known."""

    label: str
    count: Count
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """How many went from the level labelled ``before`` to that labelled ``after``, and what movement that is."""

    before: str
    after: str
    movement: Movement
    count: Count


@dataclass(frozen=True, slots=True)
class Total:
    """How many moved in one way: a share of those known, or a count alone."""

    movement: Movement
    figure: Share | Count

    @property
    def hidden(self) -> bool:
        """Whether it is not released."""
        return self.figure.hidden if isinstance(self.figure, Share) else self.figure is None

    def __str__(self) -> str:
        """'26 of 57 (46%)', '37', 'c'."""
        return str(self.figure) if isinstance(self.figure, Share) else written(self.figure)


@dataclass(frozen=True, slots=True)
class Movements:
    """Levels from the highest down on each side, the flows between them, and the totals by movement.

    ValueError where a flow names a level that its side lacks, or a side names one twice.
    """

    before: tuple[Level, ...]
    after: tuple[Level, ...]
    flows: tuple[Flow, ...]
    totals: tuple[Total, ...]
    unit: str = "children"
    before_heading: str = "At referral"
    after_heading: str = "At closure"

    def __post_init__(self) -> None:
        for side, named in ((self.before, {f.before for f in self.flows}), (self.after, {f.after for f in self.flows})):
            labels = [level.label for level in side]
            if len(set(labels)) < len(labels):
                raise ValueError(f"a level is named twice: {', '.join(labels)}")
            if not named <= set(labels):
                raise ValueError(f"a flow names no level: {', '.join(sorted(named - set(labels)))}")
        if any(flow.count is not None and flow.count < 0 for flow in self.flows):
            raise ValueError("a count cannot be below nought")

    @property
    def drawn(self) -> tuple[Flow, ...]:
        """The flows that have a ribbon: all but the noughts."""
        return tuple(flow for flow in self.flows if flow.count != 0)

    @property
    def hides(self) -> bool:
        """Whether anything is not released."""
        counts = {level.count for level in (*self.before, *self.after)} | {flow.count for flow in self.flows}
        return None in counts or any(total.hidden for total in self.totals)


def describe(value: Movements) -> str:
    """The totals, then each level with where its children went, in words."""
    if not value.drawn:
        return EMPTY
    totals = "; ".join(f"{total.movement.label} {spoken(str(total))}" for total in value.totals)
    levels = " ".join(_said(level, value) for level in _shown(value.before, [flow.before for flow in value.drawn]))
    opening = f"Where {value.unit} stood {value.before_heading.lower()}, and where {value.after_heading.lower()}."
    return f"{opening} {totals}. {levels}" if totals else f"{opening} {levels}"


def _said(level: Level, value: Movements) -> str:
    went = [f"{spoken(written(f.count))} to {f.after}" for f in value.drawn if f.before == level.label]
    return f"{level.label} {spoken(written(level.count))}{': ' if went else ''}{', '.join(went)}."


def draw(value: Movements, chart_id: str, title: str) -> str:
    """The chart as SVG."""
    if not value.drawn:
        return empty(chart_id, title)
    before = _shown(value.before, [flow.before for flow in value.drawn])
    after = _shown(value.after, [flow.after for flow in value.drawn])
    starts, ends = ({level.label: place for place, level in enumerate(side)} for side in (before, after))
    links = [Link(starts[flow.before], ends[flow.after], flow.count) for flow in value.drawn]
    hidden = [flow for flow in value.drawn if flow.count is None]
    key, top = _key(value, chart_id)
    layout = lay_out(links, [_room(level) for level in before], [_room(level) for level in after], top + 40)
    small_print, end = notes(layout.bottom + 16, (HIDDEN_NOTE,) if value.hides else ())
    return document(
        chart_id, title, describe(value), end + 8, hatch(chart_id), textures(chart_id), key,
        text(10, top + 12, value.before_heading, font_weight="bold", font_size=20),
        text(WIDTH - 10, top + 12, value.after_heading, font_weight="bold", font_size=20, text_anchor="end"),
        _ribbons(value.drawn, layout, chart_id),
        *_levels(before, layout.left, _FROM, {flow.before for flow in hidden}, chart_id),
        *_levels(after, layout.right, _TO, {flow.after for flow in hidden}, chart_id),
        small_print,
    )  # fmt: skip


def _shown(side: tuple[Level, ...], named: list[str]) -> list[Level]:
    """The levels that have a ribbon or a count: an empty one would only take room."""
    return [level for level in side if level.label in named or level.count]


def _words(level: Level) -> tuple[str, ...]:
    return (*wrap(level.label, BODY, _LABELS), written(level.count))


def _room(level: Level) -> float:
    return len(_words(level)) * BODY * LEADING


def _levels(
    side: list[Level], spans: tuple[Span, ...], column: _Column, hiding: set[str], chart_id: str
) -> Iterator[str]:
    """The levels of one side; the bar of one with a hidden ribbon is hatched, for its height says nothing."""
    for level, span in zip(side, spans, strict=True):
        plain = PAPER if level.muted else INK
        yield _level(level, span, column, hatch_fill(chart_id) if level.label in hiding else plain)


def _level(level: Level, span: Span, column: _Column, fill: str) -> str:
    """A bar, and beside it the level's name and count."""
    *name, count = _words(level)
    top = span.middle - _room(level) / 2
    size = len(name) * BODY * LEADING
    colour = MUTED if level.muted else INK
    look: dict[str, Attribute] = {"text_anchor": column.anchor, "fill": colour}
    return (
        rect(column.bars, span.top, _BAR, span.height, fill=fill, stroke=colour)
        + text_block(column.names, top + size / 2, tuple(name), **look)
        + text(column.names, top + size + BODY * LEADING / 2, count, font_weight="bold", **look)
    )


def _ribbons(flows: tuple[Flow, ...], layout: Layout, chart_id: str) -> str:
    """The ribbons, what stayed beneath what moved, and above them all their counts."""
    under = [Movement.NOT_KNOWN, Movement.UNCHANGED]
    ends = list(zip(flows, layout.leaves, layout.arrives, strict=True))
    ends.sort(key=lambda each: under.index(each[0].movement) if each[0].movement in under else len(under))
    bands = (_ribbon(flow, leaves, arrives, chart_id) for flow, leaves, arrives in ends)
    return "".join(bands) + "".join(_counted(flow, leaves) for flow, leaves, _ in ends)


def _ribbon(flow: Flow, leaves: Span, arrives: Span, chart_id: str) -> str:
    """A smooth band from one bar to the other; hatched where its count is hidden."""
    x0, x1, middle = _FROM.bars + _BAR, _TO.bars, (_FROM.bars + _BAR + _TO.bars) / 2
    y0, y1, height = leaves.top, arrives.top, leaves.height
    look = ink(chart_id, flow.movement)
    if flow.count is None:
        look["fill"] = hatch_fill(chart_id)
    return path(
        "M", x0, y0, "C", middle, y0, middle, y1, x1, y1, "L", x1, y1 + height,
        "C", middle, y1 + height, middle, y0 + height, x0, y0 + height, "Z", stroke_linejoin="round", **look,
    )  # fmt: skip


def _counted(flow: Flow, leaves: Span) -> str:
    """The movement's sign and the count where the ribbon leaves, if it is high enough to hold them."""
    if leaves.height < TAG_HEIGHT:
        return ""
    return tag(_FROM.bars + _BAR + 6, leaves.middle, f"{LOOKS[flow.movement].sign} {written(flow.count)}")


def _key(value: Movements, chart_id: str) -> tuple[str, float]:
    """The key, which is also the answer: each movement's look with how many moved so; and where it ends."""
    named = {total.movement: str(total) for total in value.totals}
    named |= {kind: "" for kind in LOOKS if kind in {flow.movement for flow in value.drawn} - set(named)}
    width, top, bottom = (WIDTH - 20) / len(named), 8.0, 10.0 + _SWATCH
    room = width - _SWATCH - 18
    drawn = ""
    for place, (kind, total) in enumerate(named.items()):
        x = 10 + place * width
        name, figure = wrap(kind.label, BODY, room), wrap(total, BODY, room, bold=True)
        split, end = (top + lines * BODY * LEADING for lines in (len(name), len(name) + len(figure)))
        drawn += swatch(chart_id, kind, x, 10, _SWATCH)
        drawn += text_block(x + _SWATCH + 8, (top + split) / 2, name)
        drawn += text_block(x + _SWATCH + 8, (split + end) / 2, figure, font_weight="bold")
        bottom = max(bottom, end)
    return drawn, bottom + 20
