"""Checking says everything at once, in the order in which a person meets it, and changes nothing silently."""

import dataclasses

import pyarrow as pa
import pytest

from stepdown.dataset.check.checked import RULES, check
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.finding import Severity
from stepdown.dataset.raw import RawTable
from stepdown.dataset.schema import arrow_schema
from tests.dataset.drawn import checked_world, drawn, places


def test_all_findings_are_told_together_down_the_rows_of_each_sheet():
    checked = checked_world(
        children="""
        child_id | family_id | date_of_birth | sex
        ---------+-----------+---------------+------
        Alice    | F9        | 44562         | femal
                 | F1        | 31/02/2012    | male
        """
    )
    assert [(f.row, f.column, f.rule) for f in checked.findings] == [
        (2, "date_of_birth", "date_as_number"),
        (2, "family_id", "orphan_id"),
        (2, "sex", "unknown_code"),
        (3, "child_id", "required"),
        (3, "date_of_birth", "impossible_date"),
    ]
    assert not checked.usable


def test_a_finding_says_where_what_and_what_to_do():
    checked = checked_world(children=drawing(sex="femal"))
    (finding,) = checked.findings
    assert finding.where() == "team.xlsx, sheet children, row 2, column sex"
    assert finding.problem == "'femal' is not one of the words of sex."
    assert finding.remedy == "Did you mean female? Use one of: male, female, unborn."


def drawing(**cells):
    cells = {"child_id": "Alice", "family_id": "F1"} | cells
    return f"{' | '.join(cells)}\n---\n{' | '.join(cells.values())}"


def test_every_table_that_was_given_has_the_contracts_schema():
    checked = checked_world()
    for name, table in checked.tables.items():
        assert table.schema == arrow_schema(CONTRACT[name])


def test_blank_rows_state_nothing_and_rows_keep_their_numbers():
    cells = pa.table({"family_id": ["F1", None, "  ", "F2"]})
    checked = check([RawTable("families", "f.csv", None, cells, pa.array([2, 3, 4, 5], pa.int64()))])
    assert checked.findings == ()
    assert checked.tables["families"]["source_row"].to_pylist() == [2, 5]


def test_a_sheet_with_nothing_in_it_is_passed_over():
    nothing = RawTable("families", "f.xlsx", "families", pa.table({}), pa.array([], pa.int64()))
    assert check([nothing]).tables == {}
    assert check([nothing]).findings == ()


def test_a_sheet_with_headers_alone_is_an_empty_table():
    cells = pa.table({"family_id": pa.array([], pa.string())})
    checked = check([RawTable("families", "f.xlsx", "families", cells, pa.array([], pa.int64()))])
    assert checked.tables["families"].num_rows == 0
    assert checked.usable


def test_files_of_one_table_are_put_together_and_each_row_knows_its_own():
    first = drawn("families", "family_id | note\n---\nF1 | x", file="2020.xlsx")
    second = drawn("families", "family_id\n---\nF1", file="2021.xlsx")
    checked = check([first, second])
    families = checked.tables["families"]
    assert families["source_id"].to_pylist() == ["2020.xlsx#families", "2021.xlsx#families"]
    assert families["note"].to_pylist() == ["x", None]
    (duplicate,) = [f for f in checked.findings if f.rule == "duplicate_id"]
    assert (duplicate.file, duplicate.sheet, duplicate.row) == ("2021.xlsx", "families", 2)


def test_a_datasets_own_file_keeps_where_its_rows_came_from():
    checked = check([drawn("families", "family_id | source_id | source_row\n---\nF1 | team.xlsx#families | 7")])
    assert checked.findings == ()
    assert checked.tables["families"].select(["source_id", "source_row"]).to_pylist() == [
        {"source_id": "team.xlsx#families", "source_row": 7}
    ]


@pytest.mark.parametrize(
    ("value", "reason", "kept"),
    [("", "not_known", "not_known"), ("", "", "not_asked"), ("2", "", None), ("unknown", "", "not_known")],
)
def test_a_missing_value_has_its_reason(value, reason, kept):
    drawing = f"family_id | generations_known | generations_known_missing\n---\nF1 | {value} | {reason}"
    checked = check([drawn("families", drawing)])
    assert checked.findings == ()
    assert checked.tables["families"]["generations_known_missing"].to_pylist() == [kept]


def test_a_value_and_a_reason_why_there_is_none_cannot_both_be():
    checked = check([drawn("families", "family_id | area | area_missing\n---\nF1 | North | not_known")])
    assert places(checked, "value_and_reason") == [(2, "area_missing", "not_known")]


def test_an_empty_state_was_not_asked():
    checked = checked_world(
        observations="""
        subject | subject_id | factor  | at_referral | at_closure
        --------+------------+---------+-------------+-----------
        child   | Alice      | neglect | present     |
        """
    )
    (row,) = checked.tables["observations"].to_pylist()
    assert [row[p] for p in ("at_referral", "at_engagement", "at_closure", "at_follow_up")] == [
        "present", "not_asked", "not_asked", "not_asked",
    ]  # fmt: skip


def test_every_rule_has_a_name_of_its_own_and_words_to_be_told_by():
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.id.isidentifier()
        for words in (rule.means, rule.problem, rule.remedy):
            assert words.endswith((".", "}"))


def test_rules_and_findings_are_values():
    with pytest.raises(dataclasses.FrozenInstanceError):
        RULES[0].severity = Severity.WARNS
