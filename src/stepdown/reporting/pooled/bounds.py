"""Between which numbers each count of a pool lies where some parts come as they may be released: the sums of bounds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from stepdown.evaluation.pool.part import ReleasedFigure, Within
from stepdown.results.intervals import Interval

NOTHING = Within(0, 0)
ANYTHING = Within(0, None)

_ONLY_WHAT_OCCURS = ("movement.matrix", "movement.by.")
"""Tables that have a row or a column only where somebody stands in it: one that is not there is nought."""


class Told(NamedTuple):
    """What one part tells: its figures, and the tables of which categories were merged."""

    figures: Mapping[str, ReleasedFigure]
    merged: frozenset[str]

    @staticmethod
    def of(figures: Sequence[ReleasedFigure], merged: Sequence[str]) -> "Told":
        """From the figures in their order."""
        return Told({figure.id: figure for figure in figures}, frozenset(merged))

    def within(self, figure: ReleasedFigure, field: str) -> Within:
        """Where this part's count lies; what it does not tell can be anything, unless that says that there is none."""
        mine = self.figures.get(figure.id)
        if mine is not None:
            return mine.counts.get(field, ANYTHING)
        table = figure.table or ""
        return NOTHING if table.startswith(_ONLY_WHAT_OCCURS) and table not in self.merged else ANYTHING


@dataclass(frozen=True, slots=True)
class Bounded:
    """One count or share of the pool: what it is, and where each of its counts lies."""

    figure: ReleasedFigure
    counts: Mapping[str, Within]

    @property
    def share(self) -> Interval | None:
        """Where the share lies; None where the figure is none."""
        numerator, known = self.counts.get("numerator"), self.counts.get("known")
        if numerator is None or known is None:
            return None
        least = numerator.least / known.most if known.most else 0.0
        most = 1.0 if numerator.most is None or not known.least else min(1.0, numerator.most / known.least)
        return Interval(least, most)


def bounded(parts: Sequence[Told]) -> tuple[Bounded, ...]:
    """Every count that a part tells of, added up over all parts."""
    return tuple(_bounded(parts))


def _bounded(parts: Sequence[Told]) -> Iterator[Bounded]:
    figures = {id_: figure for part in reversed(parts) for id_, figure in part.figures.items()}
    for figure in figures.values():
        yield Bounded(figure, {f: _added([part.within(figure, f) for part in parts]) for f in figure.counts})


def _added(found: Sequence[Within]) -> Within:
    most = [within.most for within in found if within.most is not None]
    return Within(sum(within.least for within in found), sum(most) if len(most) == len(found) else None)
