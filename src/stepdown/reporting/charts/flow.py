"""Participant flow: who was referred, who was left out at each step and why, and where those included stand."""

from dataclasses import dataclass

from stepdown.reporting.charts.figures import Count, aloud, written
from stepdown.reporting.charts.hidden import HIDDEN_TEXT_NOTE
from stepdown.reporting.charts.measure import LEADING, wrap
from stepdown.reporting.charts.svg import (
    BODY,
    EMPTY,
    INK,
    MUTED,
    PAPER,
    WASH,
    WIDTH,
    document,
    empty,
    line,
    notes,
    path,
    rect,
    text_block,
)

_MAIN = (10, 440)
"""Left edge and width of the boxes down the page, as ``_SIDE`` is of those beside them."""
_SIDE = (530, 420)
_GAP = 44
_PADDING = 14
_ABREAST = 4
"""At most so many boxes of the final split side by side; more stand one under another."""


@dataclass(frozen=True, slots=True)
class People:
    """Families and the children in them; None where not released."""

    families: Count
    children: Count

    def __str__(self) -> str:
        """'81 families, 190 children'."""
        return f"{_counted(self.families, 'family', 'families')}, {_counted(self.children, 'child', 'children')}"

    @property
    def aloud(self) -> str:
        """The same for who hears it."""
        return f"{aloud(self.families, 'family', 'families')} and {aloud(self.children, 'child', 'children')}"


@dataclass(frozen=True, slots=True)
class Group:
    """People under a label: a step, a reason for leaving out, a part of the final split."""

    label: str
    people: People


@dataclass(frozen=True, slots=True)
class Step:
    """One step down the page and those left out after it, each with the reason as its label."""

    group: Group
    left_out: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Flow:
    """The steps in order, and how those at the last of them divide."""

    steps: tuple[Step, ...]
    split: tuple[Group, ...] = ()


def _counted(count: Count, one: str, many: str) -> str:
    return f"{written(count)} {one if count == 1 else many}"


type _Words = tuple[tuple[str, ...], bool]
"""Lines of text, and whether they are bold."""


@dataclass(frozen=True, slots=True)
class _Box:
    """A box and what is written in it; one that stands ``aside`` is paler."""

    x: float
    y: float
    width: float
    words: tuple[_Words, ...]
    aside: bool = False

    @property
    def height(self) -> float:
        """From border to border."""
        return sum(len(lines) for lines, _ in self.words) * BODY * LEADING + 2 * _PADDING

    @property
    def centre(self) -> float:
        """Half-way across."""
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        """The lower border."""
        return self.y + self.height

    def draw(self) -> str:
        """The border and the text."""
        fill, stroke = (WASH, MUTED) if self.aside else (PAPER, INK)
        top, drawn = self.y + _PADDING, rect(self.x, self.y, self.width, self.height, fill=fill, stroke=stroke)
        for lines, bold in self.words:
            height = len(lines) * BODY * LEADING
            weight = "bold" if bold else None
            drawn += text_block(self.x + _PADDING, top + height / 2, lines, font_weight=weight)
            top += height
        return drawn


def describe(value: Flow) -> str:
    """The flow in words, step by step."""
    if not value.steps:
        return EMPTY
    said = []
    for step in value.steps:
        said.append(f"{step.group.label}: {step.group.people.aloud}.")
        said += [f"Left out, {group.label}: {group.people.aloud}." for group in step.left_out]
    if value.split:
        said.append("Of these: " + "; ".join(f"{group.label}, {group.people.aloud}" for group in value.split) + ".")
    return " ".join(said)


