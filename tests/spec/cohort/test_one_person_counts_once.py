"""Spec: whoever is written down twice is one person, and ids of two kinds are never confused."""

from tests.spec.a_study import numbers, shares

title = "One person counts once"

FAMILY = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        1           | F1        | 2020-02-01T09:00
        2           | F1        | 2021-02-01T09:00
    """,
    "episodes": """
        episode_id | family_id | referral_id | opened_on  | closed_on  | engagement
        -----------+-----------+-------------+------------+------------+-----------
        2          | F1        | 1           | 2020-02-03 | 2020-08-02 | engaged
        3          | F1        | 2           | 2021-02-03 | 2021-08-02 | engaged
    """,
    "children": """
        child_id | family_id
        ---------+----------
        A        | F1
    """,
}


def test_where_a_referral_began_an_episode_the_episodes_rows_count(spec_test):
    """A is written on the episode and on its referral, and is one child. (`stepdown check` finds the second row.)"""
    members = """
        episode_id | referral_id | person_id | role
        -----------+-------------+-----------+------
        3          |             | A         | child
                   | 2           | A         | child
    """
    spec_test(
        FAMILY | {"episode_members": members},
        lambda dataset: numbers(dataset, "flow.named.children"),
        {"flow.named.children": 1},
    )


def test_a_factor_on_the_episode_and_on_its_referral_counts_once(spec_test):
    """The state is the episode's; the row on the referral is not a second child."""
    observed = """
        subject | subject_id | episode_id | referral_id | factor  | at_referral
        --------+------------+------------+-------------+---------+------------
        child   | A          | 3          |             | neglect | present
        child   | A          |            | 2           | neglect | absent
    """
    spec_test(
        FAMILY | {"observations": observed},
        lambda dataset: shares(dataset, "factors.child.neglect.at_referral"),
        {"factors.child.neglect.at_referral": "1 of 1"},
    )


def test_an_episode_and_a_referral_with_the_same_id_are_two_things(spec_test):
    """Episode 2 is an earlier one; the study's referral is also called 2, and its episode is 3."""
    observed = """
        subject | subject_id | episode_id | factor  | at_referral
        --------+------------+------------+---------+------------
        child   | A          | 2          | neglect | present
    """
    spec_test(
        FAMILY | {"observations": observed},
        lambda dataset: shares(dataset, "factors.child.neglect.at_referral"),
        {"factors.child.neglect.at_referral": "0 of 0, 1 not asked"},
    )
