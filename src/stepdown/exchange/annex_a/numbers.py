"""Children's numbers as a spreadsheet leaves them: a point and a nought after them, or digits lost."""

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.exchange.annex_a.findings import DAMAGED_NUMBER
from stepdown.exchange.annex_a.layout import CHILD

_POINT_NOUGHT = r"^(\d+)\.0+$"
_LOST = r"^\d+(\.\d+)?[eE][+-]?\d+$"


def without_damaged_numbers(raw: RawTable) -> tuple[RawTable, list[Finding]]:
    """The rows whose number is whole, '123.0' read as '123'; and a finding for each of which digits are lost."""
    if CHILD not in raw.cells.column_names:
        return raw, []
    written = pc.utf8_trim_whitespace(raw.cells[CHILD])
    lost = pc.fill_null(pc.match_substring_regex(written, _LOST), fill_value=False)
    findings = [
        DAMAGED_NUMBER.finding(Place(raw.file, raw.sheet, raw.row_numbers[at].as_py(), CHILD, written[at].as_py()))
        for at in pc.indices_nonzero(lost).to_pylist()
    ]
    whole = pc.replace_substring_regex(written, _POINT_NOUGHT, r"\1")
    cells = raw.cells.set_column(raw.cells.column_names.index(CHILD), CHILD, whole)
    kept = pc.invert(lost)
    return RawTable(
        raw.table, raw.file, raw.sheet, cells.filter(kept), pa.array(raw.row_numbers).filter(kept)
    ), findings
