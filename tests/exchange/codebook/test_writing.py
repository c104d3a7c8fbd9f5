"""A codebook as a table: nothing in it is run, and what was not counted is not nought."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from openpyxl import load_workbook

from stepdown.exchange.codebook.csv_file import write_csv
from stepdown.exchange.codebook.docx_file import write_docx
from stepdown.exchange.codebook.xlsx_file import write_xlsx
from stepdown.exchange.formulas import as_written, harmless
from tests.exchange.codebook.codes import AWAKE, ROWS, SLEEP

HEADINGS = [
    *("Number", "Name", "Full path", "Definition", "Include", "Exclude", "Example", "A priori or emergent"),
    *("Guide question", "Theme", "Codings", "Participants: interviews, mother", "Participants: survey, worker"),
    *("Participants: interviews, father", "First used", "Changed", "Changed by"),
]
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://elsewhere.example")']


def csv_rows(rows) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(write_csv(rows).decode("utf-8-sig"), newline="")))


def sheet_of(rows):
    return load_workbook(io.BytesIO(write_xlsx(rows)))["Codebook"]


def test_a_csv_has_a_row_for_each_code_and_a_column_for_each_fact_and_group():
    first, second = csv_rows(ROWS)
    assert list(first) == HEADINGS
    assert (second["Full path"], second["A priori or emergent"], second["Codings"]) == (
        "Nights / Awake",
        "Emergent",
        "12",
    )
    assert (second["First used"], second["Changed by"], second["Example"]) == (
        "2026-03-01",
        "Ana",
        "“I did not sleep 😀”",
    )


def test_not_counted_is_empty_and_nobody_is_nought():
    first, second = csv_rows(ROWS)
    assert (first["Codings"], first["Participants: interviews, mother"]) == ("0", "0")
    assert (first["Participants: interviews, father"], second["Participants: survey, worker"]) == ("", "")
    assert csv_rows([replace(SLEEP, codings=None)])[0]["Codings"] == ""


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_text_in_a_csv_and_read_back_as_it_was(text: str):
    (row,) = csv_rows([replace(AWAKE, path=(text,), theme=text, changed_by=text)])
    assert {row["Name"], row["Theme"], row["Changed by"]} == {"'" + text}
    assert as_written(row["Name"]) == text


@pytest.mark.parametrize("text", ["'tis", "''", "'", "it's", "", "'=1"])
def test_an_apostrophe_of_ones_own_stays(text: str):
    assert as_written(harmless(text)) == text


@pytest.mark.parametrize("text", FORMULAS[:4])
def test_a_formula_is_text_in_a_workbook(text: str):
    cell = sheet_of([replace(AWAKE, definition=text)])["D2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_a_workbook_has_numbers_and_dates_as_such_and_its_headings_in_view():
    sheet = sheet_of(ROWS)
    assert [cell.value for cell in sheet[1]] == HEADINGS
    assert (sheet["K3"].value, sheet["L2"].value, sheet["L3"].value, sheet["N2"].value) == (12, 0, 3, None)
    assert (sheet["O3"].value.date(), sheet["O3"].number_format) == (date(2026, 3, 1), "d mmm yyyy")
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("C2", "$1:$1")


def test_a_text_longer_than_a_cell_is_cut_and_says_so():
    text = str(sheet_of([replace(AWAKE, definition="x" * 40_000)])["D2"].value)
    assert len(text) == 32_767
    assert text.endswith("The CSV has all.]")


def test_a_document_has_each_code_under_its_heading_with_what_is_known():
    document = Document(io.BytesIO(write_docx(ROWS, "Codebook of the nights study")))
    headings = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith(("Heading", "Title"))]
    assert headings == [
        ("Title", "Codebook of the nights study"),
        ("Heading 1", "1 Nights"),
        ("Heading 2", "1.1 Awake"),
    ]
    brief, nights, awake = ([[cell.text for cell in row.cells] for row in table.rows] for table in document.tables)
    assert brief == [
        ["Number", "Code", "Theme", "Codings"],
        ["1", "Nights", "Rest", "0"],
        ["1.1", "Nights / Awake", "", "12"],
    ]
    facts = dict(awake[1:])
    assert facts["First used"] == "1 March 2026"
    assert facts["Participants: interviews, mother"] == "3"
    assert "Guide question" not in facts
    assert dict(nights[1:])["Participants: interviews, mother"] == "0"


def test_a_document_takes_any_text():
    rows = [replace(AWAKE, path=("a\x00b", "c\x0b"), definition="\ud83d \x1b")]
    assert Document(io.BytesIO(write_docx(rows, "x\x00"))).paragraphs


@pytest.mark.parametrize("write", [write_csv, write_xlsx, lambda rows: write_docx(rows, "Empty")])
def test_a_codebook_without_codes_can_be_written(write):
    assert write([])


def test_a_day_is_written_without_a_clock():
    assert csv_rows([replace(AWAKE, changed=date(2026, 12, 31))])[0]["Changed"] == "2026-12-31"
