"""Reading an Annex A workbook: each sheet known by its headings, every row accounted for."""

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.exchange.annex_a.findings import LIST_TWICE, NO_LIST, SHEET_NOT_READ
from stepdown.exchange.annex_a.numbers import without_damaged_numbers
from stepdown.exchange.annex_a.recognise import Recognised, not_needed, recognise
from stepdown.exchange.case_files.case_tables import Account, CaseTables
from stepdown.exchange.case_files.typing import typed_records
from stepdown.exchange.grid import is_blank
from stepdown.exchange.headings import Headings, read_headings
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.progress import Progress
from stepdown.exchange.table_rows import Body, raw_table
from stepdown.exchange.workbook.oddities import oddities
from stepdown.exchange.workbook.sheet import Sheet, open_workbook


def read_annex_a(path: Path, limits: Limits = DEFAULT_LIMITS, progress: Progress = lambda _: None) -> CaseTables:
    """The lists of a workbook. Never raises for what the file holds: that is in the findings."""
    sheets, findings = open_workbook(path, limits)
    reading = _Reading(findings)
    for number, sheet in enumerate(sheets, 1):
        reading.take(sheet)
        progress(number)
    if sheets and not reading.tables:
        reading.findings.append(NO_LIST.finding(Place(path.name)))
    return CaseTables(path.name, reading.tables, tuple(reading.findings), reading.accounts)


class _Reading:
    """The lists so far."""

    def __init__(self, findings: list[Finding]) -> None:
        self.tables: dict[str, pa.Table] = {}
        self.accounts: dict[str, Account] = {}
        self.findings = findings
        self._first: dict[str, str] = {}

    def take(self, sheet: Sheet) -> None:
        """One more sheet."""
        rows = sheet.grid.rows
        found = recognise(rows)
        if found is None:
            if not all(is_blank(row) for row in rows):
                what = {"what": not_needed(rows) or "none of the lists"}
                self.findings.append(SHEET_NOT_READ.finding(sheet.place(), what))
        elif (name := found.of.table.name) in self.tables:
            details = {"first": self._first[name], "table": name.replace("_", " ")}
            self.findings.append(LIST_TWICE.finding(sheet.place(), details))
        else:
            self._first[name] = sheet.name
            self._keep(sheet, found)

    def _keep(self, sheet: Sheet, found: Recognised) -> None:
        grid, table = sheet.grid, found.of.table
        headings = read_headings(grid.rows, found.row)
        body = Body(grid.file, grid.sheet, headings, grid.columns_below(found.row), grid.numbers_below(found.row))
        raw, said = raw_table(body, table)
        named = _named(raw, headings, found)
        sound, damaged = without_damaged_numbers(named)
        rows, account, more = typed_records(table, sound)
        self.tables[table.name] = rows
        self.accounts[table.name] = Account(account.read + len(damaged), account.kept)
        self.findings += (*said, *oddities(sheet, headings), *damaged, *more)


def _named(raw: RawTable, headings: Headings, found: Recognised) -> RawTable:
    """The columns that are needed, by our names; what no timeline needs is left where it is."""
    places = {heading: place for place, heading in headings.names.items()}
    ours = {name: found.columns.get(places[name]) for name in raw.cells.column_names}
    kept = {our: _chosen(raw.cells[name]) for name, our in ours.items() if our}
    return RawTable(raw.table, raw.file, raw.sheet, pa.table(kept), raw.row_numbers)


def _chosen(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    """Cells without the letter that Annex A puts before each choice, such as 'b) No'."""
    return pc.replace_substring_regex(cells.cast(pa.string()), r"^\s*[a-z]\s*\)\s*", "")
