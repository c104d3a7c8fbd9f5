"""Spec: how missing episodes are counted before and after."""

from tests.spec.a_study import amounts, numbers, shares

title = "Missing episodes at two points"

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
        D        | F1
        E        | F1
        G        | F2
    """,
}

COUNTED = """
    subject | subject_id | episode_id | factor           | at_referral_count | at_closure_count
    --------+------------+------------+------------------+-------------------+-----------------
    child   | A          | E1         | missing_episodes | 20                | 0
    child   | B          | E1         | missing_episodes | 4                 | 6
    child   | C          | E1         | missing_episodes | 0                 | 5
    child   | D          | E1         | missing_episodes | 30                |
    child   | G          | E2         | missing_episodes | 19                |
"""


def test_the_mean_is_of_children_with_any_at_the_first_point_and_known_at_both(spec_test):
    """A and B. C had none at referral; what became of D is not known; G's episode is open; E has no row.

    Both means are of the same children, and carry a caution that some fall is to be expected by chance alone.
    """
    spec_test(
        SERVICE | {"observations": COUNTED},
        lambda dataset: amounts(
            dataset,
            "counts.child.missing_episodes.any_at_first.at_referral.mean",
            "counts.child.missing_episodes.any_at_first.at_closure.mean",
        ),
        {
            "counts.child.missing_episodes.any_at_first.at_referral.mean": "12 episodes, 2 known",
            "counts.child.missing_episodes.any_at_first.at_closure.mean": "3 episodes, 2 known",
        },
    )


def test_of_children_with_20_or_more_it_is_said_how_many_had_any_at_closure(spec_test):
    """A had exactly 20 and then none; D had 30 and then nobody asked. G, with 19, is not one of them."""
    spec_test(
        SERVICE | {"observations": COUNTED},
        lambda dataset: shares(dataset, "counts.child.missing_episodes.many_at_first.any_at_closure"),
        {"counts.child.missing_episodes.many_at_first.any_at_closure": "0 of 1, 1 not asked"},
    )


def test_a_count_falls_in_one_band(spec_test):
    """At referral every counted child is asked; none is a band of its own, and is known."""
    spec_test(
        SERVICE | {"observations": COUNTED},
        lambda dataset: numbers(
            dataset,
            *(
                f"counts.child.missing_episodes.at_referral.{band}"
                for band in ("0", "1_to_4", "5_to_9", "10_to_19", "20_or_more")
            ),
        ),
        {
            "counts.child.missing_episodes.at_referral.0": 1,
            "counts.child.missing_episodes.at_referral.1_to_4": 1,
            "counts.child.missing_episodes.at_referral.5_to_9": 0,
            "counts.child.missing_episodes.at_referral.10_to_19": 1,
            "counts.child.missing_episodes.at_referral.20_or_more": 2,
        },
    )
