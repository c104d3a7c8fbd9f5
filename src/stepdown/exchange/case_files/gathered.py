"""Records gathered one by one into tables of text, in little memory."""

from array import array
from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from stepdown.dataset.column import Table
from stepdown.dataset.raw import RawTable

type Record = Sequence[str | None]

_TOGETHER = 500
"""Records that are turned into Arrow's columns at once: one value after another takes four times as long."""


class Gathered:
    """The records of one table so far, kept in Arrow's columns: Python's lists of text take ten times the memory."""

    def __init__(self, table: Table) -> None:
        self.names = [column.name for column in table.columns]
        self.places = {name: place for place, name in enumerate(self.names)}
        self._table = table
        self._waiting: list[Record] = []
        self._away: list[list[pa.Array]] = [[] for _ in self.names]
        self._rows = array("q")

    def __len__(self) -> int:
        return len(self._rows)

    def empty(self) -> list[str | None]:
        """A record without any value yet."""
        return [None] * len(self.names)

    def add(self, record: Record, row: int) -> None:
        """One record, and the line or row at which it begins."""
        self._waiting.append(record)
        self._rows.append(row)
        if len(self._waiting) == _TOGETHER:
            self._put_away()

    def raw(self, file: str, sheet: str | None = None) -> RawTable:
        """Everything gathered, as a raw table; after that nothing is left here."""
        self._put_away()
        rows = pa.array(np.frombuffer(self._rows, np.int64))
        self._rows = array("q")
        cells = pa.table([pa.chunked_array(pieces, pa.string()) for pieces in self._away], names=self.names)
        self._away = [[] for _ in self.names]
        return RawTable(self._table.name, file, sheet, cells, rows)

    def _put_away(self) -> None:
        for pieces, values in zip(self._away, zip(*self._waiting, strict=True), strict=False):
            pieces.append(pa.array(values, pa.string()))
        self._waiting.clear()
