"""Spec: from answers to a score, and when there is none."""

from stepdown.domain.measures.words import Respondent
from tests.spec.a_measure import scores

title = "A score, or none"

PHQ_9 = """
    interest | mood | sleep | energy | appetite | failure | concentration | movement  | self_harm | score
    ---------+------+-------+--------+----------+---------+---------------+-----------+-----------+--------------
    0        | 0    | 0     | 0      | 0        | 0       | 0             | 0         | 0         | 0
    3        | 3    | 3     | 3      | 3        | 3       | 3             | 3         | 3         | 27
    1        | 2    | 1     | 2      | 0        | 1       | 1             | 0         | 0         | 8
    1        | 2    | 1     | 2      | 0        | 1       | 1             | 0         | not_known | 9
    1        | 2    | 1     | 2      | 0        | 1       | 1             | not_asked | not_known | 10
    1        | 2    | 1     | 2      | 0        | 1       |               | not_asked | not_known | items_missing
"""

GAD_7 = """
    nervous | control | worrying | relaxing | restless | irritable | afraid    | score
    --------+---------+----------+----------+----------+-----------+-----------+--------------
    3       | 3       | 3        | 3        | 3        | 3         | 3         | 21
    3       | 3       | 3        | 3        | 3        | 3         | not_known | items_missing
"""

SDQ = """
    total | emotional | conduct | hyperactivity | peer | prosocial | score
    ------+-----------+---------+---------------+------+-----------+-----------------
    17    |           |         |               |      |           | 17
          | 6         | 3       | 5             | 3    | 8         | 17
    17    | 6         | 3       | 5             | 3    | 8         | 17
    18    | 6         | 3       | 5             | 3    | 8         | does_not_add_up
          | 6         | 3       | 5             |      | 8         | items_missing
    41    |           |         |               |      |           | out_of_range
    17.5  |           |         |               |      |           | out_of_range
    not_known |       |         |               |      |           | nothing_answered
"""

GOALS = """
    goal 1 | goal 2 | goal 3    | score
    -------+--------+-----------+--------------
    0      | 0      | 0         | 50
    2      |        |           | 70
    -2     |        |           | 30
    1      | 1      |           | 62.4035
    2      | -2     |           | 50
    1      | 1      | not_known | items_missing
    3      | 0      | 0         | not_an_answer
"""


def test_missing_items_are_scaled_up_where_a_rule_allows_it_and_are_never_zero(spec_test):
    """With two of nine items missing, the mean of the seven stands for them; with three there is no score."""
    spec_test(PHQ_9, lambda rows: scores(rows, "phq_9"), PHQ_9)


def test_without_a_published_rule_one_missing_item_leaves_no_score(spec_test):
    """No rule of the GAD-7's authors could be verified, so none is made up."""
    spec_test(GAD_7, lambda rows: scores(rows, "gad_7"), GAD_7)


def test_an_entered_score_is_in_its_range_and_agrees_with_its_parts(spec_test):
    """The prosocial scale is not a part of the total."""
    spec_test(SDQ, lambda rows: scores(rows, "sdq", Respondent.PARENT_OR_CARER), SDQ)


def test_goals_make_one_standard_score_of_all_of_them_or_none(spec_test):
    """50 is every goal as expected, whatever the number of goals."""
    spec_test(GOALS, lambda rows: scores(rows, "goal_attainment_scaling", Respondent.TOGETHER), GOALS)
