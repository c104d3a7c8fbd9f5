"""Spec: whether a person's score moved by more than the measure's own error."""

from tests.spec.a_measure import changes

title = "Reliable change"

AT_THE_THRESHOLD = """
    instrument | answered by   | before | after | change             | why
    -----------+---------------+--------+-------+--------------------+----
    phq_9      | self          | 15     | 10    | no_reliable_change |
    phq_9      | self          | 15     | 9     | reliably_better    |
    phq_9      | self          | 10     | 15    | no_reliable_change |
    phq_9      | self          | 9      | 15    | reliably_worse     |
    gad_7      | self          | 12     | 8     | reliably_better    |
    core_10    | self          | 20     | 14.1  | no_reliable_change |
    core_10    | self          | 20     | 14    | reliably_better    |
    score_15   | family_member | 50     | 33    | no_reliable_change |
    score_15   | family_member | 50     | 32    | reliably_better    |
"""

HIGHER_IS_BETTER = """
    instrument | answered by | before | after | change             | why
    -----------+-------------+--------+-------+--------------------+----
    wemwbs     | self        | 40     | 48    | no_reliable_change |
    wemwbs     | self        | 40     | 49    | reliably_better    |
    wemwbs     | self        | 49     | 40    | reliably_worse     |
    swemwbs    | self        | 20     | 22.86 | no_reliable_change |
    swemwbs    | self        | 20     | 22.87 | reliably_better    |
    swemwbs    | self        | 32.13  | 35    | reliably_better    |
"""

TWO_PUBLICATIONS = """
    instrument | answered by | before | after | threshold             | change             | why
    -----------+-------------+--------+-------+-----------------------+--------------------+----
    gad_7      | self        | 14     | 9     |                       | reliably_better    |
    gad_7      | self        | 14     | 9     | nhs_talking_therapies | reliably_better    |
    gad_7      | self        | 14     | 9     | bischoff_2020         | no_reliable_change |
"""

CANNOT_SAY = """
    instrument  | answered by     | before | after | change     | why
    ------------+-----------------+--------+-------+------------+------------------
    phq_9       | self            |        | 9     | cannot_say | before_not_scored
    phq_9       | self            | 15     |       | cannot_say | after_not_scored
    sdq         | parent_or_carer | 20     | 10    | cannot_say | no_threshold
    goal_rating | self            | 2      | 9     | cannot_say | no_threshold
"""


def test_a_score_has_changed_when_it_has_moved_by_the_published_points(spec_test):
    """A lower score is better on these measures. One point short of the threshold is the measure's own error."""
    spec_test(AT_THE_THRESHOLD, changes, AT_THE_THRESHOLD)


def test_a_higher_score_is_better_where_the_measure_says_so(spec_test):
    """The WEMWBS's threshold is worked out from its standard error, 3.1: 8.59 points, to be exceeded."""
    spec_test(HIGHER_IS_BETTER, changes, HIGHER_IS_BETTER)


def test_where_publications_differ_the_threshold_that_was_used_is_chosen_by_name(spec_test):
    """Without a name it is the first: for the GAD-7 that of NHS Talking Therapies."""
    spec_test(TWO_PUBLICATIONS, changes, TWO_PUBLICATIONS)


def test_without_both_scores_or_without_a_threshold_nothing_can_be_said(spec_test):
    """It is never counted as no change."""
    spec_test(CANNOT_SAY, changes, CANNOT_SAY)
