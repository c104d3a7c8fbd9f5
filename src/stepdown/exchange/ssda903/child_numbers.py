"""Numbers of children as programs leave them: text, always. What digits were lost from can be nobody's number."""

from collections.abc import Iterable
from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.cells.texts import DAMAGED_ID
from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.exchange.case_files.times import times_said
from stepdown.exchange.ssda903.findings import POINT_NOUGHT
from stepdown.exchange.ssda903.layout import CHILD

_WITH_POINT = r"^\s*[0-9]+\.0+\s*$"
_POINT = r"\.0+\s*$"


def without_point_nought(raw: RawTable) -> tuple[RawTable, list[Finding]]:
    """The rows with '.0' taken off numbers that are digits but for it, which is told once."""
    plain = [plain_name(name) for name in raw.cells.column_names]
    if plain_name(CHILD) not in plain:
        return raw, []
    at = plain.index(plain_name(CHILD))
    cells = raw.cells.column(at)
    added = pc.fill_null(pc.match_substring_regex(cells, _WITH_POINT), fill_value=False)
    first = pc.index(added, value=True).as_py()
    if first < 0:
        return raw, []
    place = Place(raw.file, raw.sheet, raw.row_numbers[first].as_py(), CHILD, cells[first].as_py())
    taken_off = pc.if_else(added, pc.replace_substring_regex(cells, _POINT, ""), cells)
    mended = raw.cells.set_column(at, raw.cells.column_names[at], taken_off)
    return replace(raw, cells=mended), [POINT_NOUGHT.finding(place, times_said(pc.sum(added).as_py()))]


def without_damaged(rows: pa.Table, findings: Iterable[Finding]) -> pa.Table:
    """The rows but for those of which a finding says that a spreadsheet has spoilt the child's number."""
    damaged = {(f.value or "").strip() for f in findings if f.rule == DAMAGED_ID.id and f.column == CHILD}
    return rows.filter(pc.invert(pc.is_in(rows[CHILD], pa.array(damaged, pa.string())))) if damaged else rows
