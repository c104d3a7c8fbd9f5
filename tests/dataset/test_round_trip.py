"""What a typed table says survives being written as text and read again."""

from datetime import date, datetime

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.dataset.check.cells.typed import typed
from stepdown.dataset.column import PROVENANCE, Column, ColumnKind, Table
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.raw import RawTable
from stepdown.dataset.schema import arrow_schema
from stepdown.domain.missing import Missing

_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_PLAIN = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12).map(lambda s: f"x{s}")
_VALUES = {
    ColumnKind.ID: _PLAIN,
    ColumnKind.TEXT: _PLAIN,
    ColumnKind.DATE: _DAYS,
    ColumnKind.MOMENT: st.datetimes(datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2100-12-31")),
    ColumnKind.WHOLE: st.integers(-(10**17), 10**17),
    ColumnKind.NUMBER: st.floats(allow_nan=False, allow_infinity=False),
    ColumnKind.YES_NO: st.booleans(),
}


def cells(column: Column):
    """A value of the column, or where it may be missing the reason."""
    value = st.sampled_from(column.words) if column.words else _VALUES[column.kind]
    if column.may_be_missing:
        return value | st.sampled_from(list(Missing))
    return value if column.required or column.is_state else value | st.none()


def rows(table: Table):
    return st.lists(st.fixed_dictionaries({c.name: cells(c) for c in table.columns}), min_size=1, max_size=4)


def as_typed(table: Table, given_rows: list[dict[str, object]]) -> pa.Table:
    full = []
    for at, row in enumerate(given_rows):
        values = {name: None if isinstance(cell, Missing) else cell for name, cell in row.items()}
        reasons = {f"{name}_missing": str(cell) for name, cell in row.items() if isinstance(cell, Missing)}
        full.append(values | reasons | {"source_id": "f.csv", "source_row": at + 2})
    return pa.Table.from_pylist(full, schema=arrow_schema(table))


def as_text(rows_typed: pa.Table, table: Table) -> RawTable:
    def text(value: object) -> str | None:
        if isinstance(value, bool):
            return "yes" if value else "no"
        return None if value is None else repr(value) if isinstance(value, float) else str(value)

    provenance = {column.name for column in PROVENANCE}
    wanted = [name for name in arrow_schema(table).names if name not in provenance]
    columns = {name: pa.array([text(v) for v in rows_typed[name].to_pylist()], pa.string()) for name in wanted}
    return RawTable(
        table.name, "f.csv", None, pa.table(columns), pa.array(range(2, rows_typed.num_rows + 2), pa.int64())
    )


@pytest.mark.parametrize("name", CONTRACT)
@settings(max_examples=40)  # for each of the tables
@given(data=st.data())
def test_a_typed_table_written_as_text_is_read_as_it_was(name, data):
    table = CONTRACT[name]
    before = as_typed(table, data.draw(rows(table)))
    after, findings = typed(table, as_text(before, table))
    assert [f for f in findings if f.rule != "moment_without_time"] == []
    assert after.equals(before)
