"""The columns that name rows of another table: what the rules about lost ids look through."""

from collections.abc import Iterator

from stepdown.dataset.check.row_rule import Rows
from stepdown.dataset.column import Column
from stepdown.dataset.contract import CONTRACT


def references(rows: Rows) -> Iterator[tuple[str, Column, str]]:
    """Each table that is there, its columns that name rows of another table, and that table."""
    for name in rows.tables:
        for column in CONTRACT[name].columns:
            if column.refers_to:
                yield name, column, column.refers_to
