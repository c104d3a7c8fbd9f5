"""The blank workbook: made from the contract, fit to be filled in, and read back without a word against it."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from stepdown.cli import main
from stepdown.dataset.column import Table
from stepdown.dataset.contract import CONTRACT
from stepdown.exchange.names import heading_of
from stepdown.exchange.own_sheets import OWN_SHEETS
from stepdown.exchange.read import load
from stepdown.exchange.template.words import choices_of

TABLES = pytest.mark.parametrize("table", CONTRACT.values(), ids=CONTRACT)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("template") / "template.xlsx"
    assert main(["template", str(out)]) == 0
    return out


@pytest.fixture(scope="module")
def workbook(path: Path) -> Workbook:
    return load_workbook(path)


def test_the_blank_workbook_has_no_finding_and_every_table_without_rows(path: Path):
    loaded = load(path)
    assert loaded.findings == ()
    assert loaded.rows == dict.fromkeys(CONTRACT, 0)


def test_the_read_me_comes_first_and_the_lists_are_hidden_last(workbook: Workbook):
    assert workbook.sheetnames[0] == OWN_SHEETS[0]
    assert workbook.sheetnames[-1] == OWN_SHEETS[-1]
    assert workbook[OWN_SHEETS[-1]].sheet_state == "hidden"


@TABLES
def test_headings_are_in_row_1_with_a_note_each_and_nothing_is_merged(workbook: Workbook, table: Table):
    sheet = workbook[heading_of(table.name)]
    assert [cell.value for cell in sheet[1]] == [heading_of(column.name) for column in table.columns]
    for cell, column in zip(sheet[1], table.columns, strict=True):
        assert column.doc in cell.comment.text
        assert cell.comment.text.startswith("Required.") is column.required
    assert not sheet.merged_cells.ranges
    assert sheet.freeze_panes == "A2"


@TABLES
def test_each_choice_has_a_drop_down_of_all_that_may_be_written(workbook: Workbook, table: Table):
    sheet = workbook[heading_of(table.name)]
    offered = {str(v.sqref).split("2:")[0]: v.formula1 for v in sheet.data_validations.dataValidation}
    for cell, column in zip(sheet[1], table.columns, strict=True):
        words = choices_of(column)
        assert (cell.column_letter in offered) is bool(words)
        if words:
            name, _, cells = offered[cell.column_letter].partition("!")
            assert tuple(row[0].value for row in workbook[name][cells.replace("$", "")]) == words
            assert ("Not known" in words) is (column.may_be_missing or "not_known" in column.words)


def test_every_column_is_listed_on_the_sheet_of_columns(workbook: Workbook):
    listed = {(row[0], row[1], row[2]) for row in workbook["Columns"].iter_rows(min_row=2, values_only=True)}
    assert listed == {
        (heading_of(table.name), heading_of(column.name), "Yes" if column.required else "No")
        for table in CONTRACT.values()
        for column in table.columns
    }


def test_the_template_is_not_written_over_a_folder_or_under_another_ending(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "folder.xlsx").mkdir()
    assert main(["template", str(tmp_path / "folder.xlsx")]) == 2
    assert "is a folder" in capsys.readouterr().err
    assert main(["template", str(tmp_path / "template.ods")]) == 2
    assert "must end in .xlsx" in capsys.readouterr().err
