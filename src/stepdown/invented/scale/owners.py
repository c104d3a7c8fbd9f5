"""Whose rows are whose: the family that each row of the pilot belongs to, found by following its ids."""

from collections.abc import Iterator, Mapping

import numpy as np
import pyarrow as pa

from stepdown.dataset.column import ColumnKind, Table
from stepdown.dataset.contract import CONTRACT

NOBODY = -1
"""The owner of rows that belong to no one family: the team's workers, consultations about nobody named."""


def owners(tables: Mapping[str, pa.Table]) -> dict[str, np.ndarray]:
    """For each table, for each row, the number of its family (the row of ``families``, from 0) or NOBODY."""
    families = tables["families"]["family_id"].to_pylist()
    family_of = {family_id: number for number, family_id in enumerate(families)}
    # In the contract's order a row's ids are those of earlier tables, or its own.
    return {
        name: np.array(list(_of_rows(CONTRACT[name], tables[name], family_of)), dtype=np.int64)
        for name in CONTRACT
        if name in tables
    }


def id_columns(table: Table) -> list[str]:
    """The columns of a table that hold ids of its own or other tables' rows."""
    return [column.name for column in table.columns if column.kind is ColumnKind.ID]


def _of_rows(table: Table, rows: pa.Table, family_of: dict[str, int]) -> Iterator[int]:
    for row in rows.select(id_columns(table)).to_pylist():
        owner = next((family_of[value] for value in row.values() if value in family_of), NOBODY)
        if len(table.key) == 1 and owner != NOBODY:
            family_of.setdefault(row[table.key[0]], owner)
        yield owner
