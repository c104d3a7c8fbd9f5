"""What a dump of the whole database says, in the order in which the database keeps its rows."""

from collections.abc import Iterator

from django.apps import apps
from django.db import connection

_KEPT_BESIDE = {"postgresql": "ctid::text, xmin::text, cmin::text", "sqlite": "rowid"}
"""What a database keeps of each row beside its columns: where it lies, and by which transaction it was written."""


def dump() -> Iterator[tuple[str, str, str]]:
    """Each value of each table with the table and the column, in the order in which the database keeps its rows.

    Tables of models have the model's name; those of no model, such as of the database's own counters, their own.
    """
    for table in connection.introspection.table_names(include_views=False):
        name = _models().get(table, table)
        for row in _rows(table, "*"):
            yield from ((name, column, str(value)) for column, value in row.items())


def rows_with_all_that_is_kept(model: str) -> list[dict[str, object]]:
    """The rows of a model's table, with what the database itself keeps of each."""
    (table,) = (table for table, name in _models().items() if name == model)
    return _rows(table, f"*, {_KEPT_BESIDE[connection.vendor]}")


def _models() -> dict[str, str]:
    return {model._meta.db_table: model.__name__ for model in apps.get_models(include_auto_created=True)}


def _rows(table: str, columns: str) -> list[dict[str, object]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM {connection.ops.quote_name(table)}")  # noqa: S608
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
