"""The bytes of an XLSForm as grids of text, or why they cannot be: nothing is held before its size is known."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.delimited.encoding import decode
from stepdown.exchange.delimited.quotes import unclosed_quote
from stepdown.exchange.grid import Grid, Row, is_blank
from stepdown.exchange.headings import read_headings
from stepdown.exchange.limits import Limits
from stepdown.exchange.rules.files import TOO_LARGE
from stepdown.exchange.rules.texts import NOT_A_TABLE
from stepdown.exchange.workbook.oddities import oddities
from stepdown.exchange.workbook.sheet import Sheet, open_workbook

_MEBIBYTE = 1024 * 1024
LIMITS = Limits(file_bytes=10 * _MEBIBYTE, unpacked_bytes=32 * _MEBIBYTE, cells=250_000)
"""Ten times what the largest forms have that people share."""


def read_grids(data: bytes, name: str) -> tuple[list[Grid], list[Finding]]:
    """The sheets of a workbook, or of a CSV file whose first column names them. Never raises for what is in it."""
    grids, findings = _csv(data, name) if name.lower().endswith(".csv") else _workbook(data, name)
    remedy = "Delete what does not belong to the form, and try again."
    return grids, [replace(f, remedy=remedy) if f.rule == TOO_LARGE.id else f for f in findings]


def _workbook(data: bytes, name: str) -> tuple[list[Grid], list[Finding]]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "form.xlsx"  # a name of our own: what the sender called it is not trusted as a path
        path.write_bytes(data)
        sheets, findings = open_workbook(path, LIMITS)
    found = [*findings, *(oddity for sheet in sheets for oddity in _oddities(sheet))]
    return [replace(sheet.grid, file=name) for sheet in sheets], [replace(finding, file=name) for finding in found]


def _oddities(sheet: Sheet) -> list[Finding]:
    rows = sheet.grid.rows
    return oddities(sheet, read_headings(rows, 1)) if rows else []


def _csv(data: bytes, name: str) -> tuple[list[Grid], list[Finding]]:
    if len(data) > LIMITS.file_bytes:
        how = f"it has {len(data):,} bytes, more than {LIMITS.file_bytes:,}"
        return [], [TOO_LARGE.finding(Place(name), {"how": how})]
    decoded = decode(name, data)
    if decoded.utf8 is None:
        return [], list(decoded.findings)
    if finding := unclosed_quote(name, decoded.utf8, ","):
        return [], [*decoded.findings, finding]
    try:
        rows = list(csv.reader(io.StringIO(decoded.utf8.decode(), newline="")))
    except csv.Error as error:
        return [], [*decoded.findings, NOT_A_TABLE.finding(Place(name), {"reason": str(error)})]
    return list(_parted(rows, name)), list(decoded.findings)


def _parted(rows: list[list[str]], name: str) -> Iterator[Grid]:
    """A grid for each sheet, in which every row stands where it stands in the file."""
    starts = [at for at, row in enumerate(rows) if row and row[0].strip()]
    for start, end in pairwise([*starts, len(rows)]):
        below = [[cell or None for cell in row[1:]] for row in rows[start:end]]
        first = next((at for at, row in enumerate(below) if not is_blank(row)), 0)
        nothing: list[Row] = [[] for _ in range(start + first)]
        yield Grid(name, rows[start][0].strip(), [*nothing, *below[first:]])
