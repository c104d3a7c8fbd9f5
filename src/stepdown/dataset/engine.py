"""The engine that opens a dataset: DuckDB over the tables where they lie, in memory or in Parquet files.

An engine has seven methods: ``run``, ``arrow``, ``define``, ``keep``, ``gather``, ``give`` and ``register``. Another
engine that has them (Spark, beyond one machine) may take its place.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import duckdb

from stepdown.dataset.connection import attach, connect, hold
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.names import quoted
from stepdown.dataset.views import absent, completed

if TYPE_CHECKING:
    import pyarrow as pa

type Parameters = Mapping[str, object] | None
type Columns = Mapping[str, tuple[type, Sequence[object]]]

_GIVEN_AS = {str: "varchar", int: "tinyint", float: "double", bool: "boolean", date: "date"}


class Engine:
    """Runs the text of ``.sql`` files over a dataset; values are bound as ``$name``.

    ``parameters`` may hold more than a statement names: one set of a study's choices serves all its files.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def run(self, sql: str, parameters: Parameters = None) -> list[dict[str, Any]]:
        """The rows of a SELECT, each as a dictionary by column."""
        cursor = self._execute(sql, parameters)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def arrow(self, sql: str, parameters: Parameters = None) -> "pa.Table":
        """The rows of a SELECT as an Arrow table."""
        return self._execute(sql, parameters).to_arrow_table()

    def define(self, name: str, sql: str) -> None:
        """Give a SELECT without parameters a name, to be read as a table and computed anew each time."""
        self._execute(f"create or replace temp view {quoted(name)} as\n{_one(sql)}", None)

    def keep(self, name: str, sql: str, parameters: Parameters = None) -> None:
        """Compute a SELECT once and keep its rows under a name."""
        self._execute(f"create or replace temp table {quoted(name)} as\n{_one(sql)}", parameters)

    def register(self, name: str, table: "pa.Table") -> None:
        """Give an Arrow table a name, to be read as a table."""
        hold(self._connection, name, table)

    def give(self, name: str, columns: Columns) -> None:
        """Give a few values a name, to be read as a table: each column has the type of its values, and the values.

        A whole number is kept in one byte: these are places and ranks, which stand in tables of many rows.
        """
        terms = ", ".join(
            f"unnest(cast(${column} as {_GIVEN_AS[kind]}[])) as {quoted(column)}"
            for column, (kind, _) in columns.items()
        )
        values = {column: list(given) for column, (_, given) in columns.items()}
        self.keep(name, f"select {terms}", values)

    def gather(self, name: str, place: str, selects: Sequence[str]) -> None:
        """Compute several SELECTs once and keep the rows of all, each with the place of its SELECT, 0 the first."""
        numbered = (
            f"select *, cast({at} as tinyint) as {quoted(place)} from (\n{_one(select)}\n)"  # noqa: S608 - as above
            for at, select in enumerate(selects)
        )
        self.keep(name, "\nunion all\n".join(numbered))

    def close(self) -> None:
        """Let go of the tables; the engine cannot be used afterwards."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _execute(self, sql: str, parameters: Parameters) -> duckdb.DuckDBPyConnection:
        statements = duckdb.extract_statements(sql)
        if len(statements) != 1:
            raise ValueError(f"an engine runs one statement at a time, not {len(statements)}")
        (statement,) = statements
        given = parameters or {}
        needed = statement.named_parameters
        if missing := sorted(needed - given.keys()):
            raise KeyError(f"the statement needs a value for: {', '.join(missing)}")
        return self._connection.execute(statement, {name: given[name] for name in needed})


def open_engine(
    dataset: Dataset, *, threads: int | None = None, memory_limit: str | None = None, spill: Path | None = None
) -> Engine:
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
    return Engine(connection)


def _one(sql: str) -> str:
    return sql.strip().removesuffix(";")
