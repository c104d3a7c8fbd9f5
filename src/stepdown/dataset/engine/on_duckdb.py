"""The engine of one machine: DuckDB over the tables where they lie, in memory or in Parquet files."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, override

import duckdb

from stepdown.dataset.connection import attach, connect, hold
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.engine.engine import Columns, Engine, Parameters, named_values, one_select, refuse_unless_one
from stepdown.dataset.names import quoted
from stepdown.dataset.views import absent, completed

if TYPE_CHECKING:
    import pyarrow as pa

_GIVEN_AS = {str: "varchar", int: "tinyint", float: "double", bool: "boolean", date: "date"}


class DuckEngine(Engine):
    """DuckDB, in this process, spilling to disk where it is let."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    @override
    def run(self, sql: str, parameters: Parameters = None) -> list[dict[str, Any]]:
        cursor = self._execute(sql, parameters)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    @override
    def arrow(self, sql: str, parameters: Parameters = None) -> "pa.Table":
        return self._execute(sql, parameters).to_arrow_table()

    @override
    def define(self, name: str, sql: str) -> None:
        self._execute(f"create or replace temp view {quoted(name)} as\n{one_select(sql)}", None)

    @override
    def keep(self, name: str, sql: str, parameters: Parameters = None) -> None:
        self._execute(f"create or replace temp table {quoted(name)} as\n{one_select(sql)}", parameters)

    @override
    def register(self, name: str, table: "pa.Table") -> None:
        hold(self._connection, name, table)

    @override
    def give(self, name: str, columns: Columns) -> None:
        terms = ", ".join(
            f"unnest(cast(${column} as {_GIVEN_AS[kind]}[])) as {quoted(column)}"
            for column, (kind, _) in columns.items()
        )
        values = {column: list(given) for column, (_, given) in columns.items()}
        self.keep(name, f"select {terms}", values)

    @override
    def close(self) -> None:
        self._connection.close()

    def _execute(self, sql: str, parameters: Parameters) -> duckdb.DuckDBPyConnection:
        statements = duckdb.extract_statements(sql)
        refuse_unless_one(len(statements))
        (statement,) = statements
        return self._connection.execute(statement, named_values(statement.named_parameters, parameters))


def open_engine(
    dataset: Dataset, *, threads: int | None = None, memory_limit: str | None = None, spill: Path | None = None
) -> DuckEngine:
    """An engine with a view for each table of the contract, whether the dataset has it or not.

    A table that is not there is empty; a column that is not there is null, and its reason is ``not_asked``; columns
    beyond the contract are carried. ``memory_limit`` is such as '2GB'; ``spill`` is a folder for what exceeds it.
    """
    connection = connect(threads, memory_limit, spill)
    for name, table in CONTRACT.items():
        select = absent(table)
        if name in dataset.tables:
            stored_as = f"stored_{name}"
            select = completed(table, attach(connection, stored_as, dataset.tables[name]), stored_as)
        connection.execute(f"create view {quoted(name)} as {select}")
    return DuckEngine(connection)
