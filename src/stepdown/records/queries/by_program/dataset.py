"""The evaluation dataset of an account's team, under pseudonyms: ids of the account's own, no free text, no names.

Each read is of the record as it stands then; rows come in an order that says nothing, each on one page. Whoever has
these rows holds personal data all the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Annotated, Any

from pydantic import Field

from stepdown.dataset.column import ColumnKind
from stepdown.dataset.contract import CONTRACT
from stepdown.domain.missing import Missing
from stepdown.exchange.export.research import Pseudonyms
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.service_accounts import check_reads, families_given_to
from stepdown.records.models.service_accounts import ServiceAccount
from stepdown.records.queries.by_program.told import Fact, Known, NotThere
from stepdown.records.sealed import signed
from stepdown.records.snapshot.in_turn import CURSOR
from stepdown.records.snapshot.snapshot import one_view
from stepdown.records.snapshot.under_pseudonyms import UnderPseudonyms, given_columns, plain

__all__ = ["CURSOR", "TABLES", "DatasetTold", "Rows", "dataset", "rows_of"]

MOST_ROWS = 1_000
NOT_OF_FAMILIES = ("coverage", "participants", "invited", "answers", "codings")
"""Tables that no row of a family leads to: what the record covers, and voices, which nobody can tie to a family."""
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
    trail.note_list_given(Act.READ_DATASET, to=who, at=at, which="tables")
    with one_view():
        rows = _theirs(who, at).number_of_rows(TABLES)
    return DatasetTold(tuple(_table_told(name, rows[name]) for name in TABLES))


def rows_of(who: ServiceAccount, *, table: str, cursor: str | None, at: datetime) -> Rows:
    """A page of one table. NotSeen where there is no such table to be read."""
    check_reads(who, Act.READ_DATASET, today=at.date())
    if table not in TABLES:
        raise NotSeen
    trail.note_list_given(Act.READ_DATASET, to=who, at=at, which=table)
    with one_view():
        found = list(islice(_theirs(who, at).rows(table, cursor or ""), MOST_ROWS + 1))
    shown = found[:MOST_ROWS]
    told = tuple(dict(_cells(table, row)) for _, row in shown)
    return Rows(told, shown[-1][0] if len(found) > MOST_ROWS else None)


def _theirs(who: ServiceAccount, at: datetime) -> UnderPseudonyms:
    families = families_given_to(who, at.date()).values_list("pk", flat=True)
    pseudonyms = Pseudonyms(signed("pseudonyms of a service account", str(who.pk)).encode())
    return UnderPseudonyms(at, families.iterator(chunk_size=10_000), pseudonyms)


def _table_told(name: str, rows: int) -> TableTold:
    columns = (ColumnTold(c.name, c.kind, c.doc, c.may_be_missing) for c in given_columns(name))
    return TableTold(name, CONTRACT[name].row, rows, tuple(columns))


def _cells(table: str, row: Mapping[str, Any]) -> Iterator[tuple[str, Cell]]:
    for column in given_columns(table):
        value = plain(row[column.name])
        if not column.may_be_missing:
            yield column.name, value
        else:
            why = row[column.missing_companion]
            yield column.name, NotThere(Missing(why)) if value is None else Known(value)
