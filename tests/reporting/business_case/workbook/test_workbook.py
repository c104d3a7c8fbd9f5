"""The file: formulas as formulas with their values kept, inputs marked in words, nothing merged, locked or linked."""

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from stepdown.costs.analysis.measures import NET
from stepdown.costs.case import BusinessCase
from stepdown.reporting.business_case.workbook import to_workbook
from stepdown.reporting.business_case.workbook.book import Book, cells
from stepdown.reporting.business_case.workbook.case_book import case_tables
from stepdown.reporting.business_case.workbook.file import written
from stepdown.reporting.business_case.workbook.formula import Formula
from stepdown.reporting.business_case.workbook.functions import Value
from tests.reporting.business_case.workbook.cases import a_case_of

HEADINGS = 3


def near(value: Value, rel: float) -> object:
    """Text as it is; a number as near as another way of adding up comes, or to a millionth."""
    return value if isinstance(value, str) else pytest.approx(value, rel=rel, abs=1e-6)


@pytest.fixture(scope="module")
def case() -> BusinessCase:
    return a_case_of("as shipped")


@pytest.fixture(scope="module")
def file(case: BusinessCase) -> bytes:
    return to_workbook(case)


@pytest.fixture(scope="module")
def workbook(file: bytes) -> Workbook:
    return load_workbook(BytesIO(file))


def test_the_sheets_are_in_the_order_in_which_they_are_read(workbook: Workbook):
    given = ["Counts", "Assumptions", "Prices", "Deflators", "Service cost"]
    reckoned = ["Entries", "Months in care", "Proceedings", "Quantities", "Lines", "Lines by payer", "Payers"]
    assert workbook.sheetnames == ["Read me", "Results", *given, *reckoned]


def test_the_formulas_in_the_file_are_those_that_are_tested(case: BusinessCase, workbook: Workbook, file: bytes):
    kept = load_workbook(BytesIO(file), data_only=True)
    book = Book(case_tables(case))
    for table in book.tables:
        for place, shown in cells(table):
            if isinstance(shown.content, Formula):
                assert workbook[table.name][place.cell].value == f"={shown.content.text(table.name)}"
                assert kept[table.name][place.cell].value == near(book.worth(place), rel=1e-12)


def test_a_shaded_cell_is_a_value_and_is_called_an_input_in_words(workbook: Workbook):
    shaded = 0
    for sheet in workbook.worksheets:
        headings = {cell.column: str(cell.value) for cell in sheet[HEADINGS]}
        for row in sheet.iter_rows(min_row=HEADINGS + 1):
            for cell in row:
                if cell.fill.fill_type:
                    shaded += 1
                    assert cell.data_type != "f"
                    assert "input" in headings[cell.column] or "Input" in [each.value for each in row]
                    assert not cell.protection.locked or not sheet.protection.sheet
    assert shaded > 100


def test_each_sheet_is_one_marked_table_that_can_be_read_and_printed(workbook: Workbook):
    for sheet in workbook.worksheets:
        (table,) = sheet.tables.values()
        headings = [cell.value for cell in sheet[table.ref][0]]
        assert headings == [column.name for column in table.tableColumns]
        assert len({heading.casefold() for heading in headings}) == len(headings)
        assert sheet.freeze_panes in (f"A{HEADINGS + 1}", f"B{HEADINGS + 1}")
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)
        assert not sheet.merged_cells.ranges
        assert not sheet.protection.sheet
        assert all(cell.comment is None for row in sheet.iter_rows() for cell in row)


def test_there_is_no_macro_no_link_and_no_date_of_making(case: BusinessCase, file: bytes):
    names = ZipFile(BytesIO(file)).namelist()
    assert [name for name in names if "vba" in name.lower() or "external" in name.lower()] == []
    assert to_workbook(case) == file


def test_important_cells_have_names(workbook: Workbook):
    assert {"net_cost", "saved_in_all", "scenario_price_base", "care_spell_mean_months"} <= set(workbook.defined_names)


@pytest.mark.parametrize("shape", ["no service cost", "placements alone"])
def test_without_the_services_cost_nothing_is_called_net(shape: str):
    file = to_workbook(a_case_of(shape))
    text = "".join(ZipFile(BytesIO(file)).read(name).decode("utf-8") for name in ZipFile(BytesIO(file)).namelist())
    assert re.findall(r"(?i)(?<![a-z])net(?![a-z])", text) == []
    assert "Service cost not given: gross." in text


def test_the_read_me_says_what_it_is_and_where_it_comes_from(case: BusinessCase, workbook: Workbook):
    text = " ".join(str(cell.value) for row in workbook["Read me"].iter_rows() for cell in row)
    for said in ("Internal: not to be published", "intervals", case.inputs.digest, "2024-25 prices", "Stepdown "):
        assert said in text


def test_text_that_looks_like_a_formula_stays_text(case: BusinessCase):
    about = case.model.scenario.scenario.model_copy(update={"title": "=1+1", "counterfactual": "@SUM(A1)"})
    model = replace(case.model, scenario=case.model.scenario.model_copy(update={"scenario": about}))
    lines = tuple(replace(each, what=replace(each.what, label='=HYPERLINK("x")\x07')) for each in case.lines)
    hostile = load_workbook(BytesIO(to_workbook(replace(case, model=model, lines=lines))))
    found = [cell for sheet in hostile.worksheets for row in sheet.iter_rows() for cell in row]
    texts = [cell for cell in found if cell.data_type == "s" and str(cell.value).startswith(("=", "@"))]
    assert len(texts) > len(lines)
    assert all(cell.quotePrefix for cell in texts)
    assert not any("HYPERLINK" in str(cell.value) for cell in found if cell.data_type == "f")


@pytest.mark.skipif(not shutil.which("soffice"), reason="soffice is not on this machine")
@pytest.mark.parametrize("shape", ["as shipped", "thresholds and mixes", "all return"])
def test_a_spreadsheet_comes_to_the_same(shape: str, tmp_path: Path):
    case = a_case_of(shape)
    book = Book(case_tables(case))
    (tmp_path / "bare.xlsx").write_bytes(written(book, "A case"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    made = ["--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "out"), str(tmp_path / "bare.xlsx")]
    subprocess.run(["soffice", profile, *made], check=True, capture_output=True, timeout=300)
    recalculated = load_workbook(tmp_path / "out" / "bare.xlsx", data_only=True)
    for table in book.tables:
        for place, shown in cells(table):
            if isinstance(shown.content, Formula):
                found = recalculated[table.name][place.cell].value
                assert found == near(book.worth(place), rel=1e-9), place
    net = book.names["net_cost"]
    assert recalculated[net.sheet][net.cell].value == pytest.approx(case.figures[NET].central, abs=0.0001)
