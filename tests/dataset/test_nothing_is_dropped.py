"""Whatever a cell holds, it becomes a value or a reason, or it is found: nothing is dropped in silence."""

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.dataset.check.cells.typed import typed
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.raw import RawTable

TRICKY = (
    *(
        "31/02/2021",
        "12/31/2021",
        "03/04/2021",
        "44562",
        "2021-12-31 25:00",
        "2021-12-31",
        "1:2",
        "T9:00",
        "0000-00-00",
    ),
    *(
        "unknown",
        "n/a",
        "Not asked",
        "#N/A",
        "=1+1",
        "-",
        "+",
        "\t=x",
        "1e999",
        "9" * 40,
        "3.0",
        "²",
        "٣",
        "ja",
        "\x00",
    ),
)
CELLS = st.none() | st.text(max_size=12) | st.sampled_from(TRICKY)


@pytest.mark.parametrize("name", CONTRACT)
@settings(max_examples=40)  # for each of the tables
@given(data=st.data())
def test_every_cell_becomes_a_value_or_a_reason_or_is_found(name, data):
    table = CONTRACT[name]
    rows = data.draw(st.lists(st.fixed_dictionaries({c.name: CELLS for c in table.columns}), min_size=1, max_size=3))
    cells = pa.table({c.name: pa.array([row[c.name] for row in rows], pa.string()) for c in table.columns})
    read, findings = typed(table, RawTable(name, "f.csv", None, cells, pa.array(range(len(rows)), pa.int64())))
    found = {(finding.row, finding.column) for finding in findings}
    said = {row["source_row"]: row for row in read.to_pylist()}
    for at, row in enumerate(rows):
        for column in table.columns:
            if (row[column.name] or "").strip() and (at, column.name) not in found:
                value, reason = said[at][column.name], said[at].get(column.missing_companion)
                assert value is not None or reason is not None
                assert (value is None) != (reason is None)
