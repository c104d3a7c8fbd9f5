"""Rows of the dataset's tables, gathered as they are made."""

from collections.abc import Iterable, Mapping

import pyarrow as pa

from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.schema import arrow_schema

type Row = Mapping[str, object]


def table_of(name: str, rows: Iterable[Row]) -> pa.Table:
    """The rows as a table with the contract's types. What a row does not say is null."""
    return pa.Table.from_pylist(list(rows), schema=arrow_schema(CONTRACT[name]))


def provenance(source: str, row: int) -> Row:
    """The columns that say where a row came from."""
    return {"source_id": source, "source_row": row}
