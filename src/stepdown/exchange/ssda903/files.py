"""The files of a return opened, whatever kind each is: the tables in them as text."""

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from stepdown.dataset.check.rule import Place
from stepdown.dataset.column import Table
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.raw import RawTable
from stepdown.exchange.case_files.xml_stream import UnreadableXmlError, walked
from stepdown.exchange.delimited.csv_file import read_csv, starts
from stepdown.exchange.delimited.folder import CSV_SUFFIXES, read_text
from stepdown.exchange.grid import is_blank
from stepdown.exchange.headings import read_headings
from stepdown.exchange.limits import Limits
from stepdown.exchange.progress import Progress
from stepdown.exchange.rules.sheets import EMPTY_SHEET, EMPTY_WORKBOOK
from stepdown.exchange.rules.tables import BLANK_HEADING, TEXT_BELOW_TABLE
from stepdown.exchange.rules.texts import RAGGED_ROW
from stepdown.exchange.ssda903.findings import NOT_OF_THE_RETURN
from stepdown.exchange.ssda903.layout import TABLES
from stepdown.exchange.ssda903.recognise import recognise, table_called
from stepdown.exchange.ssda903.walk import Met
from stepdown.exchange.table_rows import Body, raw_table
from stepdown.exchange.workbook.oddities import oddities
from stepdown.exchange.workbook.sheet import Sheet, open_workbook

_XML_SUFFIX = ".xml"
_WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls")
_PACKED = (b"PK", bytes.fromhex("D0CF11E0A1B11AE1"))  # a zip, and the compound file of an old or a locked workbook
_ROW_LEFT_OUT = {RAGGED_ROW.id, TEXT_BELOW_TABLE.id}
_EASED = {*_ROW_LEFT_OUT, BLANK_HEADING.id}
_FIRST_BYTES = 64
_EVERY = 1000


@dataclass(frozen=True, slots=True)
class Part:
    """One table of the return as one file has it. ``unit``: what its rows are found by.

    ``left_out``: how many more rows there are that could not be cut into cells, each of which is a finding.
    """

    table: Table
    raw: RawTable
    unit: str = "row"
    left_out: int = 0


type Opened = tuple[list[Part], list[Finding]]


def opened(path: Path, limits: Limits, progress: Progress) -> Opened:
    """The tables of one file, and what is wrong with it. ``progress`` is told of the records of an XML file."""
    suffix = path.suffix.lower()
    if suffix and suffix not in (*CSV_SUFFIXES, _XML_SUFFIX, *_WORKBOOK_SUFFIXES):
        return [], [NOT_OF_THE_RETURN.finding(Place(path.name))]
    with path.open("rb") as stream:
        begins = stream.read(_FIRST_BYTES)
    if begins.startswith(_PACKED):
        return _workbook(path, limits)
    if suffix == _XML_SUFFIX or begins.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<"):
        return _xml(path, limits, progress)
    return _workbook(path, limits) if suffix in _WORKBOOK_SUFFIXES else _csv(path, limits)


def _csv(path: Path, limits: Limits) -> Opened:
    utf8, findings = read_text(path, limits)
    if utf8 is None:
        return [], findings
    found = [(table, start) for start in starts(utf8) if (table := recognise(start.rows, path.stem))]
    if not found:
        return [], [*findings, NOT_OF_THE_RETURN.finding(Place(path.name))]
    recognised, start = max(found, key=lambda pair: pair[0].columns)
    body, more = read_csv(path.name, utf8, start, recognised.row)
    if body is None:
        return [], [*findings, *more]
    return _part(body, recognised.table, [*findings, *more])


def _workbook(path: Path, limits: Limits) -> Opened:
    sheets, findings = open_workbook(path, limits)
    parts: list[Part] = []
    for sheet in sheets:
        found, more = _sheet(sheet)
        parts += found
        findings += more
    if sheets and all(is_blank(row) for sheet in sheets for row in sheet.grid.rows):
        findings = [EMPTY_WORKBOOK.finding(Place(path.name))]
    return parts, findings


def _sheet(sheet: Sheet) -> Opened:
    grid = sheet.grid
    if all(is_blank(row) for row in grid.rows) and not sheet.anatomy.not_worked_out:
        return [], [EMPTY_SHEET.finding(sheet.place())] if table_called(sheet.name) else []
    recognised = recognise(grid.rows, sheet.name)
    if recognised is None:
        return [], [NOT_OF_THE_RETURN.finding(sheet.place())]
    headings = read_headings(grid.rows, recognised.row)
    below = Body(
        grid.file, grid.sheet, headings, grid.columns_below(recognised.row), grid.numbers_below(recognised.row)
    )
    return _part(below, recognised.table, oddities(sheet, headings))


def _part(body: Body, table: Table, findings: Iterable[Finding]) -> Opened:
    raw, found = raw_table(body, table)
    found = [*findings, *found]
    left_out = sum(finding.rule in _ROW_LEFT_OUT for finding in found)
    return [Part(table, raw, left_out=left_out)], [_eased(finding) for finding in found]


def _eased(finding: Finding) -> Finding:
    """A row that cannot be read is told, and stops no other."""
    return replace(finding, severity=Severity.WARNS) if finding.rule in _EASED else finding


def _xml(path: Path, limits: Limits, progress: Progress) -> Opened:
    met = Met(path.name)
    try:
        for _ in walked(path, met.walk, None, limits, every=_EVERY):
            progress(met.records)
    except UnreadableXmlError as error:
        return [], [error.finding]
    return list(_gathered(path.name, met)), list(met.walk.findings())


def _gathered(file: str, met: Met) -> Iterator[Part]:
    for name, gathered in met.gathered.items():
        raw = gathered.raw(file)
        if len(raw.row_numbers):
            yield Part(TABLES[name], raw, "line")
