"""A table that other tables name rows of, and that is not there at all."""

from collections.abc import Iterator

from stepdown.dataset.check.references import references
from stepdown.dataset.check.row_rule import Broken, RowRule, Rows
from stepdown.dataset.check.rule import Rule


def _broken(rows: Rows) -> Iterator[Broken]:
    for name, column, other in references(rows):
        table = rows.tables[name]
        if other not in rows.tables and table[column.name].null_count < table.num_rows:
            source_id = table["source_id"][0].as_py()
            yield Broken(source_id, None, column.name, None, {"table": name, "other": other})


RULE = RowRule(
    Rule(
        "missing_table",
        "A table names rows of another table, and that table is not there.",
        "The column '{column}' of {table} names rows of the table {other}, and there is no such sheet or file.",
        "Add {other}, with a row for each id that is named.",
    ),
    _broken,
)
