"""The codebook as CSV, which every spreadsheet opens with its accents and runs nothing of."""

import csv
import io
from collections.abc import Sequence
from datetime import date

from stepdown.exchange.codebook.row import CodebookRow
from stepdown.exchange.codebook.table import Cell, table_of
from stepdown.exchange.formulas import harmless


def write_csv(rows: Sequence[CodebookRow]) -> bytes:
    """The table in UTF-8 with the mark that spreadsheets look for; dates as 2026-03-01."""
    table, text = table_of(rows), io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(harmless(heading) for heading in table.headings)
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, date) else harmless(str(cell))
