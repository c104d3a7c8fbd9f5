"""Rows as they are told, and the typed table of the contract that they become."""

from collections.abc import Iterable, Mapping
from itertools import count

import pyarrow as pa

from stepdown.dataset.column import Column
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.schema import arrow_schema
from stepdown.domain.missing import Missing

type Row = Mapping[str, object]
"""One row by column name. A value that is not there is its reason, ``Missing``; a column left out was not asked."""

SOURCE = "Invented pilot (nobody in this data exists)"


def table_of(name: str, rows: Iterable[Row]) -> pa.Table:
    """The rows as the contract's table of that name. ValueError for a column it does not have or an unexplained gap."""
    table, told = CONTRACT[name], list(rows)
    unknown = {column for row in told for column in row} - {column.name for column in table.columns}
    if unknown:
        raise ValueError(f"{name} has no column {', '.join(sorted(unknown))}")
    values: dict[str, list[object]] = {}
    for column in table.columns:
        values |= _column(name, column, told)
    values["source_id"] = [f"{SOURCE}#{name}"] * len(told)
    values["source_row"] = [number for number, _ in zip(count(1), told, strict=False)]
    schema = arrow_schema(table)
    return pa.table([pa.array(values[field.name], field.type) for field in schema], schema=schema)


def _column(table: str, column: Column, rows: list[Row]) -> dict[str, list[object]]:
    if not column.may_be_missing:
        return {column.name: [row.get(column.name) for row in rows]}
    cells = [row.get(column.name, Missing.NOT_ASKED) for row in rows]
    if None in cells:
        raise ValueError(f"{table}.{column.name} is empty in row {cells.index(None) + 1} without a reason")
    return {
        column.name: [None if isinstance(cell, Missing) else cell for cell in cells],
        column.missing_companion: [str(cell) if isinstance(cell, Missing) else None for cell in cells],
    }
