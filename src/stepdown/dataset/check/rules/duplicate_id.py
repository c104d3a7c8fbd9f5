"""Two rows of a table with the same key."""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.row_rule import Broken, RowRule, Rows
from stepdown.dataset.check.rule import Rule
from stepdown.dataset.column import Table
from stepdown.dataset.contract import CONTRACT

_NOTHING = "\x00"
_BETWEEN = "\x1f"


def _broken(rows: Rows) -> Iterator[Broken]:
    for name, table in rows.tables.items():
        if CONTRACT[name].key:
            yield from _duplicates(CONTRACT[name], table)


def _duplicates(contract: Table, table: pa.Table) -> Iterator[Broken]:
    keys = _keys(contract, table)
    counts = pc.value_counts(keys)
    repeated = counts.field("values").filter(pc.greater(counts.field("counts"), 1))
    at = pc.indices_nonzero(pc.is_in(keys, repeated.drop_null()))
    first: dict[str, int] = {}
    columns = (keys.take(at), table["source_id"].take(at), table["source_row"].take(at))
    for key, source_id, source_row in zip(*(c.to_pylist() for c in columns), strict=True):
        if key in first:
            shown = key.replace(_BETWEEN, ", ").replace(_NOTHING, "(empty)")
            details = {"key": ", ".join(contract.key), "first": str(first[key])}
            yield Broken(source_id, source_row, contract.key[0], shown, details)
        first.setdefault(key, source_row)


def _keys(contract: Table, table: pa.Table) -> pa.Array:
    """Each row's key as one text; null (no key to compare) where a part that every row must have is not there."""
    parts = []
    for name in contract.key:
        text = table[name].combine_chunks().cast(pa.string())
        parts.append(text if contract.column(name).required else pc.fill_null(text, _NOTHING))
    return pc.binary_join_element_wise(*parts, _BETWEEN)


RULE = RowRule(
    Rule(
        "duplicate_id",
        "Two rows of a table have the same key: they would be counted twice.",
        "There is already a row with this {key} ('{value}'), at row {first}.",
        "Take one of the rows out, or give this one its own id.",
    ),
    _broken,
)
