"""The evaluation dataset of an account's team, under pseudonyms: ids of the account's own, no free text, no names.

Each read is of the record as it stands then; rows come in an order that says nothing and stays. Whoever has these rows
holds personal data all the same.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

import pyarrow as pa
from pydantic import Field

from stepdown.dataset.column import Column, ColumnKind
from stepdown.dataset.contract import CONTRACT
from stepdown.domain.missing import Missing
from stepdown.exchange.export.research import Pseudonyms, is_given
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.service_accounts import check_reads, families_given_to
from stepdown.records.models.service_accounts import ServiceAccount
from stepdown.records.queries.by_program.told import Fact, Known, NotThere
from stepdown.records.sealed import signed
from stepdown.records.snapshot.narrowed import NOT_OF_FAMILIES, needed_for, of_families
from stepdown.records.snapshot.snapshot import tables_of

MOST_ROWS = 1_000
TABLES = tuple(name for name in CONTRACT if name not in NOT_OF_FAMILIES)

type Plain = str | bool | int | float | None
type Cell = Fact[str] | Fact[bool] | Fact[int] | Fact[float] | Plain


@dataclass(frozen=True, slots=True)
class ColumnTold:
    """One column of a table."""

    name: str
    kind: ColumnKind
    meaning: str
    may_be_missing: Annotated[bool, Field(description="Whether each cell is a fact: its value, or why there is none")]


@dataclass(frozen=True, slots=True)
class TableTold:
    """One table, how many rows it has now, and what stands in them."""

    name: str
    a_row_is: str
    rows: int
    columns: tuple[ColumnTold, ...]


@dataclass(frozen=True, slots=True)
class DatasetTold:
    """Every table that can be read, as the record stands now."""

    tables: tuple[TableTold, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of a table. A cell is a value, or a fact where it can be missing; null where a row has none."""

    items: tuple[dict[str, Cell], ...]
    next_cursor: Annotated[str | None, Field(description="What to ask with for the next page; null at the end")]


def dataset(who: ServiceAccount, *, at: datetime) -> DatasetTold:
    """What there is to read."""
    check_reads(who, Act.READ_DATASET, today=at.date())
    tables = _tables(who, TABLES, "tables", at)
    return DatasetTold(tuple(_table_told(name, tables[name].num_rows) for name in TABLES))


def rows_of(who: ServiceAccount, *, table: str, cursor: str | None, at: datetime) -> Rows:
    """A page of one table. NotSeen where there is no such table to be read."""
    check_reads(who, Act.READ_DATASET, today=at.date())
    if table not in TABLES:
        raise NotSeen
    rows = _tables(who, needed_for(table), table, at)[table].to_pylist()
    placed = sorted(zip(_places(table, rows), rows, strict=True), key=lambda one: one[0])
    after = [one for one in placed if cursor is None or one[0] > cursor]
    shown = after[:MOST_ROWS]
    told = tuple(dict(_cells(table, row)) for _, row in shown)
    return Rows(told, shown[-1][0] if len(after) > MOST_ROWS else None)


def _tables(who: ServiceAccount, names: Collection[str], which: str, at: datetime) -> Mapping[str, pa.Table]:
    trail.note_list_given(Act.READ_DATASET, to=who, at=at, which=which)
    theirs = families_given_to(who, at.date()).values_list("pk", flat=True)
    pseudonyms = Pseudonyms(signed("pseudonyms of a service account", str(who.pk)).encode())
    kept = of_families(tables_of(at, names), map(str, theirs))
    return {name: pseudonyms.table(name, rows, {}) for name, rows in kept.items()}


def _table_told(name: str, rows: int) -> TableTold:
    columns = (ColumnTold(c.name, c.kind, c.doc, c.may_be_missing) for c in _given(name))
    return TableTold(name, CONTRACT[name].row, rows, tuple(columns))


def _given(name: str) -> Iterator[Column]:
    return (column for column in CONTRACT[name].columns if is_given(column))


def _cells(table: str, row: Mapping[str, Any]) -> Iterator[tuple[str, Cell]]:
    for column in _given(table):
        value = _plain(row[column.name])
        if not column.may_be_missing:
            yield column.name, value
        else:
            why = row[column.missing_companion]
            yield column.name, NotThere(Missing(why)) if value is None else Known(value)


def _plain(value: object) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _places(table: str, rows: list[dict[str, Any]]) -> Iterator[str]:
    """Where each row stands: by a digest of what makes it unique, so that a row keeps its place while others come."""
    seen: Counter[str] = Counter()
    by = [c.name for c in _given(table) if c.name in CONTRACT[table].key] or [c.name for c in _given(table)]
    for row in rows:
        said = json.dumps([_plain(row[name]) for name in by])
        seen[said] += 1
        yield hashlib.sha256(f"{said}{seen[said]}".encode()).hexdigest()[:32]
