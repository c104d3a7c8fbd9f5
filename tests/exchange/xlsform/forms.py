"""Forms drawn as text: a line without bars names a sheet, the next gives its headings, and each below it is a row."""

import csv
import io
from collections.abc import Iterator

import openpyxl

from stepdown.dataset.finding import Finding
from stepdown.exchange.xlsform.read import read_xlsform
from stepdown.surveys.questionnaire.questionnaire import Questionnaire


def sheets(drawn: str) -> Iterator[tuple[str, list[list[str]]]]:
    name, rows = "", []
    for line in filter(None, map(str.strip, drawn.splitlines())):
        if "|" in line:
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            yield name, rows
        name, rows = line, []
    yield name, rows


def workbook(drawn: str) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets(drawn):
        sheet = made.create_sheet(name)
        for number, cells in enumerate(rows, start=1):
            for at, cell in enumerate(cells, start=1):
                if cell:
                    sheet.cell(number, at, cell).data_type = "s"
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def csv_file(drawn: str) -> bytes:
    held = io.StringIO()
    writer = csv.writer(held)
    for name, rows in sheets(drawn):
        writer.writerow([name])
        writer.writerows(["", *cells] for cells in rows)
    return held.getvalue().encode()


def read(drawn: str) -> tuple[Questionnaire | None, tuple[Finding, ...]]:
    return read_xlsform(workbook(drawn), "form.xlsx")


def found(drawn: str) -> list[tuple[str, str | None, int | None]]:
    """The rule and place of each finding but that the form says no version, which the drawn ones do not."""
    _, findings = read(drawn)
    return [(f.rule, f.sheet, f.row) for f in findings if f.rule != "xlsform_no_version"]


YES_NO = """
choices
| list_name | name | label |
| yn        | yes  | Yes   |
| yn        | no   | No    |
"""
