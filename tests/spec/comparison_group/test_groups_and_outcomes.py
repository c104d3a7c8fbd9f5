"""Spec: who is in which group of a comparison, what was so of them at referral, and how they moved in the same time."""

from tests.spec.a_comparison import groups

title = "A comparison group"

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at      | decision
        ------------+-----------+------------------+----------------
        R1          | F1        | 2021-02-01T09:00 | accepted
        R2          | F2        | 2021-02-01T09:00 | accepted
        R3          | F3        | 2021-02-01T09:00 | below_threshold
        R4          | F4        | 2021-12-01T09:00 | accepted
    """,
    "episodes": """
        episode_id | family_id | referral_id | group      | opened_on  | engagement
        -----------+-----------+-------------+------------+------------+---------------
        E1         | F1        | R1          | supported  | 2021-02-03 | engaged
        E2         | F2        | R2          | comparison |            |
        E4         | F4        | R4          | comparison |            |
    """,
    "children": """
        child_id | family_id | date_of_birth | prior_referrals
        ---------+-----------+---------------+----------------
        A        | F1        | 2012-01-01    | 1
        B        | F2        | 2012-01-01    | 4
        C        | F3        | 2012-01-01    | 2
        D        | F4        | not_known     | not_known
    """,
    "safeguarding": """
        child_id | safeguarding_level    | started_on | ended_on   | end_reason
        ---------+-----------------------+------------+------------+--------------
        A        | child_protection_plan | 2020-11-01 | 2021-09-01 | level_changed
        A        | child_in_need         | 2021-09-01 | 2022-02-01 | level_changed
        A        | looked_after          | 2022-02-01 |            |
        B        | child_in_need         | 2020-11-01 | 2021-09-01 | adopted
        C        | child_in_need         | 2020-11-01 |            |
        D        | child_in_need         | 2020-11-01 |            |
    """,
}


def test_both_groups_are_looked_at_as_long_after_the_index_day(spec_test):
    """300 days after referral A had stepped down (that A rose later is another day's), and B had left the ladder.

    The data speak to June 2022: D's 300 days are not over, so that it is not known. F3 is in no group: its reason for
    being left out forms none.
    """
    spec_test(
        SERVICE,
        lambda dataset: groups(dataset, 300, "age_band"),
        """
        group      | age_band | moved        | children
        -----------+----------+--------------+---------
        supported  | 5_to_9   | stepped_down | 1
        comparison | 5_to_9   | left_ladder  | 1
        comparison | not_known | not_known   | 1
        """,
    )


def test_whatever_is_missing_is_a_value_of_its_own(spec_test):
    """A was referred for the first time, B three times before; of D it is not known."""
    spec_test(
        SERVICE,
        lambda dataset: groups(dataset, 200, "prior_referrals"),
        """
        group      | prior_referrals | moved     | children
        -----------+-----------------+-----------+---------
        supported  | first           | unchanged | 1
        comparison | more_before     | unchanged | 1
        comparison | not_known       | unchanged | 1
        """,
    )


def test_those_left_out_for_another_reason_may_form_the_group(spec_test):
    """The family below the threshold stands beside the supported one; the waiting ones are then in no group."""
    spec_test(
        SERVICE,
        lambda dataset: groups(dataset, 300, "safeguarding_level", group="below_threshold"),
        """
        group      | safeguarding_level    | moved        | children
        -----------+-----------------------+--------------+---------
        supported  | child_protection_plan | stepped_down | 1
        comparison | child_in_need         | unchanged    | 1
        """,
    )


def test_a_factor_of_parents_is_the_familys_at_referral(spec_test):
    """What came up later is no covariate: A's family had domestic abuse at referral, of B's it was not asked."""
    spec_test(
        SERVICE
        | {
            "parents": """
                parent_id | family_id
                ----------+----------
                M         | F1
                N         | F2
            """,
            "observations": """
                subject | subject_id | episode_id | factor                  | at_referral | at_closure
                --------+------------+------------+-------------------------+-------------+-----------
                parent  | M          | E1         | parental_domestic_abuse | present     | absent
                parent  | N          | E2         | parental_domestic_abuse |             | present
            """,
        },
        lambda dataset: groups(dataset, 100, "parental_domestic_abuse"),
        """
        group      | parental_domestic_abuse | moved     | children
        -----------+-------------------------+-----------+---------
        supported  | present                 | unchanged | 1
        comparison | not_known               | unchanged | 2
        """,
    )
