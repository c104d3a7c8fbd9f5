"""Headers are matched whatever their capitals, blanks and hyphens; what is not matched is kept and said."""

import pyarrow as pa
import pytest

from stepdown.dataset.check.checked import check
from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.raw import RawTable
from tests.dataset.drawn import drawn, places, rules


def headed(*headers, table="families"):
    cells = pa.Table.from_arrays([pa.array(["F1"])] * len(headers), names=list(headers))
    return check([RawTable(table, "team.csv", None, cells, pa.array([2], pa.int64()))])


@pytest.mark.parametrize("header", ["family_id", "Family ID", " FAMILY-ID ", "family  id", "Family_Id:"])
def test_a_header_is_read_in_any_capitals_with_blanks_underscores_or_hyphens(header):
    checked = headed(header)
    assert checked.tables["families"]["family_id"].to_pylist() == ["F1"]
    assert checked.findings == ()


def test_an_unknown_column_is_kept_as_text_with_a_warning():
    checked = headed("family_id", "Who's Who?")
    assert checked.tables["families"]["who_s_who"].to_pylist() == ["F1"]
    (finding,) = checked.findings
    assert (finding.rule, finding.column) == ("unknown_column", "Who's Who?")
    assert checked.usable


def test_a_column_that_is_nearly_one_of_the_tables_is_asked_about():
    (finding,) = headed("family_id", "generations_know").findings
    assert "'generations_known'" in finding.remedy


@pytest.mark.parametrize(
    ("header", "kept_as"),
    [("", "column_2"), ("2021", "column_2021"), ("家族", "column_2"), ("source_id", "source_id_2")],
)
def test_every_column_gets_a_plain_name_of_its_own(header, kept_as):
    checked = headed("family_id", header)
    assert checked.tables["families"][kept_as].to_pylist() == ["F1"]
    assert rules(checked) == {"unknown_column"}


def test_the_unknown_column_that_shares_a_plain_name_is_kept_too():
    checked = headed("family_id", "eyes", "Eyes")
    assert checked.tables["families"].column_names[-2:] == ["eyes", "eyes_3"]


def test_two_columns_of_one_name_cannot_both_be_meant():
    checked = headed("family_id", "Family ID")
    assert "duplicate_column" in rules(checked)
    assert not checked.usable


def test_a_column_that_every_row_needs_is_missed_once_not_row_by_row():
    checked = headed("family_id", table="children")
    assert places(checked, "missing_column") == [(None, "child_id", None)]
    assert "required" not in rules(checked)
    assert not checked.usable


def test_a_column_that_no_row_needs_was_not_asked():
    families = headed("family_id").tables["families"]
    assert families["generations_known"].to_pylist() == [None]
    assert families["generations_known_missing"].to_pylist() == ["not_asked"]


def test_a_table_that_a_dataset_does_not_have_is_said_with_the_nearest_that_it_has():
    checked = check([drawn("childrens", "child_id\n---\nAlice")])
    (finding,) = checked.findings
    assert finding.rule == "unknown_table"
    assert "'children'" in finding.remedy
    assert checked.tables == {}


def test_accents_and_marks_fall_away_from_plain_names():
    assert plain_name("Prénom (usual)") == "prenom_usual"
