"""Short ways to write an Annex A workbook down. Every child in them is invented."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook

type Sheet = Sequence[Sequence[object]]

PERSON = ("Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age")
TIA = ("5001", "b) Female", "a) WBRI", date(2010, 6, 3), 12.4)


def rows(headings: Sequence[str], *rows_: Sequence[object]) -> Sheet:
    """A sheet of a child's particulars and what the headings say."""
    return [(*PERSON, *headings), *((*TIA, *row) for row in rows_)]


CASES = rows(
    ("Does the Child have a Disability", "CIN Start Date", "CIN Closure Date", "Reason for Closure", "Case Status"),
    ("b) No", date(2022, 5, 1), None, None, "c) Child in need plan"),
)


def workbook(folder: Path, sheets: Mapping[str, Sheet]) -> Path:
    """The workbook, in a folder."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, cells in sheets.items():
        sheet = book.create_sheet(name)
        for row in cells:
            sheet.append(list(row))
    path = folder / "annex-a.xlsx"
    book.save(path)
    return path
