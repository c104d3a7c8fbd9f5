"""A dataset in memory from drawn tables: only what a spec draws is there, typed as the contract says."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import date, datetime

import pyarrow as pa

from stepdown.dataset.column import PROVENANCE, SOURCE_ID, SOURCE_ROW, Column, ColumnKind, Table
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
    """The dataset whose tables are drawn, by name; tables and columns that are not drawn were not asked.

    Cells are the contract's stored words, ISO dates and moments, yes and no. A column that can be missing takes
    not_known, not_asked or not_applicable; left empty it is not_known.
    KeyError for a table or column that the contract does not have; ValueError for a word that it does not have.
    """
    tables = {name: _typed(CONTRACT[name], read_table(drawing)) for name, drawing in drawings.items()}
    digest = hashlib.sha256(repr(sorted(drawings.items())).encode()).hexdigest()
    counts = {name: table.num_rows for name, table in tables.items()}
    return Dataset(Manifest("A spec", digest, counts, sources=("spec",), invented=True), tables)


def _typed(table: Table, rows: list[Row]) -> pa.Table:
    """The drawn columns, each with its missing reason where it may have one, and the provenance of each row."""
    drawn = [table.column(name) for name in rows[0]] if rows else []
    wanted = {c.name for c in (*drawn, *PROVENANCE)} | {c.missing_companion for c in drawn if c.may_be_missing}
    provenance = [{SOURCE_ID.name: f"spec#{table.name}", SOURCE_ROW.name: n} for n in range(1, len(rows) + 1)]
    typed = [_typed_row(drawn, row) | source for row, source in zip(rows, provenance, strict=True)]
    return pa.Table.from_pylist(typed, schema=pa.schema([f for f in arrow_schema(table) if f.name in wanted]))


def _typed_row(drawn: list[Column], row: Row) -> dict[str, object]:
    typed = {column.name: _value(column, row[column.name]) for column in drawn}
    reasons = {c.missing_companion: _why_missing(row[c.name]) for c in drawn if c.may_be_missing}
    return typed | reasons


def _value(column: Column, cell: str | None) -> object:
    if cell is None or (column.may_be_missing and cell in set(Missing)):
        return None
    if column.words and cell not in column.words:
        raise ValueError(f"{cell} is not a word of {column.name}: {', '.join(column.words)}")
    return _READ.get(column.kind, str)(cell)


def _why_missing(cell: str | None) -> str | None:
    if cell is None:
        return Missing.NOT_KNOWN
    return cell if cell in set(Missing) else None
