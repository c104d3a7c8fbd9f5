"""Rows as they are told, one value or reason a column, and the typed table of the contract that they become."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import batched
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from stepdown.dataset.column import PROVENANCE, Column, Table
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.schema import arrow_schema
from stepdown.domain.missing import Missing

type Row = Mapping[str, object]
"""One row by column name. A value that is not there is its reason, ``Missing``; a column left out was not asked."""

_ROWS_AT_ONCE = 20_000
_PROVENANCE = {column.name for column in PROVENANCE}


def told(name: str, rows: Iterable[Row], source: str) -> pa.Table:
    """The rows as the contract's table of that name, read from the first to the last and numbered from 1.

    ``source`` stands in every row. ValueError for a column that the table does not have or an unexplained gap.
    """
    return pa.Table.from_batches(_pieces(CONTRACT[name], rows, source), schema=arrow_schema(CONTRACT[name]))


def write_told(name: str, rows: Iterable[Row], source: str, path: Path) -> None:
    """The same, written to a Parquet file as the rows come: only some thousands of them are ever in memory."""
    with pq.ParquetWriter(path, arrow_schema(CONTRACT[name]), compression="zstd") as writer:
        for piece in _pieces(CONTRACT[name], rows, source):
            writer.write_batch(piece)


def _pieces(table: Table, rows: Iterable[Row], source: str) -> Iterator[pa.RecordBatch]:
    first = 1
    for some in batched(rows, _ROWS_AT_ONCE):
        yield _piece(table, some, source, first)
        first += len(some)


def _piece(table: Table, rows: tuple[Row, ...], source: str, first: int) -> pa.RecordBatch:
    if unknown := _unknown(table, rows):
        raise ValueError(f"{table.name} has no column {', '.join(unknown)}")
    numbers: list[object] = [*range(first, first + len(rows))]
    values: dict[str, list[object]] = {"source_id": [source] * len(rows), "source_row": numbers}
    for column in table.columns:
        values |= _column(table.name, column, rows, first)
    schema = arrow_schema(table)
    return pa.record_batch([pa.array(values[field.name], field.type) for field in schema], schema=schema)


def _unknown(table: Table, rows: Iterable[Row]) -> list[str]:
    names = {column for row in rows for column in row}
    return sorted(name for name in names if not table.has(name) or name in _PROVENANCE)


def _column(table: str, column: Column, rows: tuple[Row, ...], first: int) -> Iterator[tuple[str, list[object]]]:
    if not column.may_be_missing:
        yield column.name, [row.get(column.name) for row in rows]
        return
    cells = [row.get(column.name, Missing.NOT_ASKED) for row in rows]
    if None in cells:
        raise ValueError(f"{table}.{column.name} is empty in row {first + cells.index(None)} without a reason")
    yield column.name, [None if isinstance(cell, Missing) else cell for cell in cells]
    yield column.missing_companion, [str(cell) if isinstance(cell, Missing) else None for cell in cells]
