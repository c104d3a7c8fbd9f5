"""Writing Annex A: what one extract tells of its last day and the months before, as the workbook of lists."""

import re
import zipfile
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from stepdown.exchange.annex_a.headings import LISTS, PERSON
from stepdown.exchange.annex_a.lists import rows_of_lists
from stepdown.linkage.extract.case_extract import CaseExtract

_STAMPS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def write_annex_a(extract: CaseExtract, path: Path) -> None:
    """Write the workbook; what the lists do not ask for is not in it. The same extract gives the same bytes."""
    book = Workbook(write_only=True)
    rows = rows_of_lists(extract)
    for name, headings in LISTS.items():
        sheet = book.create_sheet(name)
        for row in ((*PERSON, *headings), *rows[name]):
            sheet.append(_cells(sheet, row))
    held = BytesIO()
    book.save(held)
    path.write_bytes(_stamped(held, extract.as_at))


def _cells(sheet: WriteOnlyWorksheet, row: Sequence[Any]) -> list[Cell | None]:
    """The cells of a row. A text stays one, whatever it begins with."""
    cells = [None if value is None else WriteOnlyCell(sheet, value) for value in row]
    for cell in cells:
        if cell is not None and isinstance(cell.value, str):
            cell.data_type = "s"
    return cells


def _stamped(held: BytesIO, day: date) -> bytes:
    """The package as if it had been written on the extract's day, not on the day on which this is run."""
    made = BytesIO()
    with zipfile.ZipFile(held) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as stamped:
        for name in package.namelist():
            content = _STAMPS.sub(rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode(), package.read(name))
            part = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            stamped.writestr(part, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
