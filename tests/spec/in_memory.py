"""A dataset in memory from drawn tables: what a spec writes is all there is, and the contract fills in the rest."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import date, datetime

import pyarrow as pa

from stepdown.dataset.column import SOURCE_ID, SOURCE_ROW, Column, ColumnKind, Table
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.schema import arrow_schema
from stepdown.domain.missing import Missing
from tests.spec.ascii_table import Row, read_table

_YES_NO = {"yes": True, "no": False}
_READ: dict[ColumnKind, Callable[[str], object]] = {
    ColumnKind.DATE: date.fromisoformat,
    ColumnKind.MOMENT: datetime.fromisoformat,
    ColumnKind.WHOLE: int,
    ColumnKind.NUMBER: float,
    ColumnKind.YES_NO: lambda cell: _YES_NO[cell],
}


def drawn_dataset(drawings: Mapping[str, str]) -> Dataset:
    """The dataset whose tables are drawn, by name; the contract's other tables are there and empty.

    Cells are the contract's stored words, ISO dates and moments, yes and no. A column that can be missing takes
    not_known, not_asked or not_applicable; left empty it is not_known; a column that is not drawn is not_asked.
    KeyError for a table or column that the contract does not have; ValueError for a word that it does not have.
    """
    rows = {name: read_table(drawing) for name, drawing in drawings.items()}
    tables = {name: _typed(CONTRACT[name], rows.get(name, [])) for name in {**CONTRACT, **rows}}
    digest = hashlib.sha256(repr(sorted(drawings.items())).encode()).hexdigest()
    counts = {name: table.num_rows for name, table in tables.items()}
    return Dataset(Manifest("A spec", digest, counts, sources=("spec",), invented=True), tables)


def _typed(table: Table, rows: list[Row]) -> pa.Table:
    typed = [_typed_row(table, row) | {SOURCE_ROW.name: n} for n, row in enumerate(rows, start=1)]
    return pa.Table.from_pylist(typed, schema=arrow_schema(table))


def _typed_row(table: Table, row: Row) -> dict[str, object]:
    typed: dict[str, object] = {SOURCE_ID.name: f"spec#{table.name}"}
    for column in table.columns:
        if column.may_be_missing:
            typed[column.missing_companion] = _why_missing(column, row)
    for name, cell in row.items():
        typed[name] = _value(table.column(name), cell)
    return typed


def _why_missing(column: Column, row: Row) -> str | None:
    if column.name not in row:
        return Missing.NOT_ASKED
    cell = row[column.name]
    return Missing(cell) if cell in set(Missing) else Missing.NOT_KNOWN if cell is None else None


def _value(column: Column, cell: str | None) -> object:
    if cell is None or (column.may_be_missing and cell in set(Missing)):
        return None
    if column.words and cell not in column.words:
        raise ValueError(f"{cell} is not a word of {column.name}: {', '.join(column.words)}")
    return _READ.get(column.kind, str)(cell)
