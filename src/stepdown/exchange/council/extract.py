"""Reading a council's extract: a sheet of people, and with it, if there is one, a sheet of dates. Both are CSV."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

import pyarrow as pa

from stepdown.dataset.check.cells.typed import typed
from stepdown.dataset.check.rule import Place
from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding, Severity
from stepdown.domain.mirrored import MirroredKind
from stepdown.exchange.council.columns import DATES, PEOPLE
from stepdown.exchange.delimited.folder import read_csv_table
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.rules.council import CHILD_WITHOUT_BIRTH, DATE_OF_NOBODY, SAME_NUMBER

type Cells = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DateSaid:
    """One statutory date of a child, by the council's number of the child."""

    council_id: str
    kind: MirroredKind
    due_on: date
    done_on: date | None


@dataclass(frozen=True, slots=True)
class Extract:
    """What was read. ``people`` are rows of the sheet by the names of its columns; None where a cell is empty.

    Where ``is_sound`` is false there is something to put right first, and nothing of it may be used.
    """

    people: tuple[Cells, ...]
    dates: tuple[DateSaid, ...]
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether it can be used."""
        return bool(self.people) and all(f.severity is not Severity.STOPS for f in self.findings)


def read_extract(people: Path, dates: Path | None = None, limits: Limits = DEFAULT_LIMITS) -> Extract:
    """The extract that the files hold. Never raises for what they hold: that is in the findings."""
    persons, findings = _sheet(people, PEOPLE, limits)
    found, more = _sheet(dates, DATES, limits) if dates else ([], [])
    numbers = {str(row["council_id"]) for row in persons if row["is_child"]}
    findings = [*findings, *_of_people(people.name, persons), *more]
    known = [row for row in found if str(row["council_id"]) in numbers]
    if dates:
        findings += _of_dates(dates.name, [row for row in found if row not in known])
    sound = all(f.severity is not Severity.STOPS for f in findings)
    return Extract(tuple(persons), tuple(_date(row) for row in known) if sound else (), tuple(findings))


def _sheet(path: Path, table: Table, limits: Limits) -> tuple[list[Cells], list[Finding]]:
    raw, findings = read_csv_table(path, table, limits)
    if raw is None:
        return [], findings
    rows, found = typed(table, raw)
    return _rows(rows), [*findings, *found]


def _rows(rows: pa.Table) -> list[Cells]:
    held: list[Cells] = rows.to_pylist()
    return held


def _of_people(file: str, rows: Sequence[Cells]) -> Iterator[Finding]:
    first: dict[object, object] = {}
    for row in rows:
        number, at = row["council_id"], row["source_row"]
        if number in first:
            yield SAME_NUMBER.finding(_place(file, row), {"first": str(first[number])})
        first.setdefault(number, at)
        if row["is_child"] and row["date_of_birth"] is None and row["expected_date"] is None:
            yield CHILD_WITHOUT_BIRTH.finding(_place(file, row, "date_of_birth"))


def _of_dates(file: str, rows: Sequence[Cells]) -> Iterator[Finding]:
    for row in rows:
        yield DATE_OF_NOBODY.finding(_place(file, row))


def _place(file: str, row: Cells, column: str = "council_id") -> Place:
    value = row[column]
    return Place(file, None, int(str(row["source_row"])), column, None if value is None else str(value))


def _date(row: Cells) -> DateSaid:
    return DateSaid(
        council_id=str(row["council_id"]),
        kind=MirroredKind(str(row["kind"])),
        due_on=cast(date, row["due_on"]),
        done_on=cast("date | None", row["done_on"]),
    )
