"""Spec: how a child's safeguarding level compares between two points."""

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing, movement
from tests.spec.ascii_table import Row

title = "Movement on the safeguarding ladder"

BETWEEN_LEVELS = """
    before \\ after        | closed       | early_help   | child_in_need | child_protection_plan | looked_after
    ----------------------+--------------+--------------+---------------+-----------------------+-------------
    closed                | unchanged    | stepped_up   | stepped_up    | stepped_up            | stepped_up
    early_help            | stepped_down | unchanged    | stepped_up    | stepped_up            | stepped_up
    child_in_need         | stepped_down | stepped_down | unchanged     | stepped_up            | stepped_up
    child_protection_plan | stepped_down | stepped_down | stepped_down  | unchanged             | stepped_up
    looked_after          | stepped_down | stepped_down | stepped_down  | stepped_down          | unchanged
"""

OFF_THE_LADDER = """
    before \\ after        | adopted     | special_guardianship | turned_18   | transferred | died
    ----------------------+-------------+----------------------+-------------+-------------+------------
    closed                | left_ladder | left_ladder          | left_ladder | left_ladder | left_ladder
    early_help            | left_ladder | left_ladder          | left_ladder | left_ladder | left_ladder
    child_in_need         | left_ladder | left_ladder          | left_ladder | left_ladder | left_ladder
    child_protection_plan | left_ladder | left_ladder          | left_ladder | left_ladder | left_ladder
    looked_after          | left_ladder | left_ladder          | left_ladder | left_ladder | left_ladder
"""

MISSING_AT_A_POINT = """
    before \\ after | child_in_need | adopted     | not_known | not_asked | not_applicable
    ---------------+---------------+-------------+-----------+-----------+---------------
    child_in_need  | unchanged     | left_ladder | not_known | not_known | not_known
    not_known      | not_known     | not_known   | not_known | not_known | not_known
    not_asked      | not_known     | not_known   | not_known | not_known | not_known
    not_applicable | not_known     | not_known   | not_known | not_known | not_known
"""

LEFT_BEFORE = """
    before \\ after       | closed    | looked_after | adopted   | turned_18 | not_known
    ---------------------+-----------+--------------+-----------+-----------+----------
    adopted              | not_known | not_known    | not_known | not_known | not_known
    special_guardianship | not_known | not_known    | not_known | not_known | not_known
    turned_18            | not_known | not_known    | not_known | not_known | not_known
    transferred          | not_known | not_known    | not_known | not_known | not_known
    died                 | not_known | not_known    | not_known | not_known | not_known
"""


def standing(word: str | None) -> Standing:
    """The level, the way of leaving or the missing reason that a word names."""
    words = next(words for words in (SafeguardingLevel, LeftLadder, Missing) if word in set(words))
    return words(word)


def movements(rows: list[Row]) -> list[Row]:
    """Each cell of the grid found anew, from the standing of its row to the standing of its column."""
    corner, *afters = rows[0]
    return [
        {corner: row[corner]} | {after: movement(standing(row[corner]), standing(after)) for after in afters}
        for row in rows
    ]


def test_a_child_steps_down_when_the_level_is_lower_at_the_second_point(spec_test):
    """Between two levels the rungs alone decide: lower is stepped down, higher is stepped up.

    None of these words is a judgement: a step up can be the right and safest course.
    """
    spec_test(BETWEEN_LEVELS, movements, BETWEEN_LEVELS)


def test_a_child_who_left_the_ladder_did_not_step_down(spec_test):
    """Adoption, special guardianship, an 18th birthday, a transfer and a death are none of them a step."""
    spec_test(OFF_THE_LADDER, movements, OFF_THE_LADDER)


def test_a_level_missing_at_either_point_is_not_known(spec_test):
    """A child not recorded at both points is counted as not known, never as unchanged."""
    spec_test(MISSING_AT_A_POINT, movements, MISSING_AT_A_POINT)


def test_a_child_who_had_left_before_the_first_point_is_not_known(spec_test):
    """There is no level to start from, whatever came after."""
    spec_test(LEFT_BEFORE, movements, LEFT_BEFORE)
