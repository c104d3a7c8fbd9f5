"""A DuckDB connection that reads what it is given and nothing else: no extension is fetched, no variable is a table."""

from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from stepdown.dataset.names import quoted

if TYPE_CHECKING:
    import pyarrow as pa


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


def attach(connection: duckdb.DuckDBPyConnection, name: str, table: "pa.Table | Path") -> list[str]:
    """Make a table readable under a name, where it lies; gives the names of its columns."""
    quoted(name)
    if isinstance(table, Path):
        stored = connection.read_parquet(escape(str(table)))
        stored.create_view(name)
        return list(stored.columns)
    hold(connection, name, table)
    return list(table.schema.names)


def hold(connection: duckdb.DuckDBPyConnection, name: str, table: "pa.Table") -> None:
    """Take a copy of a table in memory under a name that is not taken.

    A copy, since scans of Arrow memory lack what the planner may ask of them (a join's filter pushed down into one
    ends in an error), and since a table that is read many times is then read in the engine's own form.
    """
    quoted(name)
    connection.from_arrow(table).create(name)
