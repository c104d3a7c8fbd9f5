"""Reading one CSV file: its separator and headings found, every cell as text, each row with its own number."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

import pyarrow as pa
import pyarrow.csv as pa_csv

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.exchange.delimited.quotes import unclosed_quote
from stepdown.exchange.grid import Row
from stepdown.exchange.headings import ROWS_LOOKED_AT, read_headings
from stepdown.exchange.rules.texts import NOT_A_TABLE, RAGGED_ROW
from stepdown.exchange.table_rows import Body

SEPARATORS = (",", ";", "\t")
_START = 1 << 18
_BLOCK = 1 << 24


@dataclass(frozen=True, slots=True)
class Start:
    """The first rows of a file, cut at a separator, with the line on which each begins (0 is the first)."""

    separator: str
    rows: list[Row]
    lines: list[int]


def read_csv(file: str, utf8: bytes, start: Start, heading: int) -> tuple[Body | None, list[Finding]]:
    """All below the heading row, as text; rows of another width than the headings are findings and are left out."""
    if finding := unclosed_quote(file, utf8, start.separator):
        return None, [finding]
    headings = read_headings(start.rows, heading)
    width, skipped = len(start.rows[heading - 1]), start.lines[heading - 1]
    ragged: dict[int, tuple[int, str]] = {}

    def keep_apart(row: pa_csv.InvalidRow) -> str:
        ragged[row.number - skipped + heading - 1] = (row.actual_columns, row.text)
        return "skip"

    try:
        cells = _parse(utf8, start.separator, skipped, width, keep_apart)
    except pa.ArrowInvalid as error:
        return None, [NOT_A_TABLE.finding(Place(file), {"reason": str(error).splitlines()[0]})]
    columns = [column.combine_chunks().slice(1) for column in cells.columns]
    numbers = [n for n in range(heading + 1, heading + cells.num_rows + len(ragged)) if n not in ragged]
    findings = [_ragged(file, row, width, found) for row, found in ragged.items() if found[1].strip()]
    return Body(file, None, headings, columns, pa.array(numbers, pa.int64())), findings


def starts(utf8: bytes) -> list[Start]:
    """The file's first rows under each separator that it may have."""
    text = utf8[:_START].decode("utf-8", errors="ignore")
    return [_start(text, separator) for separator in SEPARATORS]


def _start(text: str, separator: str) -> Start:
    rows: list[Row] = []
    lines = [0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for row in islice(reader, ROWS_LOOKED_AT):
            rows.append([cell if cell.strip() else None for cell in row])
            lines.append(reader.line_num)
    except csv.Error:  # a cell of more characters than any heading has: the headings are above it or nowhere
        pass
    return Start(separator, rows, lines)


def _parse(
    utf8: bytes, separator: str, skipped: int, width: int, keep_apart: Callable[[pa_csv.InvalidRow], str]
) -> pa.Table:
    names = [f"c{place}" for place in range(width)]
    return pa_csv.read_csv(
        pa.BufferReader(utf8),
        # One thread: only so are the numbers of invalid rows known.
        pa_csv.ReadOptions(use_threads=False, block_size=_BLOCK, skip_rows=skipped, column_names=names),
        pa_csv.ParseOptions(
            delimiter=separator, newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=keep_apart
        ),
        pa_csv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=True, null_values=[""]
        ),
    )


def _ragged(file: str, row: int, width: int, found: tuple[int, str]) -> Finding:
    count, text = found
    details = {"cells": "1 cell" if count == 1 else f"{count} cells", "headings": str(width)}
    return RAGGED_ROW.finding(Place(file, row=row, value=text), details)
