"""Records gathered one by one into tables of text, in little memory."""

from array import array
from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from stepdown.dataset.column import Table
from stepdown.dataset.raw import RawTable

type Record = Sequence[str | None]


class Gathered:
    """The records of one table so far, kept in Arrow's columns: Python's lists of text take ten times the memory."""

    def __init__(self, table: Table) -> None:
        self.names = [column.name for column in table.columns]
        self.places = {name: place for place, name in enumerate(self.names)}
        self._table = table
        self._columns = [pa.lib.StringBuilder() for _ in self.names]
        self._rows = array("q")

    def __len__(self) -> int:
        return len(self._rows)

    def empty(self) -> list[str | None]:
        """A record without any value yet."""
        return [None] * len(self.names)

    def add(self, record: Record, row: int) -> None:
        """One record, and the line or row at which it begins."""
        for column, value in zip(self._columns, record, strict=True):
            column.append(value)
        self._rows.append(row)

    def raw(self, file: str, sheet: str | None = None) -> RawTable:
        """Everything gathered, as a raw table; after that nothing is left here."""
        rows = pa.array(np.frombuffer(self._rows, np.int64))
        self._rows = array("q")
        cells = pa.table([column.finish() for column in self._columns], names=self.names)
        return RawTable(self._table.name, file, sheet, cells, rows)
