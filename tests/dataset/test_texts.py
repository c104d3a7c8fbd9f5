"""Text and ids are kept as they stand, with a look at what a spreadsheet may have done to them."""

import pyarrow as pa
import pytest

from stepdown.dataset.check.cells.texts import read_text
from stepdown.dataset.check.checked import check
from stepdown.dataset.contract import CONTRACT
from tests.dataset.drawn import column, places

REASON = CONTRACT["referrals"].column("reason")
TEAM = CONTRACT["referrals"].column("source_team")
SERVICE = CONTRACT["handovers"].column("service")
CHILD = CONTRACT["children"].column("child_id")


def read(of, cell):
    raw = pa.array([cell], pa.string())
    reading = read_text(of, raw, pa.array([cell.strip()], pa.string()))
    return reading.values[0].as_py(), reading.reasons[0].as_py(), [trouble.rule.id for _, trouble in reading.troubles]


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1+1"])
def test_text_that_a_spreadsheet_would_run_is_a_warning_and_stays_exactly_as_it_is(text):
    assert read(REASON, text) == (text, None, ["formula_text"])
    assert read(CHILD, text) == (text, None, ["formula_text"])


@pytest.mark.parametrize(
    "text", ["-", "+44 7700 900123", "-5", "-0.5%", "+1e3", "a=b", "me@example.org", "-31/12/2021"]
)
def test_numbers_dates_and_ordinary_text_are_no_formulas(text):
    assert read(REASON, text) == (text, None, [])


@pytest.mark.parametrize("text", ["1.23457E+11", "1E+11", "12.0", "12.00"])
def test_an_id_that_a_spreadsheet_has_turned_into_a_number_is_damaged(text):
    assert read(CHILD, text)[2] == ["damaged_id"]
    assert read(REASON, text)[2] == []


@pytest.mark.parametrize("text", ["12", "007", "1.5", "E11", "A1.0", "1E11X"])
def test_other_ids_stand_as_they_are(text):
    assert read(CHILD, text) == (text, None, [])


def test_outer_blanks_are_no_part_of_text():
    assert read(REASON, "  too  early ")[0] == "too  early"


def test_what_is_missing_is_told_from_what_is_said():
    assert read(TEAM, "Not Known") == (None, "not_known", [])
    assert read(TEAM, "n/a") == (None, "not_applicable", [])
    assert read(REASON, "unknown") == ("unknown", None, [])
    assert read(SERVICE, "unknown")[2] == ["missing_not_allowed"]
    assert read(CHILD, "not_known")[2] == ["missing_not_allowed"]


def test_a_spreadsheets_error_is_not_text():
    assert read(REASON, "#N/A") == (None, None, ["spreadsheet_error"])


def test_a_finding_shows_the_start_of_a_long_cell():
    checked = check([column("families", "family_id", "=" + "x" * 200)])
    ((_, _, value),) = places(checked, "formula_text")
    assert value == "=" + "x" * 79 + "…"
