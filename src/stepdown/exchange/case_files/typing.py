"""From a file's records as text to typed tables: what cannot be read of one record is a finding and stops no other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.cells.texts import DAMAGED_ID
from stepdown.dataset.check.cells.typed import typed
from stepdown.dataset.check.headers import MISSING_COLUMN, plain_name
from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.column import Column, ColumnKind, Table
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.raw import RawTable
from stepdown.domain.missing import Missing
from stepdown.exchange.case_files.blank import is_written
from stepdown.exchange.case_files.case_tables import Account
from stepdown.exchange.case_files.exchanged import exchanged
from stepdown.exchange.case_files.rules import EMPTY_RECORD, NUMBER_LOST

_DIGITS_LOST = r"^\s*\d(\.\d+)?[eE][+]?\d+\s*$"


@dataclass(frozen=True, slots=True)
class DateForm:
    """The one form in which a format writes its dates, and the rule that another one breaks."""

    pattern: str
    rule: Rule


def typed_records(table: Table, raw: RawTable, form: DateForm | None = None) -> tuple[pa.Table, Account, list[Finding]]:
    """The records that have what every one must have, how many there were, and what is wrong with each.

    A date in another form than the format's, where it has only one, is not read. Beside each date stands
    ``<name>_missing``: ``not_known`` where something is written that is no day, so that an end that cannot be is never
    taken for one that is not there. Beside a column that the file does not have at all it says ``not_asked``.
    """
    filled = _filled(raw)
    findings = list(_empty(raw, filled))
    stated = RawTable(raw.table, raw.file, raw.sheet, raw.cells.filter(filled), raw.row_numbers.filter(filled))
    readable, strange = _in_form(table, stated, form)
    rows, found = typed(table, readable)
    rows = _with_reasons(table, rows, stated)
    findings += [*strange, *(_eased(finding) for finding in found), *exchanged(table, rows, stated)]
    kept = _complete(table, rows)
    return kept, Account(len(raw.row_numbers), kept.num_rows), findings


def _in_form(table: Table, stated: RawTable, form: DateForm | None) -> tuple[RawTable, list[Finding]]:
    """The records without their dates in another form, each of which is a finding."""
    findings: list[Finding] = []
    if form is None:
        return stated, findings
    cells = stated.cells
    dates = {column.name for column in table.columns if column.kind is ColumnKind.DATE}
    for at, name in enumerate(cells.column_names):
        if name in dates:
            is_so = pc.fill_null(pc.match_substring_regex(cells[name], form.pattern), fill_value=True)
            findings += _in_other_forms(stated, name, is_so, form.rule)
            cells = cells.set_column(at, name, pc.if_else(is_so, cells[name], None))
    return replace(stated, cells=cells), findings


def _in_other_forms(stated: RawTable, name: str, is_so: pa.ChunkedArray, rule: Rule) -> Iterator[Finding]:
    for at in pc.indices_nonzero(pc.invert(is_so)).to_pylist():
        value, row = stated.cells[name][at].as_py(), stated.row_numbers[at].as_py()
        yield rule.finding(Place(stated.file, stated.sheet, row, name, value))


def _filled(raw: RawTable) -> pa.ChunkedArray | pa.Array:
    """Which records have anything in them."""
    nothing = pa.repeat(value=False, size=len(raw.row_numbers))
    return reduce(pc.or_, (is_written(column) for column in raw.cells.columns), nothing)


def _empty(raw: RawTable, filled: pa.ChunkedArray | pa.Array) -> Iterator[Finding]:
    for row in raw.row_numbers.filter(pc.invert(filled)).to_pylist():
        yield EMPTY_RECORD.finding(Place(raw.file, raw.sheet, row), {"table": raw.table})


def _with_reasons(table: Table, rows: pa.Table, stated: RawTable) -> pa.Table:
    """The records with why a value is not there: what is written is no day, or the file has no such column."""
    places = {plain_name(name): at for at, name in reversed(list(enumerate(stated.cells.column_names)))}
    for column in table.columns:
        at = places.get(plain_name(column.name))
        if at is None:
            reasons = pa.repeat(str(Missing.NOT_ASKED), rows.num_rows)
        elif column.kind is ColumnKind.DATE:
            unread = pc.and_(is_written(stated.cells.column(at)), pc.is_null(rows[column.name]))
            reasons = pc.if_else(unread, str(Missing.NOT_KNOWN), pa.scalar(None, pa.string()))
        else:
            continue
        rows = rows.append_column(column.missing_companion, reasons)
    return rows


def _complete(table: Table, rows: pa.Table) -> pa.Table:
    everything = pa.repeat(value=True, size=rows.num_rows)
    needed = (_is_whole(column, rows[column.name]) for column in table.columns if column.required)
    return rows.filter(reduce(pc.and_, needed, everything))


def _is_whole(column: Column, values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Which values are there; of numbers of people, those of which no digits are lost, as the rest may be anybody's."""
    if column.kind is not ColumnKind.ID:
        return values.is_valid()
    return pc.fill_null(pc.invert(pc.match_substring_regex(values, _DIGITS_LOST)), fill_value=False)


def _eased(finding: Finding) -> Finding:
    """A council's file is not ours to mend: what is wrong in it is told, and only a missing column stops it."""
    if finding.rule == DAMAGED_ID.id and "e" in (finding.value or "").lower():
        finding = replace(finding, problem=NUMBER_LOST.format(value=finding.value))
    return finding if finding.rule == MISSING_COLUMN.id else replace(finding, severity=Severity.WARNS)
