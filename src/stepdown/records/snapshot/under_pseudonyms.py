"""The dataset of some families under pseudonyms, read from the record as its rows are asked for."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from operator import itemgetter
from typing import Any
from uuid import UUID

from stepdown.dataset.column import Column
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.told import told
from stepdown.exchange.export.research import Pseudonyms, is_given
from stepdown.records.snapshot.in_turn import MOST_FAMILIES, Some, in_turn, placed, row_place
from stepdown.records.snapshot.standing import Standing
from stepdown.records.snapshot.tables import TABLES
from stepdown.records.snapshot.tables.coverage import SOURCE

type Placed = tuple[str, Mapping[str, Any]]
"""A row, and the cursor that leads to those after it; or its place among those of some families."""


class UnderPseudonyms:
    """What the record says of some families at a moment. Who may have it is the caller's to ask."""

    def __init__(self, at: datetime, families: Iterable[UUID], pseudonyms: Pseudonyms) -> None:
        self._at, self._pseudonyms = at, pseudonyms
        self._families = placed(families, pseudonyms)

    def rows(self, table: str, cursor: str) -> Iterator[Placed]:
        """The rows of a table after the cursor; no more families are asked for than those that are read need."""
        for some in self._every_worker() if table == "workers" else in_turn(self._families, cursor):
            for place, row in self._of(table, some):
                if some.cursor(place) > cursor:
                    yield some.cursor(place), row

    def number_of_rows(self, tables: tuple[str, ...]) -> Counter[str]:
        """How many rows each table has. They are counted as they come."""
        found: Counter[str] = Counter()
        for some in in_turn(self._families, "", MOST_FAMILIES):
            standing = Standing(self._at, some.families)
            for table in set(tables) - {"workers"}:
                found[table] += sum(1 for _ in TABLES[table](standing))
        if "workers" in tables:
            found["workers"] = sum(1 for _ in self.rows("workers", ""))
        return found

    def _every_worker(self) -> Iterator[Some]:
        """All families at once: one worker is of many, and all of them together are few."""
        yield Some(frozenset(self._families.values()))

    def _of(self, table: str, some: Some) -> list[Placed]:
        rows = told(table, TABLES[table](Standing(self._at, some.families)), SOURCE)
        given = self._pseudonyms.table(table, rows, {}).to_pylist()
        return sorted(zip(_places(table, given), given, strict=True), key=itemgetter(0))


def given_columns(table: str) -> Iterator[Column]:
    """The columns of a table that are given."""
    return (column for column in CONTRACT[table].columns if is_given(column))


def plain(value: object) -> Any:
    """A value as JSON has it."""
    return value.isoformat() if isinstance(value, date) else value


def _places(table: str, rows: list[dict[str, Any]]) -> Iterator[str]:
    """Where each row stands: by a digest of what makes it unique, so that a row keeps its place while others come."""
    seen: Counter[str] = Counter()
    columns = [column.name for column in given_columns(table)]
    by = [name for name in columns if name in CONTRACT[table].key] or columns
    for row in rows:
        said = json.dumps([plain(row[name]) for name in by])
        seen[said] += 1
        yield row_place(f"{said}{seen[said]}")
