"""Copies of one table of the pilot, as many as are asked for: ids with a suffix, days moved, the rest the same."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.column import Column, ColumnKind, Table
from stepdown.invented.scale.owners import NOBODY
from stepdown.invented.scale.shifts import Shifts

_ROWS_AT_ONCE = 200_000
_MICROSECONDS_A_DAY = 86_400_000_000


@dataclass(frozen=True, slots=True)
class Copier:
    """A table's rows, whose they are, and how its families move in time."""

    table: Table
    rows: pa.Table
    owners: np.ndarray
    shifts: Shifts

    def whole(self, copies: int) -> Iterator[pa.Table]:
        """That many copies of all rows, a bounded number of rows at a time; copy 0 is the pilot itself."""
        at_once = max(1, _ROWS_AT_ONCE // max(1, self.rows.num_rows))
        for start in range(0, copies, at_once):
            numbers = np.arange(start, min(copies, start + at_once))
            places = np.tile(np.arange(self.rows.num_rows), len(numbers))
            yield self._copied(places, np.repeat(numbers, self.rows.num_rows))

    def part(self, copy: int, families: list[int]) -> pa.Table:
        """One copy of the rows of some families, and of those that belong to none."""
        places = np.flatnonzero(np.isin(self.owners, [*families, NOBODY]))
        return self._copied(places, np.full(len(places), copy))

    def _copied(self, places: np.ndarray, copies: np.ndarray) -> pa.Table:
        days = self.shifts.days(self.owners[places], copies)
        taken = self.rows.take(pa.array(places))
        for column in self.table.columns:
            if column.name in taken.column_names:
                values = _moved(column, taken[column.name], copies, days)
                taken = taken.set_column(taken.column_names.index(column.name), taken.field(column.name), values)
        numbered = pc.add(taken["source_row"], pa.array(copies * self.rows.num_rows))
        return taken.set_column(taken.column_names.index("source_row"), taken.field("source_row"), numbered)


def _moved(column: Column, values: pa.ChunkedArray, copies: np.ndarray, days: np.ndarray) -> pa.ChunkedArray:
    match column.kind:
        case ColumnKind.ID:
            return pc.binary_join_element_wise(values, _suffixes(copies), "")
        case ColumnKind.DATE:
            return pc.add(values.cast(pa.int32()), pa.array(days, pa.int32())).cast(values.type)
        case ColumnKind.MOMENT:
            moved = pc.add(values.cast(pa.int64()), pa.array(days * _MICROSECONDS_A_DAY))
            return moved.cast(values.type)
        case _:
            return values


def _suffixes(copies: np.ndarray) -> pa.Array:
    """What is added to the ids of each row: nothing to the pilot's own, the number of the copy to the others'."""
    numbers = np.unique(copies)
    texts = pa.array(["" if number == 0 else f"-{number}" for number in numbers.tolist()], pa.string())
    return texts.take(pa.array(np.searchsorted(numbers, copies)))
