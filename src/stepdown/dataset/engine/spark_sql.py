"""A statement of the ``.sql`` files as Spark has it: sqlglot writes it; where a word means two things, DuckDB's holds.

What is corrected is the tree, never the text; values stay names, which Spark binds.
"""

from functools import cache
from typing import NamedTuple

from sqlglot import ErrorLevel, exp, parse

from stepdown.dataset.engine.engine import refuse_unless_one


class Statement(NamedTuple):
    """One statement for Spark: its text, the values that it needs and the tables that it reads, by name."""

    text: str
    names: frozenset[str]
    tables: frozenset[str]

    def as_view(self, name: str) -> str:
        """The statement that gives this one a name, under which it is read as a table; the name is plain."""
        return f"create or replace temporary view `{name}` as {self.text}"


@cache
def for_spark(sql: str) -> Statement:
    """The one statement of a text in DuckDB's dialect; ValueError for another number, or where Spark cannot have it."""
    statements = [found for found in parse(sql, read="duckdb") if found is not None]
    refuse_unless_one(len(statements))
    tree = statements[0].transform(_as_duckdb_means)
    return Statement(
        tree.sql(dialect="spark", unsupported_level=ErrorLevel.RAISE, comments=False),
        frozenset(value.name for value in tree.find_all(exp.Placeholder, exp.Parameter)),
        frozenset(table.name for table in tree.find_all(exp.Table)),
    )


def _as_duckdb_means(node: exp.Expression) -> exp.Expression:
    match node:
        case exp.Div():  # a quotient is a double, whatever it is made of; Spark's may be a decimal of few places
            node.set("this", exp.cast(node.this, exp.DType.DOUBLE))
        case exp.Concat():  # what is joined becomes text; Spark makes a number of a text that stands beside one
            node.set("expressions", [exp.cast(part, exp.DType.TEXT) for part in node.expressions])
        case exp.DateDiff() if node.text("unit").upper() == "MINUTE":  # minutes begun; Spark counts those that are over
            node.set("this", _minute_of(node.this))
            node.set("expression", _minute_of(node.expression))
    return node


def _minute_of(moment: exp.Expression) -> exp.Expression:
    return exp.TimestampTrunc(this=moment, unit=exp.Var(this="MINUTE"))
