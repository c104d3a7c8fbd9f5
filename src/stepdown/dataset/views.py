"""The only SQL that is built: the lists of columns through which a stored table is read whole or as canonical text.

Everything else is a plain ``.sql`` file with bound parameters. Every name passes the quoter; no value is ever built in.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stepdown.dataset.column import PROVENANCE, Column, ColumnKind, Table
from stepdown.dataset.names import quoted

if TYPE_CHECKING:
    import pyarrow as pa

_SQL_TYPES: dict[ColumnKind, str] = {
    ColumnKind.ID: "varchar",
    ColumnKind.TEXT: "varchar",
    ColumnKind.CHOICE: "varchar",
    ColumnKind.DATE: "date",
    ColumnKind.MOMENT: "timestamp",
    ColumnKind.WHOLE: "bigint",
    ColumnKind.NUMBER: "double",
    ColumnKind.YES_NO: "boolean",
}


def absent(table: Table) -> str:
    """SQL that reads a table that a dataset does not have: no row, and every column of the contract."""
    return f"select {', '.join(_contracted(table, ()))} where false"


def completed(table: Table, present: Sequence[str], stored_as: str) -> str:
    """SQL that reads a stored table as the contract has it: a column that is not there was not asked."""
    terms = _contracted(table, present)
    extra = [quoted(name) for name in present if name not in table.stored_names]
    return f"select {', '.join((*terms, *extra))} from {quoted(stored_as)}"  # noqa: S608 - names pass the quoter


def _contracted(table: Table, present: Sequence[str]) -> list[str]:
    return [term for column in (*table.columns, *PROVENANCE) for term in _terms(column, present)]


def _terms(column: Column, present: Sequence[str]) -> list[str]:
    name = quoted(column.name)
    if column.name in present:
        value = name
    elif column.is_state:
        value = f"cast('not_asked' as varchar) as {name}"
    else:
        value = f"cast(null as {_SQL_TYPES[column.kind]}) as {name}"
    return [value, _reason(column, present)] if column.may_be_missing else [value]


def _reason(column: Column, present: Sequence[str]) -> str:
    companion = quoted(column.missing_companion)
    if column.missing_companion in present:
        return companion
    if column.name in present:
        return f"case when {quoted(column.name)} is null then 'not_asked' end as {companion}"
    return f"cast('not_asked' as varchar) as {companion}"


def row_hashes(table: Table, schema: "pa.Schema", stored_as: str) -> str:
    """SQL that gives the sorted hashes of a table's rows, each over the text of the facts that the row states.

    A fact is ``column=length:text;``. A null, and ``not_asked`` where that only says so, states nothing: a table with
    the column and nothing in it says the same as one without it.
    """
    provenance = {c.name for c in PROVENANCE}
    silent = table.reasons
    facts = [
        _fact(f, may_be_silent=f.name in silent)
        for f in sorted(schema, key=lambda f: f.name)
        if f.name not in provenance
    ]
    text = f"concat({', '.join(facts) or repr('')})"
    return f"select unhex(sha256({text})) as h from {quoted(stored_as)} order by h"  # noqa: S608 - as above


def _fact(field: "pa.Field", *, may_be_silent: bool) -> str:
    name = quoted(field.name)
    text = f"nullif({name}, 'not_asked')" if may_be_silent else _text(name, field.type)
    return f"'{field.name}=' || strlen({text})::varchar || ':' || {text} || ';'"


def _text(name: str, kind: "pa.DataType") -> str:
    """A value's text, in forms that no version of the engine may change: ISO dates, 17 significant digits."""
    from pyarrow import types

    if types.is_date(kind):
        return f"strftime({name}, '%Y-%m-%d')"
    if types.is_timestamp(kind):
        return f"strftime({name}, '%Y-%m-%dT%H:%M:%S.%f')"
    if types.is_floating(kind):
        return f"printf('%.17g', {name}::double + 0.0)"  # plus zero: minus zero is zero
    return f"{name}::varchar"
