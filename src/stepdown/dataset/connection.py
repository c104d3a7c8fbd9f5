"""A DuckDB connection that reads what it is given and nothing else: no extension is fetched, no variable is a table."""

from glob import escape
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from stepdown.dataset.names import quoted


def connect(threads: int | None, memory_limit: str | None, spill: Path | None) -> duckdb.DuckDBPyConnection:
    """A connection in memory. Without a ``spill`` folder, work that outgrows ``memory_limit`` fails, cleanly."""
    settings: dict[str, str | bool | int | float | list[str]] = {
        "temp_directory": str(spill) if spill else "",
        "python_enable_replacements": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    if threads:
        settings["threads"] = threads
    if memory_limit:
        settings["memory_limit"] = memory_limit
    return duckdb.connect(":memory:", config=settings)


def attach(connection: duckdb.DuckDBPyConnection, name: str, table: pa.Table | Path) -> pa.Schema:
    """Make a table readable under a name, where it lies; gives its schema."""
    quoted(name)
    if isinstance(table, Path):
        connection.read_parquet(escape(str(table))).create_view(name)
        return pq.read_schema(table)
    connection.register(name, table)
    return table.schema
