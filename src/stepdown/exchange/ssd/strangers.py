"""Rows about somebody who is not in the table of people."""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.times import times_said
from stepdown.exchange.ssd.findings import NOT_AMONG_PEOPLE

_OF_PEOPLE = "person_id"
"""How the columns that hold people's numbers end, whatever their table's letters are."""


def strangers(tables: CaseTables) -> Iterator[Finding]:
    """One finding for each column that names somebody who is not among the people; none where there are no people."""
    people = tables.tables.get("person")
    if people is None or not people.num_rows:
        return
    known = pc.unique(people["pers_person_id"])
    for rows in tables.tables.values():
        for column in rows.column_names:
            if column.endswith(_OF_PEOPLE):
                yield from _of_column(rows, column, known)


def _of_column(rows: pa.Table, column: str, known: pa.Array) -> Iterator[Finding]:
    strange = pc.and_(pc.is_valid(rows[column]), pc.invert(pc.is_in(rows[column], known)))
    first = pc.index(strange, value=True).as_py()
    if first >= 0:
        file, row, value = (rows[name][first].as_py() for name in ("source_id", "source_row", column))
        yield NOT_AMONG_PEOPLE.finding(Place(file, None, row, column, value), times_said(pc.sum(strange).as_py()))
