"""Where the nodes and ribbons of a two-sided flow picture lie. Pure geometry, from released counts alone.

A node is as high as its ribbons together, and a hidden ribbon has a fixed height: neither a node nor the scale is ever
set from a total, for the gap that was left would give the hidden count away.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from stepdown.reporting.charts.figures import Count

HIDDEN_HEIGHT = 24
_HEIGHT = 400
"""The height of all shown ribbons together …"""
_TALLEST_UNIT = 24
"""… unless so few are shown that one would be higher than this."""
_GAP = 20


@dataclass(frozen=True, slots=True)
class Link:
    """From the node at place ``start`` on the left to that at place ``end`` on the right."""

    start: int
    end: int
    count: Count


@dataclass(frozen=True, slots=True)
class Span:
    """From ``top`` down by ``height``."""

    top: float
    height: float

    @property
    def middle(self) -> float:
        """Half-way down."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Layout:
    """The bars of both sides, for each link where it leaves and where it arrives, and how far down it all goes."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]
    leaves: tuple[Span, ...]
    arrives: tuple[Span, ...]
    bottom: float


def lay_out(links: Sequence[Link], left_rooms: Sequence[float], right_rooms: Sequence[float], top: float) -> Layout:
    """Bars from ``top`` down in the order of the sides, each given at least the room its label needs."""
    heights = _heights([link.count for link in links])
    starts, ends = [link.start for link in links], [link.end for link in links]
    sides = [_bar_heights(starts, heights, len(left_rooms)), _bar_heights(ends, heights, len(right_rooms))]
    tall = [_tall(bars, rooms) for bars, rooms in zip(sides, (left_rooms, right_rooms), strict=True)]
    height = max(tall)
    left = _bars(sides[0], left_rooms, top + (height - tall[0]) / 2)
    right = _bars(sides[1], right_rooms, top + (height - tall[1]) / 2)
    leaves, arrives = _stacked(starts, ends, heights, left), _stacked(ends, starts, heights, right)
    return Layout(left, right, leaves, arrives, top + height)


def _heights(counts: Sequence[Count]) -> list[float]:
    shown = sum(count for count in counts if count is not None)
    unit = min(_TALLEST_UNIT, _HEIGHT / shown) if shown else 0
    return [HIDDEN_HEIGHT if count is None else count * unit for count in counts]


def _bar_heights(places: Sequence[int], heights: Sequence[float], nodes: int) -> list[float]:
    return [sum(h for place, h in zip(places, heights, strict=True) if place == node) for node in range(nodes)]


def _tall(bars: Sequence[float], rooms: Sequence[float]) -> float:
    return sum(map(max, bars, rooms)) + _GAP * (len(bars) - 1)


def _bars(heights: Sequence[float], rooms: Sequence[float], top: float) -> tuple[Span, ...]:
    """Each bar in the middle of its room."""
    bars = []
    for height, room in zip(heights, rooms, strict=True):
        slot = max(height, room)
        bars.append(Span(top + (slot - height) / 2, height))
        top += slot + _GAP
    return tuple(bars)


def _stacked(
    here: Sequence[int], there: Sequence[int], heights: Sequence[float], bars: Sequence[Span]
) -> tuple[Span, ...]:
    """Where each link meets its bar: in the order of the other side, so that links of one bar do not cross."""
    spans: dict[int, Span] = {}
    for node, bar in enumerate(bars):
        top = bar.top
        for link in sorted((i for i, place in enumerate(here) if place == node), key=lambda i: there[i]):
            spans[link] = Span(top, heights[link])
            top += heights[link]
    return tuple(spans[link] for link in range(len(here)))
