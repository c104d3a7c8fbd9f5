"""Reading the daily data: one pass through the file, in little memory, to tables of its records."""

from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding, Severity
from stepdown.exchange.case_files.case_tables import Account, CaseTables
from stepdown.exchange.case_files.days import without_unreal_days
from stepdown.exchange.case_files.piecewise import Reading
from stepdown.exchange.case_files.typing import DateForm
from stepdown.exchange.dfe_api.findings import DATE_FORM, NO_CHILD, UNSOUND_RECORD
from stepdown.exchange.dfe_api.layout import CHILD, CHILDREN, TABLES
from stepdown.exchange.dfe_api.source import Found, Source, UnreadableJsonError, source_of
from stepdown.exchange.dfe_api.stream import Unsound
from stepdown.exchange.dfe_api.walk import Walk
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.progress import Progress
from stepdown.exchange.rules.texts import RAGGED_ROW

UNIT = "unit"
"""The word of ``about`` that says what the records are found by, "object" or "row"."""
_FORM = DateForm(r"^\s*\d{4}-\d{2}-\d{2}\s*$", DATE_FORM)
_AT_ONCE = 2500


def read_dfe_api(path: Path, limits: Limits = DEFAULT_LIMITS, progress: Progress = lambda _: None) -> CaseTables:
    """The records of one file. Never raises for what the file holds: that is in the findings.

    ``progress`` is told from time to time how many children have been read.
    """
    try:
        source = source_of(path, limits)
        return _read(path.name, source, progress)
    except UnreadableJsonError as error:
        return CaseTables(path.name, findings=(error.finding,))


def _read(file: str, source: Source, progress: Progress) -> CaseTables:
    walk, reading = Walk(file), Reading(file, TABLES, _FORM)
    unsound: list[Finding] = []
    for count, found in enumerate(source.objects, 1):
        if isinstance(found.value, Unsound):
            unsound.append(_unsound(file, found, found.value))
        else:
            walk.child(found.number, found.value, found.twice)
        if count % _AT_ONCE == 0:
            reading.take(walk.gathered)
            progress(count)
    reading.take(walk.gathered)
    eased = [replace(finding, severity=Severity.WARNS) for finding in source.findings]
    lost = len(unsound) + sum(finding.rule == RAGGED_ROW.id for finding in eased)
    tables = reading.tables({UNIT: source.unit}, (*eased, *unsound, *walk.findings()))
    return without_unreal_days(_finished(tables, walk, lost), TABLES)


def _unsound(file: str, found: Found, unsound: Unsound) -> Finding:
    return UNSOUND_RECORD.finding(Place(file, row=found.number), {"reason": unsound.reason})


def _finished(tables: CaseTables, walk: Walk, lost: int) -> CaseTables:
    """The tables without the children who are to be deleted, and the account of every record."""
    kept = {name: _without(rows, walk.purged) for name, rows in tables.tables.items()}
    left_out = {**walk.left_out, CHILDREN.name: walk.left_out[CHILDREN.name] + lost}
    accounts = {
        name: Account(account.read + left_out.get(name, 0), kept[name].num_rows)
        for name, account in tables.accounts.items()
    }
    none = () if kept[CHILDREN.name].num_rows else (NO_CHILD.finding(Place(tables.file)),)
    return replace(tables, tables=kept, accounts=accounts, findings=(*tables.findings, *none))


def _without(rows: pa.Table, purged: set[str]) -> pa.Table:
    if not purged:
        return rows
    return rows.filter(pc.invert(pc.is_in(rows[CHILD], pa.array(sorted(purged), pa.string()))))
