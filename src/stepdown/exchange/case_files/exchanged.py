"""Headings that are changed about: where days should stand there are none, and days stand under another heading."""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.check.rule import Place
from stepdown.dataset.column import ColumnKind, Table
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.domain.missing import Missing
from stepdown.exchange.case_files.blank import is_written
from stepdown.exchange.case_files.rules import COLUMNS_EXCHANGED

_LEAST = 3
"""Values without which nothing is said: one or two may be slips."""
_NEARLY_ALL = 0.9
_DAY = r"^\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})([T ].*)?\s*$"


def exchanged(table: Table, rows: pa.Table, stated: RawTable) -> Iterator[Finding]:
    """A finding for each column of days of which nearly nothing is one, where nearly all of another's values are.

    ``rows`` has been typed, with the reasons of missing days beside them; ``stated`` is what it was typed from.
    """
    columns = {
        plain_name(name): cells for name, cells in zip(stated.cells.column_names, stated.cells.columns, strict=True)
    }
    for column in table.columns:
        cells = columns.get(plain_name(column.name))
        if column.kind is not ColumnKind.DATE or cells is None:
            continue
        unread = pc.fill_null(pc.equal(rows[column.missing_companion], str(Missing.NOT_KNOWN)), fill_value=False)
        if not pc.any(unread).as_py() or _share(unread, is_written(cells)) < _NEARLY_ALL:
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
    return _share(are_days, is_written(cells)) >= _NEARLY_ALL


def _share(some: pa.ChunkedArray, all_: pa.ChunkedArray) -> float:
    """How many of all they are, 0 where there are too few to say anything."""
    count = pc.sum(all_).as_py() or 0
    return (pc.sum(some).as_py() or 0) / count if count >= _LEAST else 0.0
