"""Reading the dataset's tables: a folder of CSV or Parquet files, or some of them, to tables of its records."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding, Severity
from stepdown.exchange.case_files.case_tables import Account, CaseTables
from stepdown.exchange.case_files.days import without_unreal_days
from stepdown.exchange.case_files.typing import typed_records
from stepdown.exchange.delimited.folder import CSV_SUFFIXES, PARQUET_SUFFIX
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.progress import Progress
from stepdown.exchange.rules.files import NO_KNOWN_TABLE, NO_SUCH_FILE
from stepdown.exchange.rules.tables import TABLE_GIVEN_TWICE
from stepdown.exchange.ssd.cleaned import cleaned
from stepdown.exchange.ssd.file import File, read_file
from stepdown.exchange.ssd.findings import EMPTY_TABLE, NO_TABLE, NOT_USED, UNKNOWN_FILE
from stepdown.exchange.ssd.layout import LAYOUT, TABLES
from stepdown.exchange.ssd.recognise import table_of_file

_DEATHS = frozenset({"pers_death_date"})


def read_ssd(paths: Sequence[Path], limits: Limits = DEFAULT_LIMITS, progress: Progress = lambda _: None) -> CaseTables:
    """The records of the files named, and of those in the folders named. Never raises for what the files hold.

    ``progress`` is told after each table how many records have been read.
    """
    reading = _Reading(_name(paths))
    for path in _files(paths):
        reading.file(path, limits)
        progress(sum(account.read for account in reading.accounts.values()))
    return reading.tables_of_all()


class _Reading:
    """The tables so far, and the findings of reading them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._findings: list[Finding] = []
        self._tables: dict[str, pa.Table] = {}
        self._files: dict[str, str] = {}
        self.accounts: dict[str, Account] = {}

    def file(self, path: Path, limits: Limits) -> None:
        """One file, whatever it is."""
        table = table_of_file(path.stem)
        if not path.exists():
            self._findings.append(NO_SUCH_FILE.finding(Place(str(path))))
        elif table is None or path.suffix.lower() not in (*CSV_SUFFIXES, PARQUET_SUFFIX):
            self._findings.append(UNKNOWN_FILE.finding(Place(path.name)))
        elif table not in TABLES:
            self._findings.append(NOT_USED.finding(Place(path.name), {"table": table}))
        elif table in self._files:
            said = {"first": self._files[table], "table": table}
            self._findings.append(TABLE_GIVEN_TWICE.finding(Place(path.name), said))
        else:
            self._files[table] = path.name
            self._keep(read_file(path, TABLES[table], limits))

    def tables_of_all(self) -> CaseTables:
        """Everything, with what is not there told."""
        known = any(rows.num_rows for rows in self._tables.values())
        if not known and all(finding.severity is Severity.WARNS for finding in self._findings):
            self._findings.append(NO_KNOWN_TABLE.finding(Place(self._name), {"parts": "files"}))
        findings = (*self._findings, *(self._unknown() if known else ()))
        tables = CaseTables(self._name, self._tables, findings, self.accounts)
        return without_unreal_days(tables, LAYOUT, _DEATHS)

    def _keep(self, file: File) -> None:
        self._findings += file.findings
        if file.raw is None:
            return
        raw, found = cleaned(file.table, file.raw)
        rows, account, more = typed_records(file.table.table, raw)
        name = file.table.name
        self._tables[name] = rows
        self.accounts[name] = replace(account, read=account.read + file.set_aside)
        self._findings += [*found, *more]

    def _unknown(self) -> Iterator[Finding]:
        """What cannot be known, since a table is not there or nothing is in it."""
        for name, table in TABLES.items():
            details = {"table": name, "unknown": table.unknown}
            if name not in self._files:
                yield NO_TABLE.finding(Place(self._name), details)
            elif name in self._tables and not self._tables[name].num_rows:
                yield EMPTY_TABLE.finding(Place(self._files[name]), details)


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(inner for inner in path.iterdir() if inner.is_file() and not inner.name.startswith("."))
        else:
            yield path


def _name(paths: Sequence[Path]) -> str:
    return paths[0].name if len(paths) == 1 else ", ".join(dict.fromkeys(path.parent.name for path in paths))
