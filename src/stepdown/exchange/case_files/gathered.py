"""Records gathered one by one into tables of text, in little memory."""

from collections.abc import Sequence
from itertools import repeat

import pyarrow as pa

from stepdown.dataset.column import Table
from stepdown.dataset.raw import RawTable

_BATCH = 20_000

type Record = Sequence[str | None]


class Gathered:
    """The records of one table so far. Python's own lists of text take ten times the memory of Arrow's columns."""

    def __init__(self, table: Table) -> None:
        self.names = [column.name for column in table.columns]
        self.places = {name: place for place, name in enumerate(self.names)}
        self._table = table
        self._records: list[Record] = []
        self._rows: list[int] = []
        self._batches: list[pa.RecordBatch] = []

    def empty(self) -> list[str | None]:
        """A record without any value yet."""
        return list(repeat(None, len(self.names)))

    def add(self, record: Record, row: int) -> None:
        """One record, and the line or row at which it begins."""
        self._records.append(record)
        self._rows.append(row)
        if len(self._records) >= _BATCH:
            self._pack()

    def raw(self, file: str, sheet: str | None = None) -> RawTable:
        """Everything gathered, as a raw table."""
        self._pack()
        schema = pa.schema([*((name, pa.string()) for name in self.names), ("", pa.int64())])
        table = pa.Table.from_batches(self._batches, schema)
        return RawTable(self._table.name, file, sheet, table.drop_columns([""]), table[""])

    def _pack(self) -> None:
        if not self._records:
            return
        columns = [pa.array(values, pa.string()) for values in zip(*self._records, strict=True)]
        self._batches.append(
            pa.RecordBatch.from_arrays([*columns, pa.array(self._rows, pa.int64())], [*self.names, ""])
        )
        self._records, self._rows = [], []
