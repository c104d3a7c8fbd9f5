"""Reading a census: one pass through the file, in little memory, to tables of its records."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from lxml import etree

from stepdown.dataset.check.rule import Place
from stepdown.dataset.column import ColumnKind, Table
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.exchange.case_files.case_tables import Account, CaseTables
from stepdown.exchange.case_files.gathered import Gathered
from stepdown.exchange.case_files.typing import typed_records
from stepdown.exchange.case_files.xml_stream import UnreadableXmlError, elements, local_name
from stepdown.exchange.cin_census.findings import NOT_ISO
from stepdown.exchange.cin_census.layout import TABLES
from stepdown.exchange.cin_census.walk import Walk
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits

_ROOT = ("Message",)
_ISO = r"^\s*\d{4}-\d{2}-\d{2}(T00:00:00(\.0+)?Z?)?\s*$"
_EVERY = 1000

type Progress = Callable[[int], None]


def read_cin_census(path: Path, limits: Limits = DEFAULT_LIMITS, progress: Progress = lambda _: None) -> CaseTables:
    """The records of one census file. Never raises for what the file holds: that is in the findings.

    ``progress`` is told from time to time how many children have been read.
    """
    walk, about = Walk(path.name), dict[str, str]()
    try:
        for number, element in enumerate(elements(path, _ROOT, ("Header", "Child"), limits)):
            if local_name(element.tag) == "Header":
                about |= _header(element)
            else:
                walk.child(element)
            if number % _EVERY == 0:
                progress(number)
    except UnreadableXmlError as error:
        return CaseTables(path.name, findings=(error.finding,))
    return _tables(path.name, walk, about)


def _header(element: etree._Element) -> Mapping[str, str]:
    return {local_name(leaf.tag): leaf.text.strip() for leaf in element.iter() if len(leaf) == 0 and leaf.text}


def _tables(file: str, walk: Walk, about: Mapping[str, str]) -> CaseTables:
    tables: dict[str, pa.Table] = {}
    accounts: dict[str, Account] = {}
    findings = [*walk.findings()]
    for name, gathered in walk.gathered.items():
        tables[name], accounts[name], found = _typed(file, TABLES[name], gathered)
        findings += found
    return CaseTables(file, tables, tuple(findings), accounts, about)


def _typed(file: str, table: Table, gathered: Gathered) -> tuple[pa.Table, Account, list[Finding]]:
    raw = gathered.raw(file)
    findings: list[Finding] = []
    cells = raw.cells
    for column in table.columns:
        if column.kind is ColumnKind.DATE:
            cells, found = _iso_only(raw, cells, column.name)
            findings += found
    rows, account, found = typed_records(table, RawTable(raw.table, file, None, cells, raw.row_numbers))
    return rows, account, [*findings, *found]


def _iso_only(raw: RawTable, cells: pa.Table, name: str) -> tuple[pa.Table, list[Finding]]:
    """The column without what is not in the census's own form, each of which is a finding."""
    values = cells[name]
    iso = pc.match_substring_regex(values, _ISO)
    findings = [
        NOT_ISO.finding(Place(raw.file, None, raw.row_numbers[at].as_py(), name, values[at].as_py()))
        for at in _places(iso)
    ]
    if not findings:
        return cells, []
    kept = pc.if_else(iso, values, None)
    return cells.set_column(cells.column_names.index(name), name, kept), findings


def _places(iso: pa.ChunkedArray) -> Iterator[int]:
    """Where there is a value in another form; an empty one is none."""
    yield from pc.indices_nonzero(pc.fill_null(pc.invert(iso), fill_value=False)).to_pylist()
