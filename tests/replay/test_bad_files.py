"""A file that cannot be judged says all that is wrong with it at once, where, and what to do."""

import pytest

from stepdown.evaluation.replay.judge import replay
from stepdown.evaluation.replay.verdict import Replay

HEADER = "id,value,unit,numerator,denominator,expression,total_of,section,note\n"


def wrong(rows: str, header: str = HEADER) -> Replay:
    return replay(header + rows, "figures.csv")


@pytest.mark.parametrize(
    ("row", "rule", "column"),
    [
        ("a,12,,,,b + 1,,,", "unknown_id", "expression"),
        ("a,12,,,,,b,,", "unknown_id", "total_of"),
        ("a,12%,,b,100,,,,", "unknown_id", "numerator"),
        ("a,12,,,,requires b,,,", "unknown_id", "expression"),
        ("a,12,,,,tables(Z) >= 1,,,", "unknown_variant", "expression"),
        ("a,12,,,,12 / 0,,,", "division_by_zero", "expression"),
        ("a,12,,,,12 / (a - 12),,,", "division_by_zero", "expression"),
        ("a,12%,,12,0,,,,", "denominator_not_whole", "denominator"),
        ("a,12%,,1.5,100,,,,", "numerator_not_whole", "numerator"),
        ("a,12%,,12 of 100,100,,,,", "numerator_unreadable", "numerator"),
        ("a,12%,,12,about 100,,,,", "denominator_unreadable", "denominator"),
        ("a,1.2.3,,,,,,,", "not_a_number", "value"),
        ("a,12,,,,sqrt(-1),,,", "negative_root", "expression"),
        ("a,12,,,,2 +,,,", "expression", "expression"),
        ("a,,,,,a + 1,,,", "circular", "expression"),
        ("a,net,,,,= 5,,,", "not_a_number", "expression"),
        (",12,,,,,,,", "no_id", "id"),
        ("a,12,,,,,,evidence,", "no_source", "note"),
        ("a,12,,,,,,,,one,more", "too_many_cells", "note"),
    ],
)
def test_each_thing_that_is_wrong_has_its_finding(row, rule, column):
    (finding,) = wrong(row).findings
    assert (finding.rule, finding.column, finding.row, finding.file) == (rule, column, 2, "figures.csv")
    assert finding.problem
    assert finding.remedy


def test_everything_that_is_wrong_is_reported_together_in_the_order_of_the_file():
    found = wrong("a,1,,,,2 +,,,\nb,x1,,,,zz,,,\nc,1,,,,1 / 0,,,\na,1,,,,,,,\n").findings
    assert [(f.row, f.rule) for f in found] == [
        (2, "expression"), (3, "unknown_id"), (4, "division_by_zero"), (5, "duplicate_id"),
    ]  # fmt: skip


def test_a_row_that_rests_on_a_broken_row_is_not_blamed_as_well():
    assert [f.row for f in wrong("a,1.2.3,,,,,,,\nb,5,,,,a + 1,,,\nc,,,,,b + 1,,,\n").findings] == [2]


def test_rows_that_go_round_in_a_circle_are_named():
    found = wrong("a,,,,,b + 1,,,\nb,,,,,a - 1,,,\n").findings
    assert [f.problem for f in found] == ["a → b → a go round in a circle", "b → a → b go round in a circle"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "No column id and no column value"),
        ("name,figure\na,1\n", "No column id and no column value"),
        ("id,quantity\na,1\n", "No column value"),
        ("id,value,value\na,1,2\n", "Column 'value' appears twice"),
        ("id,value\n", "The file holds no figures"),
        ("id,value\na\0,1\n", "The file holds bytes that are not text"),
        ('id,value\n"a,1\n', "The file is not CSV"),
    ],
)
def test_a_file_that_is_no_figures_file_is_refused_whole(text, problem):
    (finding,) = replay(text, "figures.csv").findings
    assert finding.problem.startswith(problem)


def test_optional_columns_may_be_missing_and_others_are_carried():
    result = replay("# a remark\nID,value,page\na,12,7\n", "figures.csv")
    assert [dict(outcome.figure.extra) for outcome in result.outcomes] == [{"page": "7"}]
    assert [outcome.figure.row for outcome in result.outcomes] == [3]
