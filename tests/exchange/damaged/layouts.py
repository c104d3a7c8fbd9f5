"""Damage to how the sheets are laid out: headings, merged cells, notes, hidden rows, sheets given twice."""

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from tests.exchange.damaged.sound import SOUND, Damage, damaged, with_cell


def _no_known_sheet(path: object) -> None:
    workbook = Workbook()
    workbook.worksheets[0].append(["Some", "words"])
    workbook.save(path)


def _nothing(path: object) -> None:
    Workbook().save(path)


def _no_headings(workbook: Workbook) -> None:
    workbook["Referrals"].delete_rows(1)


def _merged_heading(workbook: Workbook) -> None:
    workbook["Children"].merge_cells("C1:D1")


def _merged_data(workbook: Workbook) -> None:
    workbook["Children"].merge_cells("B2:B3")


def _required_column_away(workbook: Workbook) -> None:
    workbook["Children"].delete_cols(2)


def _note_below(workbook: Workbook) -> None:
    workbook["Children"].cell(7, 1, "Last updated by Alice")


def _note_beside(workbook: Workbook) -> None:
    workbook["Children"].cell(3, 9, "ask about this one")


def _blank_row(workbook: Workbook) -> None:
    workbook["Children"].insert_rows(3)


def _hidden_row(workbook: Workbook) -> None:
    workbook["Children"].row_dimensions[3].hidden = True


def _hidden_column(workbook: Workbook) -> None:
    workbook["Children"].column_dimensions[get_column_letter(4)].hidden = True


def _second_sheet(workbook: Workbook) -> None:
    sheet = workbook.create_sheet("child")
    for row in SOUND["Children"][:2]:
        sheet.append(row)


def _formula(workbook: Workbook) -> None:
    workbook["Children"]["E3"] = "=1+1"


def _misspelt_sheet(workbook: Workbook) -> None:
    workbook["Observations"].title = "Observatoins"


def _hidden_sheet(workbook: Workbook) -> None:
    workbook["Children"].sheet_state = "hidden"


LAYOUTS = (
    Damage("no known sheet", _no_known_sheet, "unknown_sheet", "Sheet", exit_code=2),
    Damage("nothing in it", _nothing, "empty_workbook", exit_code=2),
    Damage("no headings", damaged(_no_headings), "headings_not_found", "Referrals"),
    Damage("merged heading", damaged(_merged_heading), "merged_heading", "Children", 1, "date_of_birth"),
    Damage("merged data", damaged(_merged_data), "merged_cells", "Children", 2, "family_id"),
    Damage(
        "duplicate heading",
        with_cell("Children", "D1", "Date of birth"),
        "duplicate_column",
        "Children",
        None,
        "date_of_birth",
    ),
    Damage("blank heading over data", with_cell("Children", "E1", None), "blank_heading", "Children", 2, "E"),
    Damage(
        "required column not there", damaged(_required_column_away), "missing_column", "Children", None, "family_id"
    ),
    Damage("a note below the table", damaged(_note_below), "text_below_table", "Children", 7, "child_id"),
    Damage("two sheets for one table", damaged(_second_sheet), "table_given_twice", "child"),
    Damage("a formula never worked out", damaged(_formula), "formula_without_value", "Children", 3, "prior_referrals"),
)

WARNED = (
    Damage("a note beside the table", damaged(_note_beside), "text_beside_table", "Children", 3, "I", 0),
    Damage("a blank row", damaged(_blank_row), "blank_rows", "Children", 3, None, 0),
    Damage("a hidden row", damaged(_hidden_row), "hidden_rows", "Children", 3, None, 0),
    Damage("a hidden column", damaged(_hidden_column), "hidden_columns", "Children", None, "sex", 0),
    Damage("a hidden sheet", damaged(_hidden_sheet), "hidden_sheet", "Children", None, None, 0),
    Damage("a misspelt sheet", damaged(_misspelt_sheet), "unknown_sheet", "Observatoins", None, None, 0),
    Damage(
        "text that would be a formula",
        with_cell("Families", "B2", '=HYPERLINK("x")'),
        "formula_text",
        "Families",
        2,
        "area",
        0,
    ),
)
