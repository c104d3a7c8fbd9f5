"""The digest of a dataset's facts: the same facts give the same digest, however they are kept.

Each row becomes text in a form of our own, and that text a SHA-256. A table's digest is over its rows' hashes in
order, so the order of rows, the files they lie in and how Parquet packs them do not matter, and no more than the
hashes is ever sorted (on disk, where a spill folder is given). Where a row came from is left out: a workbook and a
CSV file that say the same have the same digest.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from stepdown.dataset.connection import attach, connect
from stepdown.dataset.contract import CONTRACT, CONTRACT_VERSION
from stepdown.dataset.views import row_hashes

_BYTES = 32
_BATCH = 100_000


def digest(tables: Mapping[str, pa.Table | Path], *, spill: Path | None = None) -> str:
    """The digest of typed tables by name, as ``sha256:`` and 64 hex characters. An empty table states nothing."""
    whole = hashlib.sha256(f"stepdown dataset {CONTRACT_VERSION}\n".encode())
    with connect(threads=None, memory_limit=None, spill=spill) as connection:
        for name in sorted(tables):
            rows, of_rows = _table_digest(connection, name, tables[name])
            if rows:
                whole.update(f"{name} {rows} {of_rows}\n".encode())
    return f"sha256:{whole.hexdigest()}"


def _table_digest(connection: duckdb.DuckDBPyConnection, name: str, table: pa.Table | Path) -> tuple[int, str]:
    stored_as = f"stored_{name}"
    attach(connection, stored_as, table)
    schema = pq.read_schema(table) if isinstance(table, Path) else table.schema
    rows, of_rows = 0, hashlib.sha256()
    for batch in connection.sql(row_hashes(CONTRACT[name], schema, stored_as)).to_arrow_reader(_BATCH):
        hashes = batch.column(0).cast(pa.binary(_BYTES))
        start = hashes.offset * _BYTES
        of_rows.update(hashes.buffers()[1][start : start + len(hashes) * _BYTES])
        rows += len(hashes)
    return rows, of_rows.hexdigest()
