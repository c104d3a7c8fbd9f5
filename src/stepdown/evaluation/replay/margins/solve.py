"""What each reading of a publication's margins allows."""

from collections.abc import Iterable
from dataclasses import dataclass

from stepdown.evaluation.replay.margins.search import StoppedError, search
from stepdown.evaluation.replay.margins.table import Margins, Variant

MOST_TABLES = 10_000
MOST_STEPS = 200_000


@dataclass(frozen=True, slots=True)
class Solved:
    """The tables that one reading allows, counts in the order of ``margins.cells``; ``complete``: these are all."""

    margins: Margins
    variant: Variant
    tables: tuple[tuple[int, ...], ...]
    complete: bool

    @property
    def at_least(self) -> int:
        """How many tables there are; where the search stopped, how many at least."""
        return len(self.tables)

    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The lowest and highest count of each cell over the tables found; empty where there is none."""
        return tuple((min(column), max(column)) for column in zip(*self.tables, strict=True))

    def sentence(self) -> str:
        """How many tables there are, said in a sentence."""
        if not self.complete:
            return f"At least {self.at_least:,} tables fit; the search stopped there, so there may be more."
        if not self.tables:
            return "No table fits: the printed figures contradict each other under this reading."
        return "One table fits." if self.at_least == 1 else f"{self.at_least:,} tables fit; there are no others."


def solve(margins: Margins, most: int = MOST_TABLES, steps: int = MOST_STEPS) -> dict[str, Solved]:
    """Each variant with every table that it allows, up to ``most`` tables and ``steps`` steps of search."""
    return {variant.name: _solve(margins, variant, most, steps) for variant in margins.variants}


def _solve(margins: Margins, variant: Variant, most: int, steps: int) -> Solved:
    found: list[tuple[int, ...]] = []
    complete = True
    solutions: Iterable[tuple[int, ...]] = search(len(margins.cells), margins.sums_of(variant), steps)
    try:
        for table in solutions:
            if len(found) == most:
                complete = False
                break
            found.append(table)
    except StoppedError:
        complete = False
    return Solved(margins, variant, tuple(sorted(found)), complete)
