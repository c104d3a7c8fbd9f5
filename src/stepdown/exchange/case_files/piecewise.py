"""Records typed some thousands at a time while a file is read, so that its text is never in memory as a whole."""

from collections.abc import Mapping

import pyarrow as pa

from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding
from stepdown.exchange.case_files.case_tables import Account, CaseTables
from stepdown.exchange.case_files.gathered import Gathered
from stepdown.exchange.case_files.typing import DateForm, typed_records


class Reading:
    """The tables of one file so far. ``form``: how the file's format writes its dates, where it has one way only."""

    def __init__(self, file: str, tables: Mapping[str, Table], form: DateForm | None = None) -> None:
        self._file = file
        self._tables = tables
        self._form = form
        self._parts: dict[str, list[pa.Table]] = {name: [] for name in tables}
        self._accounts = dict.fromkeys(tables, Account(0, 0))
        self._findings: list[Finding] = []

    def take(self, gathered: Mapping[str, Gathered], at_least: int = 0) -> None:
        """Type what was gathered since the last time, of those tables that have so many records by now.

        To type some hundreds takes hardly less time than thousands: what is rare waits until there is enough of it.
        """
        for name, records in gathered.items():
            if len(records) < at_least or (self._parts[name] and not records):
                continue
            part, account, found = typed_records(self._tables[name], records.raw(self._file), self._form)
            self._parts[name].append(part)
            so_far = self._accounts[name]
            self._accounts[name] = Account(so_far.read + account.read, so_far.kept + account.kept)
            self._findings += found

    def tables(self, about: Mapping[str, str], findings: tuple[Finding, ...]) -> CaseTables:
        """All that was read, with what else was found and what the file says of itself."""
        tables = {name: pa.concat_tables(parts) for name, parts in self._parts.items()}
        return CaseTables(self._file, tables, (*findings, *self._findings), self._accounts, about)
