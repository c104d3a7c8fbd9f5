"""Spec: how children and families were some months after closure."""

from tests.spec.a_study import shares

title = "Follow-ups"

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
        R2          | F2        | 2021-02-01T09:00
    """,
    "episodes": """
        episode_id | family_id | referral_id | opened_on  | closed_on  | engagement
        -----------+-----------+-------------+------------+------------+-----------
        E1         | F1        | R1          | 2021-02-03 | 2021-08-02 | engaged
        E2         | F2        | R2          | 2021-02-03 |            | engaged
    """,
    "children": """
        child_id | family_id
        ---------+----------
        A        | F1
        B        | F1
        C        | F1
        G        | F2
    """,
    "follow_ups": """
        subject | subject_id | episode_id | months_after | safeguarding_level | re_referred
        --------+------------+------------+--------------+--------------------+------------
        child   | A          | E1         | 6            | child_in_need      | no
        child   | A          | E1         | 12           | closed             | no
        child   | B          | E1         | 6            | not_known          | yes
        family  | F1         | E1         | 6            | not_applicable     | yes
        child   | G          | E2         | 6            | closed             | no
    """,
}


def test_each_month_after_closure_is_a_figure_of_its_own(spec_test):
    """A was followed up twice and is counted in each. G's episode has not closed: there is nothing to follow up."""
    spec_test(
        SERVICE,
        lambda dataset: shares(
            dataset, "follow_up.6_months.child.re_referred.yes", "follow_up.12_months.child.re_referred.yes"
        ),
        {
            "follow_up.6_months.child.re_referred.yes": "1 of 2",
            "follow_up.12_months.child.re_referred.yes": "0 of 1",
        },
    )


def test_children_and_families_are_not_added_together(spec_test):
    """The family's follow-up is of the family; a level that is not known leaves the child out of the known."""
    spec_test(
        SERVICE,
        lambda dataset: shares(
            dataset, "follow_up.6_months.family.re_referred.yes", "follow_up.6_months.child.level.child_in_need"
        ),
        {
            "follow_up.6_months.family.re_referred.yes": "1 of 1",
            "follow_up.6_months.child.level.child_in_need": "1 of 1, 1 not known",
        },
    )
