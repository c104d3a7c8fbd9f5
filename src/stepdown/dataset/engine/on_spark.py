"""The engine of many machines: Spark over Parquet files that each of them can read, or over tables in memory."""

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, override

import pyarrow as pa

from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.engine.engine import Columns, Engine, Parameters, named_values
from stepdown.dataset.engine.spark_sql import Statement, for_spark
from stepdown.dataset.names import plain
from stepdown.dataset.views import absent, completed

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_GIVEN_AS = {str: pa.string(), int: pa.int8(), float: pa.float64(), bool: pa.bool_(), date: pa.date32()}


class SparkEngine(Engine):
    """Spark, in a session whose names are its own. A table of the dataset is opened when a statement first reads it."""

    def __init__(self, session: "SparkSession", dataset: Dataset) -> None:
        self._session = session
        self._tables = dataset.tables
        self._unopened = dict(CONTRACT)
        self._names: set[str] = set()

    @override
    def run(self, sql: str, parameters: Parameters = None) -> list[dict[str, Any]]:
        return [row.asDict() for row in self._rows(sql, parameters).collect()]

    @override
    def arrow(self, sql: str, parameters: Parameters = None) -> pa.Table:
        return self._rows(sql, parameters).toArrow()

    @override
    def define(self, name: str, sql: str) -> None:
        statement = for_spark(sql)
        self._open(statement)
        self._session.sql(statement.as_view(self._taken(name)))

    @override
    def keep(self, name: str, sql: str, parameters: Parameters = None) -> None:
        # Where rows come from is forgotten: a plan that remembered it would double with each table made of kept ones.
        self._rows(sql, parameters).localCheckpoint(eager=True).createOrReplaceTempView(self._taken(name))

    @override
    def register(self, name: str, table: pa.Table) -> None:
        self._session.createDataFrame(_unpacked(table)).createOrReplaceTempView(self._taken(name))

    @override
    def give(self, name: str, columns: Columns) -> None:
        arrays = {plain(column): pa.array(values, _GIVEN_AS[kind]) for column, (kind, values) in columns.items()}
        self.register(name, pa.table(arrays))

    @override
    def close(self) -> None:
        for name in self._names:
            self._session.catalog.dropTempView(name)

    def _rows(self, sql: str, parameters: Parameters) -> "DataFrame":
        statement = for_spark(sql)
        self._open(statement)
        return self._session.sql(statement.text, named_values(statement.names, parameters))

    def _taken(self, name: str) -> str:
        """A name that is given to something; a table of the contract that had it and was not opened yet, never is."""
        self._unopened.pop(plain(name), None)
        self._names.add(name)
        return name

    def _open(self, statement: Statement) -> None:
        """Give each table of the contract that a statement is the first to read its name."""
        for name in statement.tables & self._unopened.keys():
            table = self._unopened.pop(name)
            select = absent(table)
            if name in self._tables:
                stored_as = f"stored_{name}"
                select = completed(table, self._attach(stored_as, self._tables[name]), stored_as)
            self.define(name, select)

    def _attach(self, name: str, table: pa.Table | Path) -> list[str]:
        """Make a table readable under a name, where it lies; gives the names of its columns."""
        if not isinstance(table, Path):
            self.register(name, table)
            return list(table.schema.names)
        stored = self._session.read.parquet(_as_it_is_called(table))
        stored.createOrReplaceTempView(self._taken(name))
        return list(stored.columns)


def open_spark_engine(dataset: Dataset, session: "SparkSession") -> SparkEngine:
    """An engine over the tables of the contract, as ``open_engine`` has them, in a session beside the one given."""
    return SparkEngine(session.newSession(), dataset)


def _unpacked(table: pa.Table) -> pa.Table:
    """A table whose packed (dictionary) columns are written out."""
    fields = [f.with_type(f.type.value_type) if pa.types.is_dictionary(f.type) else f for f in table.schema]
    return table.cast(pa.schema(fields))


def _as_it_is_called(path: Path) -> str:
    """The address of a file in whose name no sign stands for others."""
    return f"file:{re.sub(r'([][{}*?\\])', r'\\\1', str(path.absolute()))}"
