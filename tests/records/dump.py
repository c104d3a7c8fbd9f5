"""What a dump of the whole database says, in the order in which the database keeps its rows."""

from collections.abc import Iterator

from django.apps import apps
from django.db import connection


def dump() -> Iterator[tuple[str, str, str]]:
    """Each value of each table with the table and the column, in the order in which the database keeps its rows."""
    with connection.cursor() as cursor:
        for model in apps.get_models():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(model._meta.db_table)}")  # noqa: S608
            columns = [c[0] for c in cursor.description]
            for row in cursor.fetchall():
                yield from ((model.__name__, column, str(value)) for column, value in zip(columns, row, strict=True))
