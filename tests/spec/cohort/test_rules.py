"""Spec: the rules that leave families out, and under which of them a family is counted."""

from tests.spec.a_study import numbers, study

title = "Rules and their order"

FAMILIES = {
    "referrals": """
        referral_id | family_id | received_at      | decision
        ------------+-----------+------------------+----------------
        R1          | F1        | 2021-02-01T09:00 | accepted
        R2          | F2        | 2021-03-01T09:00 | below_threshold
        R3          | F3        | 2021-04-01T09:00 | accepted
        R4          | F1        | 2021-11-01T09:00 | accepted
    """,
    "episodes": """
        episode_id | family_id | referral_id | group      | opened_on  | closed_on  | engagement
        -----------+-----------+-------------+------------+------------+------------+---------------
        E1         | F1        | R1          | supported  | 2021-02-03 | 2021-08-02 | engaged
        E2         | F2        | R2          |            |            |            | did_not_engage
        E3         | F3        | R3          | comparison | 2021-04-06 | 2021-09-01 | engaged
        E4         | F1        | R4          |            | 2021-11-03 |            | engaged
    """,
    "children": """
        child_id | family_id
        ---------+----------
        A        | F1
        C        | F2
        D        | F3
    """,
    "parents": """
        parent_id | family_id
        ----------+----------
        M         | F1
        N         | F2
        P         | F3
    """,
}

OUT_OF_SCOPE = """
    episode_id | person_id | role   | in_scope
    -----------+-----------+--------+---------
    E3         | P         | parent | no
"""


def test_a_family_is_left_out_under_the_first_rule_that_fits(spec_test):
    """F2 was below the threshold and did not engage: the study's order decides which of the two is its reason."""
    spec_test(
        FAMILIES,
        lambda dataset: numbers(
            dataset,
            "flow.left_out.below_threshold.families",
            "flow.left_out.did_not_engage.families",
            of=study('cohort.families_left_out = ["below_threshold", "did_not_engage"]'),
        ),
        {"flow.left_out.below_threshold.families": 1, "flow.left_out.did_not_engage.families": 0},
    )


def test_in_the_other_order_the_same_family_has_the_other_reason(spec_test):
    """It is left out once either way."""
    spec_test(
        FAMILIES,
        lambda dataset: numbers(
            dataset,
            "flow.left_out.did_not_engage.families",
            "flow.left_out.below_threshold.families",
            "flow.included.families",
            of=study('cohort.families_left_out = ["did_not_engage", "below_threshold"]'),
        ),
        {
            "flow.left_out.did_not_engage.families": 1,
            "flow.left_out.below_threshold.families": 0,
            "flow.included.families": 2,
        },
    )


def test_a_second_referral_of_a_family_in_the_period_is_not_a_second_family(spec_test):
    """F1 was referred again in November. The first referral and its episode are what is followed: it has closed."""
    spec_test(
        FAMILIES,
        lambda dataset: numbers(dataset, "volumes.referrals", "flow.referred.families", "flow.open.families"),
        {"volumes.referrals": 4, "flow.referred.families": 3, "flow.open.families": 0},
    )


def test_a_comparison_group_is_left_out_where_the_study_says_so(spec_test):
    """An episode without a group is of the families that the team supports."""
    spec_test(
        FAMILIES,
        lambda dataset: numbers(
            dataset,
            "flow.left_out.comparison.families",
            "flow.left_out.comparison.children",
            "flow.included.families",
            of=study('cohort.families_left_out = ["comparison"]'),
        ),
        {"flow.left_out.comparison.families": 1, "flow.left_out.comparison.children": 1, "flow.included.families": 2},
    )


def test_only_the_children_are_supported_where_no_parent_is_in_scope(spec_test):
    """F3's one parent is out of the scope of the team's work."""
    spec_test(
        FAMILIES | {"episode_members": OUT_OF_SCOPE},
        lambda dataset: numbers(
            dataset,
            "flow.left_out.only_children_supported.families",
            of=study('cohort.families_left_out = ["only_children_supported"]'),
        ),
        {"flow.left_out.only_children_supported.families": 1},
    )


def test_the_period_includes_its_first_and_its_last_day(spec_test):
    """From the first minute of 1 January to the last of 31 December; the minute after is another period's."""
    spec_test(
        {
            "referrals": """
                referral_id | family_id | received_at
                ------------+-----------+-----------------
                R1          | F1        | 2021-01-01T00:00
                R2          | F2        | 2021-12-31T23:59
                R3          | F3        | 2022-01-01T00:00
            """
        },
        lambda dataset: numbers(dataset, "flow.referred.families"),
        {"flow.referred.families": 2},
    )


def test_an_episode_that_closed_on_the_day_the_data_speak_of_is_closed(spec_test):
    """A study as at 30 June speaks of that day too."""
    spec_test(
        {
            "referrals": """
                referral_id | family_id | received_at
                ------------+-----------+-----------------
                R1          | F1        | 2021-02-01T09:00
            """,
            "episodes": """
                episode_id | family_id | referral_id | opened_on  | closed_on
                -----------+-----------+-------------+------------+-----------
                E1         | F1        | R1          | 2021-02-03 | 2022-06-30
            """,
        },
        lambda dataset: numbers(dataset, "flow.closed.families", "flow.open.families"),
        {"flow.closed.families": 1, "flow.open.families": 0},
    )
