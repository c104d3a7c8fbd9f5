"""From a file's records as text to typed tables: what cannot be read of one record is a finding and stops no other."""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.cells.typed import typed
from stepdown.dataset.check.headers import MISSING_COLUMN
from stepdown.dataset.check.rule import Place
from stepdown.dataset.column import ColumnKind, Table
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.raw import RawTable
from stepdown.domain.missing import Missing
from stepdown.exchange.case_files.case_tables import Account
from stepdown.exchange.case_files.rules import EMPTY_RECORD


def typed_records(table: Table, raw: RawTable) -> tuple[pa.Table, Account, list[Finding]]:
    """The records that have what every one must have, how many there were, and what is wrong with each.

    Beside each date stands ``<name>_missing``: ``not_known`` where something is written that is no day, so that an end
    that cannot be is never taken for one that is not there.
    """
    filled = _filled(raw)
    findings = list(_empty(raw, filled))
    stated = RawTable(raw.table, raw.file, raw.sheet, raw.cells.filter(filled), raw.row_numbers.filter(filled))
    rows, found = typed(table, stated)
    findings += [_eased(finding) for finding in found]
    rows = _with_reasons(table, rows, stated)
    kept = _complete(table, rows)
    return kept, Account(len(raw.row_numbers), kept.num_rows), findings


def _filled(raw: RawTable) -> pa.ChunkedArray | pa.Array:
    """Which records have anything in them."""
    nothing = pa.repeat(value=False, size=len(raw.row_numbers))
    stated = (pc.not_equal(pc.utf8_trim_whitespace(column), "") for column in raw.cells.columns)
    return reduce(pc.or_, (pc.fill_null(mask, fill_value=False) for mask in stated), nothing)


def _empty(raw: RawTable, filled: pa.ChunkedArray | pa.Array) -> Iterator[Finding]:
    for row in raw.row_numbers.filter(pc.invert(filled)).to_pylist():
        yield EMPTY_RECORD.finding(Place(raw.file, raw.sheet, row), {"table": raw.table})


def _with_reasons(table: Table, rows: pa.Table, stated: RawTable) -> pa.Table:
    for column in table.columns:
        written = next((name for name in stated.cells.column_names if name.casefold() == column.name.casefold()), None)
        if column.kind is ColumnKind.DATE and written is not None:
            unread = pc.and_(pc.is_valid(stated.cells[written]), pc.is_null(rows[column.name]))
            reason = pc.if_else(unread, str(Missing.NOT_KNOWN), pa.scalar(None, pa.string()))
            rows = rows.append_column(column.missing_companion, reason)
    return rows


def _complete(table: Table, rows: pa.Table) -> pa.Table:
    everything = pa.repeat(value=True, size=rows.num_rows)
    needed = (rows[column.name].is_valid() for column in table.columns if column.required)
    return rows.filter(reduce(pc.and_, needed, everything))


def _eased(finding: Finding) -> Finding:
    """A council's file is not ours to mend: what is wrong in it is told, and only a missing column stops it."""
    return finding if finding.rule == MISSING_COLUMN.id else replace(finding, severity=Severity.WARNS)
