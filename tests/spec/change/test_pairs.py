"""Spec: who is compared between two points."""

from tests.spec.a_study import shares

title = "A factor at referral and at closure, in the same children"

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
        R2          | F2        | 2021-03-01T09:00
    """,
    "episodes": """
        episode_id | family_id | referral_id | opened_on  | closed_on  | engagement
        -----------+-----------+-------------+------------+------------+-----------
        E1         | F1        | R1          | 2021-02-03 | 2021-08-02 | engaged
        E2         | F2        | R2          | 2021-03-04 |            | engaged
    """,
    "children": """
        child_id | family_id
        ---------+----------
        A        | F1
        B        | F1
        C        | F1
        D        | F1
        G        | F2
    """,
}

OBSERVED = """
    subject | subject_id | episode_id | factor  | at_referral | at_closure
    --------+------------+------------+---------+-------------+-----------
    child   | A          | E1         | neglect | present     | absent
    child   | B          | E1         | neglect | present     | present
    child   | C          | E1         | neglect | present     | not_known
    child   | D          | E1         | neglect | not_asked   | absent
    child   | G          | E2         | neglect | present     | absent
"""

ALIKE = """
    subject | subject_id | episode_id | factor  | at_referral | at_closure
    --------+------------+------------+---------+-------------+-----------
    child   | A          | E1         | neglect | present     | absent
    child   | B          | E1         | neglect | absent      | present
    child   | C          | E1         | neglect | absent      | absent
    child   | D          | E1         | neglect | present     | present
"""


def test_only_children_known_at_both_points_are_compared(spec_test):
    """Both shares have one denominator; a child unknown at either point is counted beside them.

    G's episode has not closed, so G has no closure to be compared at, whatever is written there.
    """
    spec_test(
        SERVICE | {"observations": OBSERVED},
        lambda dataset: shares(dataset, "change.child.neglect.at_referral", "change.child.neglect.at_closure"),
        {
            "change.child.neglect.at_referral": "2 of 2, 1 not known, 1 not asked",
            "change.child.neglect.at_closure": "1 of 2, 1 not known, 1 not asked",
        },
    )


def test_opposite_changes_do_not_cancel_unseen(spec_test):
    """The two shares are the same, and yet two of the four children changed: each kind of pair is given."""
    spec_test(
        SERVICE | {"observations": ALIKE},
        lambda dataset: shares(
            dataset,
            *(f"change.child.neglect.{kind}" for kind in ("persisted", "resolved", "emerged", "at_neither")),
        ),
        {
            "change.child.neglect.persisted": "1 of 4",
            "change.child.neglect.resolved": "1 of 4",
            "change.child.neglect.emerged": "1 of 4",
            "change.child.neglect.at_neither": "1 of 4",
        },
    )