def draw(value: Flow, chart_id: str, title: str) -> str:
    """The diagram as SVG."""
    if not value.steps:
        return empty(chart_id, title)
    drawn: list[str] = []
    y = bottom = 10.0
    for place, step in enumerate(value.steps):
        box = _box(step.group, *_MAIN, y)
        side = _side(step.left_out, box.bottom + _GAP / 2) if step.left_out else None
        bottom = side.bottom if side else box.bottom
        y = bottom + _GAP / (2 if side else 1)
        goes_on = place + 1 < len(value.steps)
        drawn += [box.draw(), *_beside(box, side), _arrow(box.centre, box.bottom, box.centre, y) if goes_on else ""]
        if value.split and not goes_on:
            split = _split(value.split, y + _GAP / 2)
            bottom = max(each.bottom for each in split)
            drawn += [_branches(box, split), *(each.draw() for each in split)]
    small_print, end = notes(bottom + 12, _notes(value))
    return document(chart_id, title, describe(value), end + 8, *drawn, small_print)


def _box(group: Group, x: float, width: float, y: float) -> _Box:
    """The box of one group: its label, and who is in it."""
    return _Box(x, y, width, _words(group, width))


def _side(groups: tuple[Group, ...], y: float) -> _Box:
    """The box beside the page's middle: everyone left out after a step, by reason."""
    reasons = (words for group in groups for words in _words(group, _SIDE[1]))
    return _Box(_SIDE[0], y, _SIDE[1], ((("Left out",), False), *reasons), aside=True)


def _words(group: Group, width: float) -> tuple[_Words, _Words]:
    room = width - 2 * _PADDING
    return (wrap(group.label, BODY, room), False), (wrap(str(group.people), BODY, room, bold=True), True)


def _beside(box: _Box, side: _Box | None) -> tuple[str, ...]:
    """The box of those left out, and the branch to it from the line below the step."""
    if side is None:
        return ()
    middle = side.y + side.height / 2
    down = line(box.centre, box.bottom, box.centre, middle, stroke_width=2)
    return down, _arrow(box.centre, middle, side.x, middle), side.draw()


def _split(groups: tuple[Group, ...], y: float) -> tuple[_Box, ...]:
    """The final boxes: side by side with equal widths, or where they are many, one under another."""
    if len(groups) == 1:
        return (_box(groups[0], *_MAIN, y),)
    if len(groups) > _ABREAST:
        boxes: list[_Box] = []
        for group in groups:
            boxes.append(_box(group, 60, WIDTH - 70, boxes[-1].bottom + 14 if boxes else y))
        return tuple(boxes)
    width = (WIDTH - 20 - 20 * (len(groups) - 1)) / len(groups)
    return tuple(_box(group, 10 + place * (width + 20), width, y) for place, group in enumerate(groups))


def _branches(box: _Box, split: tuple[_Box, ...]) -> str:
    """The line from the last step to each of the final boxes."""
    bus = split[0].y - _GAP / 2
    stem = line(box.centre, box.bottom, box.centre, bus, stroke_width=2)
    if len(split) > _ABREAST:
        middles = [each.y + each.height / 2 for each in split]
        trunk = path("M", box.centre, bus, "L", 30, bus, "L", 30, middles[-1], fill="none", stroke=INK, stroke_width=2)
        return stem + trunk + "".join(_arrow(30, middle, 60, middle) for middle in middles)
    ends = [box.centre, *(each.centre for each in split)]
    across = line(min(ends), bus, max(ends), bus, stroke_width=2)
    return stem + across + "".join(_arrow(each.centre, bus, each.centre, each.y) for each in split)


def _arrow(x1: float, y1: float, x2: float, y2: float) -> str:
    """A line down or to the right with a head at its end."""
    shaft = line(x1, y1, x2, y2, stroke_width=2)
    if x1 == x2:
        return shaft + path("M", x2, y2, "L", x2 - 7, y2 - 11, "L", x2 + 7, y2 - 11, "Z", fill=INK)
    return shaft + path("M", x2, y2, "L", x2 - 11, y2 - 7, "L", x2 - 11, y2 + 7, "Z", fill=INK)


def _notes(value: Flow) -> tuple[str, ...]:
    groups = [*value.split, *(group for step in value.steps for group in (step.group, *step.left_out))]
    hidden = any(None in (group.people.families, group.people.children) for group in groups)
    return (HIDDEN_TEXT_NOTE,) if hidden else ()
