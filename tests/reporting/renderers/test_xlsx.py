"""The spreadsheet: the rules of the government's guidance, numbers as numbers, and no formula anywhere."""

from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from stepdown.reporting.renderers.xlsx import to_xlsx
from stepdown.reporting.renderers.xlsx.number import as_number
from tests.reporting.renderers.sample_report import BANNER, FORMULA, HOSTILE, SOURCE, TRUE_COUNT, sample_report


@pytest.fixture(scope="module")
def file() -> bytes:
    return to_xlsx(sample_report())


@pytest.fixture(scope="module")
def workbook(file: bytes) -> Workbook:
    return load_workbook(BytesIO(file))


def column(sheet: Worksheet) -> list[object]:
    return [cell.value for cell in sheet["A"]]


def test_the_sheets_are_in_the_order_of_the_guidance(workbook: Workbook):
    tables = [f"Table {number}" for number in range(1, 6)]
    assert workbook.sheetnames == ["Cover", "Contents", "Notes", "Symbols", *tables, "Provenance"]


def test_each_sheet_but_the_cover_holds_one_table_with_a_name_of_its_own(workbook: Workbook):
    names = [name for sheet in workbook.worksheets for name in sheet.tables]
    assert [len(sheet.tables) for sheet in workbook.worksheets] == [0] + [1] * 9
    assert len({name.casefold() for name in names}) == 9


def test_a_tables_headings_are_its_cells_and_differ_from_one_another(workbook: Workbook):
    for sheet in workbook.worksheets:
        for table in sheet.tables.values():
            header = [cell.value for cell in sheet[table.ref][0]]
            assert header == [each.name for each in table.tableColumns]
            assert len({each.casefold() for each in header}) == len(header)


def test_nothing_is_merged_and_no_sheet_hidden(workbook: Workbook):
    assert all(not sheet.merged_cells.ranges and sheet.sheet_state == "visible" for sheet in workbook.worksheets)


def test_title_banner_unit_and_source_stand_above_a_table(workbook: Workbook):
    lines = column(workbook["Table 1"])[:7]
    assert lines[0] == "Table 1: Safeguarding level at closure [note 1] [note 2]"
    assert lines[1] == BANNER
    assert lines[3:6] == ["Unit: children", f"Source: {SOURCE}", "Back to contents"]


def test_contents_lead_to_each_sheet(workbook: Workbook):
    links = {cell.value: cell.hyperlink.location for cell in workbook["Contents"]["A"] if cell.hyperlink}
    assert links == {name: f"'{name}'!A1" for name in workbook.sheetnames if name not in ("Cover", "Contents")}


def test_the_cover_carries_every_warning(workbook: Workbook):
    said = column(workbook["Cover"])
    assert "Warning: There is no comparison group: the figures do not show what caused the change." in said
    assert "Warning: Counts of rare events drift towards their usual level by themselves." in said


def test_numbers_are_numbers_and_a_hidden_one_is_c(workbook: Workbook, file: bytes):
    rows = {row[0].value: row[1:] for row in workbook["Table 1"].iter_rows(min_row=8)}
    shown = [(cell.value, cell.number_format) for cell in rows["Stepped down"]]
    assert shown == [(26, "0"), (0.456, "0.0%")]
    assert [cell.value for cell in rows["Stepped down: To early help"]] == ["c", "c"]
    assert [(cell.value, cell.number_format) for cell in rows["All children"]] == [(1190, "#,##0"), (1, "0%")]
    assert rows["Not known"][1].value is None
    with ZipFile(BytesIO(file)) as parts:
        assert all(TRUE_COUNT.encode() not in parts.read(name) for name in parts.namelist())


def test_no_text_becomes_a_formula(workbook: Workbook):
    cells = [cell for sheet in workbook.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    row = next(row for row in workbook["Table 5"].iter_rows(min_row=8) if row[0].value == HOSTILE)
    assert [cell.value for cell in row[1:]] == [FORMULA, "@SUM(A1)", "+44 20", "-cmd|' /C calc'!A0"]
    assert all(cell.quotePrefix for cell in row[1:])


def test_headings_are_kept_in_sight_only_where_a_table_is_long_or_wide(workbook: Workbook):
    frozen = {name: workbook[name].freeze_panes for name in ("Table 1", "Table 2", "Table 3", "Table 4")}
    assert frozen == {"Table 1": None, "Table 2": "B8", "Table 3": None, "Table 4": "B8"}


def test_the_provenance_names_the_result_of_each_figure(workbook: Workbook):
    rows = list(workbook["Provenance"].iter_rows(min_row=4, values_only=True))
    assert ("Table 3", "Later", "Families", "c", "waits.later") in rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("26", (Decimal(26), "0")),
        ("0", (Decimal(0), "0")),
        ("1,234,567", (Decimal(1234567), "#,##0")),
        ("45.60", (Decimal("45.60"), "0.00")),
        ("46%", (Decimal("0.46"), "0%")),
        ("−3.1", (Decimal("-3.1"), "0.0")),
        ("+12", (Decimal(12), "+0;-0")),
        ("£1,373,300", (Decimal(1373300), '"£"#,##0')),
        *((text, None) for text in ("", "c", "007", "26 of 57", "12,34", "1.", ".5", "1e5", "٣", "=1", "35 to 48")),
    ],
)
def test_a_figure_is_a_number_only_when_the_whole_text_is_one(text: str, expected: tuple[Decimal, str] | None):
    assert as_number(text) == expected


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_number_written_with_commas_is_read_as_itself(value: Decimal):
    found = as_number(f"{value:,.2f}")
    assert found is not None
    assert found[0] == value
