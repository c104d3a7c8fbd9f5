"""Typed values as people and spreadsheets write them: labels for words, the missing reason where there is no value."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from stepdown.dataset.column import PROVENANCE, Column, ColumnKind, Table
from stepdown.domain.missing import Missing

type TypedCell = str | int | float | date | datetime | None


def in_memory(table: pa.Table | Path) -> pa.Table:
    """A dataset's table, read if it lies in a file."""
    return pq.read_table(table) if isinstance(table, Path) else table


def written_words(column: Column) -> dict[str, str]:
    """How each word of a choice column is written: its label, or the word where two share one label."""
    labels = {str(word): column.label_of(word) for word in column.words}
    times = Counter(label.casefold() for label in labels.values())
    return {word: label if times[label.casefold()] == 1 else word for word, label in labels.items()}


def shown_columns(table: Table, rows: pa.Table | None = None) -> list[str]:
    """The columns that a person sees: the contract's and then the file's own, without companions and provenance."""
    own = [column.name for column in table.columns]
    unseen = {c.missing_companion for c in table.columns} | {c.name for c in PROVENANCE} | set(own)
    return [*own, *(name for name in (rows.column_names if rows is not None else ()) if name not in unseen)]


def typed_rows(table: Table, rows: pa.Table) -> Iterator[tuple[TypedCell, ...]]:
    """Each row's cells in the order of ``shown_columns``. An empty cell means 'not asked', as it does in reading."""
    columns = [_cells(table, name, rows) for name in shown_columns(table, rows)]
    yield from zip(*columns, strict=True)


def _cells(table: Table, name: str, rows: pa.Table) -> list[TypedCell]:
    if name not in rows.column_names:
        return [None] * rows.num_rows
    values: list[TypedCell] = rows.column(name).to_pylist()
    if not table.has(name):
        return values
    column = table.column(name)
    write = _writer(column)
    reasons = _reasons(column, rows)
    return [
        write(value) if value is not None else _reason(reason) for value, reason in zip(values, reasons, strict=True)
    ]


def _reasons(column: Column, rows: pa.Table) -> list[str | None]:
    if column.missing_companion not in rows.column_names:
        return [None] * rows.num_rows
    reasons: list[str | None] = rows.column(column.missing_companion).to_pylist()
    return reasons


def _reason(reason: str | None) -> str | None:
    return None if reason is None or reason == Missing.NOT_ASKED else Missing(reason).label


def _writer(column: Column) -> Callable[[TypedCell], TypedCell]:
    if column.kind is ColumnKind.CHOICE:
        words = written_words(column)
        if column.is_state:
            words[str(Missing.NOT_ASKED)] = ""
        return lambda value: words[str(value)] or None
    if column.kind is ColumnKind.YES_NO:
        return lambda value: "Yes" if value else "No"
    return lambda value: value
