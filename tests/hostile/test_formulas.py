"""No file for spreadsheets that leaves Stepdown has a cell that a spreadsheet would reckon out of what people wrote.

Whatever writes such a file is found in the code by itself, and has either its case here or its rule beside it. Another
system had to mend this twice in one year (Primero's branches csv-formula-injection, 22 January, and csv-injection, 6
March 2026): each export wrote its own cells.
"""

import ast
import csv
import importlib
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

import stepdown
from stepdown.exchange.annex_a import write as annex_a
from stepdown.exchange.archive.csv_text import csv_text
from stepdown.exchange.codebook.csv_file import write_csv
from stepdown.exchange.formulas import as_written, harmless
from stepdown.exchange.safe_csv import write_rows
from stepdown.exchange.ssda903 import write as ssda903
from tests.exchange.codebook.codes import AWAKE
from tests.exchange.survey_files.a_file import responses_csv
from tests.surveys.frequencies.a_survey import question, questionnaire, responses

PRODUCT = Path(stepdown.__file__).parent
BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
DANGERS = [f"{begins}cmd|' /C calc'!A0" for begins in BEGINS]
WRITES = {"csv.writer", "csv.DictWriter", "writer", "DictWriter", "Workbook", "pa_csv.write_csv", "to_csv", "to_excel"}


def all_written(folder: Path) -> str:
    write_rows(folder / "out.csv", DANGERS, [DANGERS])
    return (folder / "out.csv").read_text(encoding="utf-8-sig")


def a_return(folder: Path) -> str:
    ssda903._write(folder / "out.csv", ["CHILD"], [{"CHILD": danger} for danger in DANGERS])
    return (folder / "out.csv").read_text(encoding="utf-8")


def a_codebook(_: Path) -> str:
    rows = [replace(AWAKE, path=(danger,), theme=danger, definition=danger, changed_by=danger) for danger in DANGERS]
    return write_csv(rows).decode("utf-8-sig")


def survey_answers(_: Path) -> str:
    asked = questionnaire(question("words", "long_text"))
    return responses_csv(asked, responses([{"words": danger} for danger in DANGERS])).decode()


CSV: dict[str, Callable[[Path], str]] = {
    "exchange/safe_csv.py": all_written,
    "exchange/archive/csv_text.py": lambda _: csv_text(DANGERS, [DANGERS]).decode(),
    "exchange/codebook/csv_file.py": a_codebook,
    "exchange/ssda903/write.py": a_return,
    "exchange/survey_files/responses_file.py": survey_answers,
}
"""Each writer of CSV, and a file of it in which somebody wrote what a spreadsheet would reckon."""

ELSEWHERE = {
    "exchange/annex_a/write.py": "tests.hostile.test_formulas.test_a_text_of_a_statutory_list_stays_a_text",
    "exchange/codebook/xlsx_file.py": "tests.exchange.codebook.test_writing.test_a_formula_is_text_in_a_workbook",
    "exchange/survey_files/book.py": "tests.exchange.survey_files.test_workbook.test_no_cell_is_a_formula",
    "exchange/template/workbook.py": (
        "tests.exchange.test_round_trips.test_text_that_looks_like_a_formula_is_kept_as_text_in_a_workbook"
    ),
    "exchange/xlsform/write.py": "tests.exchange.xlsform.test_writing.test_text_is_never_a_formula_or_a_number",
    "reporting/renderers/xlsx/__init__.py": "tests.reporting.renderers.test_xlsx.test_no_text_becomes_a_formula",
    "reporting/business_case/workbook/file.py": (
        "tests.reporting.business_case.workbook.test_workbook.test_text_that_looks_like_a_formula_stays_text"
    ),
}
"""Writers of workbooks, each with the test beside it that writes a formula as somebody's words."""

NOBODYS_WORDS = {
    "exchange/delimited/write.py": "a dataset for programs, read back as it was; nothing of the product calls it",
    "invented/pilot/council.py": "made-up people alone",
}


def writers() -> set[str]:
    """Each module of the product that writes a CSV file or a workbook itself."""
    return {path.relative_to(PRODUCT).as_posix() for path in PRODUCT.rglob("*.py") if _writes(_parsed(path))}


def _parsed(path: Path) -> ast.AST:
    """The module, if it can write such a file at all: it then names one of the ways."""
    code = path.read_text(encoding="utf-8")
    return ast.parse(code if any(way.rpartition(".")[2] in code for way in WRITES) else "")


def _writes(tree: ast.AST) -> bool:
    return any(isinstance(n, ast.Call) and ast.unparse(n.func) in WRITES for n in ast.walk(tree))


def test_every_writer_of_such_a_file_is_known():
    assert writers() == CSV.keys() | ELSEWHERE.keys() | NOBODYS_WORDS.keys()


@pytest.mark.parametrize("code", ["csv.writer(file)", "csv.DictWriter(f, names)", "Workbook(write_only=True)"])
def test_a_writer_is_found(code):
    assert _writes(ast.parse(code))


@pytest.mark.parametrize("named", ELSEWHERE.values())
def test_the_rule_beside_a_writer_is_there(named):
    module, _, test = named.rpartition(".")
    assert callable(getattr(importlib.import_module(module), test))


@pytest.mark.parametrize("writer", CSV)
def test_no_file_that_leaves_has_a_cell_that_a_spreadsheet_would_reckon(writer, tmp_path):
    cells = [cell for row in csv.reader(io.StringIO(CSV[writer](tmp_path), newline="")) for cell in row]
    assert len([cell for cell in cells if "calc" in cell]) >= len(DANGERS)
    assert [cell for cell in cells if cell.startswith(BEGINS) and not _is_number(cell)] == []


def _is_number(cell: str) -> bool:
    return cell.removeprefix("-").replace(".", "", 1).isdecimal()


def test_a_text_of_a_statutory_list_stays_a_text(tmp_path):
    book = Workbook(write_only=True)
    sheet = book.create_sheet("List 1")
    sheet.append(annex_a._cells(sheet, [*DANGERS[:5], date(2026, 3, 2)]))
    book.save(tmp_path / "out.xlsx")
    (row,) = load_workbook(tmp_path / "out.xlsx")["List 1"].iter_rows()
    assert [cell.data_type for cell in row] == ["s"] * 5 + ["d"]


@pytest.mark.parametrize("text", [*DANGERS, *(f"'{danger}" for danger in DANGERS), "'tis", "plain", ""])
def test_what_was_written_is_read_back_as_it_was(text):
    assert as_written(harmless(text)) == text
