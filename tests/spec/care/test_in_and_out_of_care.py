"""Spec: who was looked after at closure, of whom."""

from tests.spec.a_study import shares

title = "In care and out of it"

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
    """,
    "episodes": """
        episode_id | family_id | referral_id | opened_on  | closed_on  | engagement
        -----------+-----------+-------------+------------+------------+-----------
        E1         | F1        | R1          | 2021-02-03 | 2021-08-02 | engaged
    """,
    "children": """
        child_id | family_id
        ---------+----------
        A        | F1
        B        | F1
        C        | F1
        D        | F1
        E        | F1
        G        | F1
    """,
    "safeguarding": """
        child_id | safeguarding_level    | started_on | ended_on   | end_reason
        ---------+-----------------------+------------+------------+--------------
        A        | child_in_need         | 2020-11-01 | 2021-05-01 | level_changed
        A        | looked_after          | 2021-05-01 |            |
        B        | child_protection_plan | 2020-11-01 |            |
        C        | looked_after          | 2020-11-01 |            |
        D        | looked_after          | 2020-11-01 | 2021-07-01 | level_changed
        D        | child_in_need         | 2021-07-01 |            |
        E        | looked_after          | 2020-11-01 | 2021-07-01 | adopted
        G        | child_in_need         | 2020-11-01 | 2021-06-01 | other
    """,
}

AT_RISK = """
    subject | subject_id | episode_id | factor                         | at_referral
    --------+------------+------------+--------------------------------+------------
    child   | A          | E1         | at_risk_of_being_accommodated  | present
    child   | B          | E1         | at_risk_of_being_accommodated  | present
    child   | C          | E1         | at_risk_of_being_accommodated  | absent
    child   | D          | E1         | at_risk_of_being_accommodated  | not_known
    child   | G          | E1         | at_risk_of_being_accommodated  | present
"""


def test_only_a_child_whose_level_is_known_at_both_points_can_enter_or_leave_care(spec_test):
    """A came into care, C stayed, D left. E was adopted, and has no level to be in care at; of G it is not known."""
    spec_test(
        SERVICE,
        lambda dataset: shares(dataset, "care.looked_after_at_closure", "care.newly_looked_after", "care.left_care"),
        {
            "care.looked_after_at_closure": "2 of 4",
            "care.newly_looked_after": "1 of 2",
            "care.left_care": "1 of 2",
        },
    )


def test_not_looked_after_is_said_of_the_children_at_risk_and_of_no_others(spec_test):
    """A and B were at risk: A is in care, B is not. G was at risk too, and where G stands at closure is not known."""
    spec_test(
        SERVICE | {"observations": AT_RISK},
        lambda dataset: shares(dataset, "care.at_risk", "care.at_risk_not_looked_after"),
        {"care.at_risk": "2 of 3, 1 not known", "care.at_risk_not_looked_after": "1 of 2"},
    )
