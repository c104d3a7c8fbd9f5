"""Headings that are changed about: where days should stand there are none, and days stand under another heading."""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.check.rule import Place
from stepdown.dataset.column import ColumnKind, Table
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.exchange.case_files.rules import COLUMNS_EXCHANGED

_LEAST = 3
"""Values without which nothing is said: one or two may be slips."""
_NEARLY_ALL = 0.9
_DAY = r"^\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})([T ].*)?\s*$"


def exchanged(table: Table, rows: pa.Table, stated: RawTable) -> Iterator[Finding]:
    """A finding for each column of days of which nearly nothing is one, where nearly all of another's values are."""
    columns = {
        plain_name(name): cells for name, cells in zip(stated.cells.column_names, stated.cells.columns, strict=True)
    }
    for column in table.columns:
        cells = columns.get(plain_name(column.name))
        if column.kind is not ColumnKind.DATE or cells is None:
            continue
        unread = pc.and_(_is_written(cells), pc.is_null(rows[column.name]))
        if _share(unread, _is_written(cells)) < _NEARLY_ALL:
            continue
        days = [one for one in table.columns if one.kind is not ColumnKind.DATE and _are_days(columns, one.name)]
        if days:
            at = pc.index(unread, value=True).as_py()
            row, value = stated.row_numbers[at].as_py(), cells[at].as_py()
            place = Place(stated.file, stated.sheet, row, column.name, value)
            yield COLUMNS_EXCHANGED.finding(place, {"other": days[0].name})


def _are_days(columns: dict[str, pa.ChunkedArray], name: str) -> bool:
    cells = columns.get(plain_name(name))
    if cells is None:
        return False
    are_days = pc.fill_null(pc.match_substring_regex(cells, _DAY), fill_value=False)
    return _share(are_days, _is_written(cells)) >= _NEARLY_ALL


def _is_written(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.fill_null(pc.not_equal(pc.utf8_trim_whitespace(cells), ""), fill_value=False)


def _share(some: pa.ChunkedArray, all_: pa.ChunkedArray) -> float:
    """How many of all they are, 0 where there are too few to say anything."""
    count = pc.sum(all_).as_py() or 0
    return (pc.sum(some).as_py() or 0) / count if count >= _LEAST else 0.0
