"""CSV files that a spreadsheet opens safely: nothing in them is run as a formula."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from stepdown.exchange.formulas import harmless


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a heading row and the rows below it, in UTF-8 with the mark by which spreadsheets know it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(harmless(column) for column in columns)
        writer.writerows([harmless(value) if isinstance(value, str) else value for value in row] for row in rows)
