"""The door of reading: a codebook as CSV or workbook to a code tree, with findings by row."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.exchange.codebook.columns import CODES, MEANING_OF, NAMING
from stepdown.exchange.codebook.rules import NO_CODES, NOT_READ
from stepdown.exchange.codebook.tree import ListedCode, Row, tree_of
from stepdown.exchange.delimited.folder import CSV_SUFFIXES, read_csv_table
from stepdown.exchange.formulas import as_written
from stepdown.exchange.headings import heading_row, read_headings
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.rules.files import NO_SUCH_FILE
from stepdown.exchange.rules.tables import HEADINGS_NOT_FOUND
from stepdown.exchange.table_rows import Body, raw_table
from stepdown.exchange.workbook.sheet import Sheet, open_workbook


@dataclass(frozen=True, slots=True)
class ListedCodebook:
    """The code tree that a file lists, and what is wrong in it; no codes where a finding says why."""

    codes: tuple[ListedCode, ...]
    findings: tuple[Finding, ...] = ()


def read_codebook(path: Path, limits: Limits = DEFAULT_LIMITS) -> ListedCodebook:
    """The codes of a CSV file or workbook. Never raises for what the file holds: that is in the findings."""
    if not path.is_file():
        return ListedCodebook((), (NO_SUCH_FILE.finding(Place(str(path))),))
    is_csv = path.suffix.lower() in CSV_SUFFIXES
    raw, findings = read_csv_table(path, CODES, limits) if is_csv else _of_workbook(path, limits)
    if raw is None:
        why = [finding for finding in findings if finding.rule != HEADINGS_NOT_FOUND.id]
        return ListedCodebook((), tuple(why) or (NO_CODES.finding(Place(path.name)),))
    codes, told = tree_of(_rows(raw, as_written if is_csv else str))
    findings = [*findings, *_columns_not_read(raw), *told]
    if not codes:
        findings.append(NO_CODES.finding(Place(raw.file, raw.sheet)))
    return ListedCodebook(codes, tuple(findings))


def _of_workbook(path: Path, limits: Limits) -> tuple[RawTable | None, list[Finding]]:
    """The table of the first sheet that has one."""
    sheets, findings = open_workbook(path, limits)
    for sheet in sheets:
        row = heading_row(sheet.grid.rows, CODES)
        if row is not None and _names_codes(sheet, row):
            grid, headings = sheet.grid, read_headings(sheet.grid.rows, row)
            body = Body(grid.file, grid.sheet, headings, grid.columns_below(row), grid.numbers_below(row))
            return raw_table(body, CODES)
    return None, findings


def _names_codes(sheet: Sheet, row: int) -> bool:
    return any(MEANING_OF.get(plain_name(cell)) in NAMING for cell in sheet.grid.rows[row - 1] if cell)


def _rows(raw: RawTable, text_of: Callable[[str], str]) -> list[Row]:
    """The rows with what they say, by meaning; of two columns with one meaning the first that has something."""
    columns = [
        (meaning, raw.cells.column(at).to_pylist())
        for at, name in enumerate(raw.cells.column_names)
        if (meaning := MEANING_OF.get(plain_name(name)))
    ]
    rows = []
    for at, number in enumerate(raw.row_numbers.to_pylist()):
        cells: dict[str, str] = {}
        for meaning, column in columns:
            if text := text_of(column[at] or "").strip():
                cells.setdefault(meaning, text)
        rows.append(Row(Place(raw.file, raw.sheet, number), cells))
    return rows


def _columns_not_read(raw: RawTable) -> Iterator[Finding]:
    left = [name for name in raw.cells.column_names if plain_name(name) not in MEANING_OF]
    if left:
        yield NOT_READ.finding(Place(raw.file, raw.sheet, value=", ".join(left)))
