"""Reading a return: its CSV files, its XML or its workbook, to the tables that it has, with every row accounted for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding, Severity
from stepdown.exchange.case_files.case_tables import Account, CaseTables
from stepdown.exchange.case_files.typing import typed_records
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.progress import Progress
from stepdown.exchange.rules.files import NO_SUCH_FILE
from stepdown.exchange.ssda903.child_numbers import without_damaged, without_point_nought
from stepdown.exchange.ssda903.files import Part, opened
from stepdown.exchange.ssda903.findings import (
    COLUMN_NOT_GIVEN,
    NO_EPISODES,
    NO_HEADER,
    NOT_OF_THE_RETURN,
    NOTHING_OF_THE_RETURN,
    TABLE_TWICE,
)
from stepdown.exchange.ssda903.layout import EPISODES, HEADER
from stepdown.exchange.ssda903.unknown_days import with_unknown_days_once

_NOT_DATA = (".", "~$")  # how the names begin of what systems and office programs leave in folders


def read_ssda903(
    paths: Sequence[Path], limits: Limits = DEFAULT_LIMITS, progress: Progress = lambda _: None
) -> CaseTables:
    """The tables of one year's return: of CSV files, an XML file, a workbook, or a folder of them.

    Never raises for what the files hold: that is in the findings. ``progress`` is told from time to time how many
    records have been read.
    """
    paths = [path.absolute() for path in paths]
    name = paths[0].name + (f" and {len(paths) - 1} more" if len(paths) > 1 else "") if paths else ""
    folders = sorted({path.name if path.is_dir() else path.parent.name for path in paths})
    reading = _Reading(progress)
    for path in paths:
        for file in _files(path):
            reading.take(file, limits, f"{path.name}/" if path.is_dir() else "")
    pa.default_memory_pool().release_unused()  # half of what it took is free again, and would be kept for nothing
    findings = (*reading.findings, *_not_there(name, reading.tables, reading.findings))
    about = {"folders": " ".join(folders), "unit": reading.unit}
    return CaseTables(name, reading.tables, findings, reading.accounts, about)


def _files(path: Path) -> list[Path]:
    """A file, or those of a folder, but for what systems and office programs leave there."""
    return sorted(p for p in path.iterdir() if not p.name.startswith(_NOT_DATA)) if path.is_dir() else [path]


class _Reading:
    """The tables so far. Each is typed as soon as it is there, so that no other's text is in memory with its own."""

    def __init__(self, progress: Progress) -> None:
        self.tables: dict[str, pa.Table] = {}
        self.accounts: dict[str, Account] = {}
        self.findings: list[Finding] = []
        self.unit = "row"
        self._progress = progress
        self._read = 0
        self._first: dict[str, str] = {}

    def take(self, file: Path, limits: Limits, within: str = "") -> None:
        """The tables of one more file. ``within``: the folder that was named, by which years' files are told apart."""
        if not file.is_file():
            rule = NOT_OF_THE_RETURN if file.is_dir() else NO_SUCH_FILE
            self.findings.append(rule.finding(Place(file.name)))
            return
        parts, findings = opened(file, limits, lambda so_far: self._progress(self._read + so_far))
        self.findings += findings
        for part in parts:
            self._take_in(replace(part, raw=replace(part.raw, file=within + part.raw.file)))
            self._read += len(part.raw.row_numbers)
        self._progress(self._read)

    def _take_in(self, part: Part) -> None:
        """Each table once: which of two is right nobody can say from outside."""
        name, raw = part.table.name, part.raw
        if name in self.tables:
            where = {"first": self._first[name], "table": name}
            self.findings.append(TABLE_TWICE.finding(Place(raw.file, raw.sheet), where))
            return
        self._first[name] = f"The sheet {raw.sheet}" if raw.sheet else raw.file
        self.tables[name], self.accounts[name], found = _typed(part)
        self.findings += found
        self.unit = part.unit


def _typed(part: Part) -> tuple[pa.Table, Account, list[Finding]]:
    raw, point_nought = without_point_nought(part.raw)
    rows, account, found = typed_records(part.table, raw)
    kept = without_damaged(rows, found)
    findings = [*_columns_not_given(part), *point_nought, *with_unknown_days_once(found)]
    return kept, Account(account.read + part.left_out, kept.num_rows), findings


def _columns_not_given(part: Part) -> Iterator[Finding]:
    there = {plain_name(name) for name in part.raw.cells.column_names}
    for column in part.table.columns:
        if not column.required and plain_name(column.name) not in there:
            place = Place(part.raw.file, part.raw.sheet, column=column.name)
            yield COLUMN_NOT_GIVEN.finding(place, {"table": part.table.name})


def _not_there(name: str, tables: Mapping[str, pa.Table], findings: Iterable[Finding]) -> Iterator[Finding]:
    """Tables without which the others say little. Where nothing could be read at all, that is what must be mended."""
    if not tables and all(finding.severity is Severity.WARNS for finding in findings):
        yield NOTHING_OF_THE_RETURN.finding(Place(name))
    elif tables and EPISODES.name not in tables:
        yield NO_EPISODES.finding(Place(name))
    if tables and HEADER.name not in tables:
        yield NO_HEADER.finding(Place(name))
