"""Reading the file of participants: its rows, or findings that must be put right first."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from stepdown.cli.themes.people.columns import PEOPLE
from stepdown.dataset.check.cells.typed import typed
from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding, Severity
from stepdown.exchange.delimited.folder import read_csv_table
from stepdown.exchange.limits import Limits
from stepdown.exchange.rules.files import NO_SUCH_FILE

LIMITS = Limits(file_bytes=8 * 1024 * 1024)
"""Tens of thousands of participants."""

type Row = Mapping[str, object]
"""A row by the names of its columns; None where a cell is empty."""


@dataclass(frozen=True, slots=True)
class ReadPeople:
    """What was read."""

    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether the rows can be used."""
        return bool(self.rows) and all(finding.severity is not Severity.STOPS for finding in self.findings)


def read_people(path: Path) -> ReadPeople:
    """The rows of the file. Never raises for what it holds: that is in the findings."""
    if not path.is_file():
        return ReadPeople((), (NO_SUCH_FILE.finding(Place(str(path))),))
    raw, findings = read_csv_table(path, PEOPLE, LIMITS)
    if raw is None:
        return ReadPeople((), tuple(findings))
    rows, found = typed(PEOPLE, raw)
    return ReadPeople(tuple(rows.to_pylist()), (*findings, *found))


def place(path: Path, row: Row, column: str | None = None) -> Place:
    """Where something in a row is."""
    value = row[column] if column else None
    return Place(path.name, None, int(str(row["source_row"])), column, None if value is None else str(value))
