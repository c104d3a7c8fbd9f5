"""Going through the records of a file's tables: their days and codes understood, and what cannot be, told."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import cast

import pyarrow as pa

from stepdown.dataset.check.rule import Place, Rule
from stepdown.dataset.finding import Finding
from stepdown.domain.missing import Missing
from stepdown.exchange.case_files.case_tables import CaseTables
from stepdown.exchange.case_files.codes import code_at_head
from stepdown.exchange.case_files.rules import (
    CODE_NOT_KNOWN,
    CODES_OF_ANOTHER,
    ENDS_BEFORE,
    ENDS_BEFORE_THROUGHOUT,
    NO_START,
)
from stepdown.exchange.case_files.times import times_said
from stepdown.linkage.ladder.activity import Origin

_AT_ONCE = 10_000
_MANY = 3
"""As many as are no slips any more."""

type Row = Mapping[str, object]


class Understanding:
    """The records of one file. ``unit``: what the file's records are found by, "line" or "row"."""

    def __init__(self, tables: CaseTables, unit: str) -> None:
        self._tables = tables
        self._unit = unit
        self._findings: list[Finding] = []
        self._codes: Counter[tuple[str, str]] = Counter()
        self._first: dict[tuple[str, str], Place] = {}
        self._known: Counter[str] = Counter()
        self._ends: Counter[str] = Counter()
        self._before: Counter[str] = Counter()
        self._first_before: dict[str, Place] = {}
        self._often: Counter[tuple[Rule, str, str]] = Counter()
        self._first_so: dict[tuple[Rule, str, str], Place] = {}

    def rows(self, table: str, columns: Sequence[str] | None = None) -> Iterator[Row]:
        """The records of a table, in the file's order; none where the file has no such table.

        ``columns``: those that are needed, where a table has many more; None for all.
        """
        if table in self._tables.tables:
            rows = self._tables.tables[table]
            for batch in (rows.select(columns) if columns else rows).to_batches(_AT_ONCE):
                names, cells = batch.schema.names, [_values(column) for column in batch.columns]
                yield from (dict(zip(names, values, strict=True)) for values in zip(*cells, strict=True))

    def day(self, row: Row, column: str) -> date | Missing | None:
        """A day; None where nothing is written; missing where something is that is no day, or no column is there."""
        reason = row.get(f"{column}_missing")
        return cast("date | Missing | None", row[column] or (Missing(str(reason)) if reason else None))

    def absence(self, row: Row, column: str) -> Missing:
        """Why nothing is written in a column: not asked where the file does not have it."""
        reason = row.get(f"{column}_missing")
        return Missing(str(reason)) if reason else Missing.NOT_KNOWN

    def start(self, row: Row, column: str) -> date | None:
        """The first day, or None with a finding: without one nothing can stand in a timeline."""
        day = cast("date | None", row[column])
        if day is None:
            self.say(NO_START.finding(self.place(row, column)))
        return day

    def end(self, row: Row, column: str, start: date) -> date | Missing | None:
        """The first day no longer so; not known, with a finding, where it is before the first day."""
        day = self.day(row, column)
        if isinstance(day, date):
            self._ends[column] += 1
        if isinstance(day, date) and day < start:
            self._before[column] += 1
            self._first_before.setdefault(column, self.place(row, column))
            self.say(ENDS_BEFORE.finding(self.place(row, column), {"start": start.isoformat()}))
            return Missing.NOT_KNOWN
        return day

    def code[Value, Other](self, row: Row, column: str, known: Mapping[str, Value], otherwise: Other) -> Value | Other:
        """What a code says; ``otherwise`` where there is none, and where nobody knows it, which is a finding.

        Case systems write the words after a code too, as in 'C2: full care order'.
        """
        value = row.get(column)
        if isinstance(value, str) and value in known:
            self._known[column] += 1
            return known[value]
        written = str(value or "").strip()
        if not written:
            return otherwise
        head = code_at_head(written)
        for spelling in (written, written.upper(), written.lower(), head, head.upper()):
            if spelling in known:
                self._known[column] += 1
                return known[spelling]
        self._codes[column, written] += 1
        self._first.setdefault((column, written), self.place(row, column))
        return otherwise

    def origin(self, row: Row) -> Origin:
        """Where the record is written."""
        return Origin(str(row["source_id"]), f"{self._unit} {row['source_row']}")

    def place(self, row: Row, column: str) -> Place:
        """Where a value is written."""
        value = row.get(column)
        source, _, sheet = str(row["source_id"]).partition("#")
        return Place(source, sheet or None, int(str(row["source_row"])), column, None if value is None else str(value))

    def say(self, finding: Finding) -> None:
        """Something to be told."""
        self._findings.append(finding)

    def often(self, rule: Rule, row: Row, column: str) -> None:
        """Something that may be so in very many records: told once, where it is first, with how often it is so."""
        place = self.place(row, column)
        so = (rule, place.file, column)
        self._often[so] += 1
        self._first_so.setdefault(so, place)

    def findings(self) -> tuple[Finding, ...]:
        """All that was found in understanding; each unknown code once, with how often it stands there."""
        codes = (CODE_NOT_KNOWN.finding(self._first[code], times_said(times)) for code, times in self._codes.items())
        often = (so[0].finding(self._first_so[so], times_said(times)) for so, times in self._often.items())
        return (*self._findings, *often, *codes, *self._throughout())

    def _throughout(self) -> Iterator[Finding]:
        """What is so of most of a column, so that it is no slip: the column is another one."""
        for column, times in self._before.items():
            if times >= _MANY and 2 * times > self._ends[column]:
                said = {"count": str(times), "all": str(self._ends[column])}
                yield ENDS_BEFORE_THROUGHOUT.finding(self._first_before[column], said)
        for column in dict.fromkeys(column for column, _ in self._codes):
            unknown = {code: times for code, times in self._codes.items() if code[0] == column}
            times = sum(unknown.values())
            if times >= _MANY and 2 * times > times + self._known[column]:
                said = {"count": str(times), "all": str(times + self._known[column])}
                yield CODES_OF_ANOTHER.finding(self._first[next(iter(unknown))], said)


def _values(column: pa.Array) -> list[object]:
    """The values of a column. Texts and days recur: each is made once, in a third of the time and little memory."""
    if not (pa.types.is_string(column.type) or pa.types.is_date32(column.type)):
        values: list[object] = column.to_pylist()
        return values
    encoded = column.dictionary_encode()
    distinct = [*encoded.dictionary.to_pylist(), None]  # of which the last stands where there is no value
    return [distinct[at] for at in encoded.indices.fill_null(-1).to_numpy().tolist()]
