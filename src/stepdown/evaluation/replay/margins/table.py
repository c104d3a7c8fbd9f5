"""The margins of a before-and-after table: its cells, what is known to add up, and the readings to be tried."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Where a cell lies: the level went down, stayed or went up; a merged cell may hold more than one."""

    BELOW = "below"
    SAME = "same"
    ABOVE = "above"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Cell:
    """People who went from one level to one of ``to`` (several where the publication does not tell them apart)."""

    start: str
    to: tuple[str, ...]
    name: str
    side: Side


@dataclass(frozen=True, slots=True)
class Sum:
    """The counts in ``cells`` (their places in the list of cells) add up to between ``low`` and ``high``."""

    id: str
    cells: frozenset[int]
    low: int
    high: int
    says: str = ""


@dataclass(frozen=True, slots=True)
class Variant:
    """One reading of the publication: the sums that always hold, and the named assumptions that it makes besides."""

    name: str
    title: str
    assumes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Margins:
    """A margins file: ``sums`` always hold, ``assumptions`` where a variant says. ``labels`` are the levels' names."""

    title: str
    citation: str
    unit: str
    labels: dict[str, str]
    cells: tuple[Cell, ...]
    sums: tuple[Sum, ...]
    assumptions: dict[str, Sum]
    variants: tuple[Variant, ...]

    def sums_of(self, variant: Variant) -> tuple[Sum, ...]:
        """Everything that must add up under one reading."""
        return (*self.sums, *(self.assumptions[name] for name in variant.assumes))


def make_cells(
    start: Iterable[str], to: Iterable[str], levels: list[str], merged: dict[str, tuple[str, tuple[str, ...]]]
) -> tuple[Cell, ...]:
    """Every cell of the table, row by row. ``merged`` gives, for a row, the name and the levels of its merged cell."""
    cells: list[Cell] = []
    for row in start:
        name, together = merged.get(row, ("", ()))
        cells.extend(_cell(row, (level,), level, levels) for level in to if level not in together)
        if together:
            cells.append(_cell(row, together, name, levels))
    return tuple(cells)


def _cell(start: str, to: tuple[str, ...], name: str, levels: list[str]) -> Cell:
    sides = {_side(levels.index(level) - levels.index(start)) for level in to}
    return Cell(start, to, f"{start} > {name}", sides.pop() if len(sides) == 1 else Side.MIXED)


def _side(change: int) -> Side:
    if change == 0:
        return Side.SAME
    return Side.BELOW if change < 0 else Side.ABOVE
