"""Spec: the T score of goal attainment scaling, worked out from the levels of each one's goals."""

from tests.spec.a_study import amounts, shares, study

title = "Goal attainment scaling, from the levels of goals"

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
        R2          | F2        | 2021-03-01T09:00
        R3          | F3        | 2021-03-01T09:00
    """,
    "episodes": """
        episode_id | family_id | referral_id | opened_on  | closed_on  | engagement
        -----------+-----------+-------------+------------+------------+-----------
        E1         | F1        | R1          | 2021-02-03 | 2021-08-02 | engaged
        E2         | F2        | R2          | 2021-03-04 | 2021-09-02 | engaged
        E3         | F3        | R3          | 2021-03-04 |            | engaged
    """,
    "parents": """
        parent_id | family_id
        ----------+----------
        A         | F1
        B         | F1
        C         | F1
        D         | F2
        G         | F2
        H         | F3
    """,
}

GOALS = """
    goal_id | subject | subject_id | episode_id | weight
    --------+---------+------------+------------+-------
    A1      | parent  | A          | E1         |
    A2      | parent  | A          | E1         |
    B1      | parent  | B          | E1         | 3
    B2      | parent  | B          | E1         | 1
    C1      | parent  | C          | E1         | 7
    D1      | parent  | D          | E2         |
    D2      | parent  | D          | E2         |
    H1      | parent  | H          | E3         |
"""

LEVELS = """
    goal_id | point         | level | level_missing
    --------+---------------+-------+--------------
    A1      | at_engagement | -2    |
    A2      | at_engagement | -2    |
    A1      | at_closure    | 0     |
    A2      | at_closure    | 1     |
    B1      | at_engagement | -1    |
    B2      | at_engagement | -1    |
    B1      | at_closure    | -1    |
    B2      | at_closure    | 2     |
    C1      | at_engagement | -1    |
    C1      | at_closure    | 2     |
    D1      | at_engagement | -1    |
    D2      | at_engagement | -1    |
    D1      | at_closure    | 0     |
    D2      | at_closure    |       | not_known
    H1      | at_engagement | -1    |
    H1      | at_closure    | 2     |
"""

ATTAINMENT = """
[[measures]]
instrument = "goal_attainment_scaling"
"""
OF = "measures.goal_attainment_scaling.parent.levels"
MEDIANS = [f"{OF}.{name}.median" for name in ("at_engagement", "at_closure", "change")]
MEANS = [f"{OF}.{name}.mean" for name in ("at_engagement", "at_closure", "change")]
EXPECTED = [f"{OF}.{point}.as_expected" for point in ("at_engagement", "at_closure")]


def test_a_t_score_is_there_where_every_goal_has_a_level(spec_test):
    """A has two goals that weigh alike, B's first goal weighs three times its second.

    A's root is √(0.7 × 2 + 0.3 × 4) = √2.6: from 50 − 40/√2.6 = 25.19 to 50 + 10/√2.6 = 56.20.
    B's root is √(0.7 × 10 + 0.3 × 16) = √11.8: from 50 − 40/√11.8 = 38.36 to 50 − 10/√11.8 = 47.09.
    C has one goal, so that nothing can go together with it: from 40 to 70, whatever its weight.
    D has a goal whose level at closure is not known, G has no goal, and H's episode has not closed.
    """
    spec_test(
        SERVICE | {"goals": GOALS, "goal_ratings": LEVELS},
        lambda dataset: amounts(dataset, *MEDIANS, *MEANS, of=study(ATTAINMENT)),
        {
            f"{OF}.at_engagement.median": "38.3555 points of T, 3 known",
            f"{OF}.at_closure.median": "56.2017 points of T, 3 known",
            f"{OF}.change.median": "30 points of T, 3 known",
            f"{OF}.at_engagement.mean": "34.5162 points of T, 3 known",
            f"{OF}.at_closure.mean": "57.7635 points of T, 3 known",
            f"{OF}.change.mean": "23.2473 points of T, 3 known",
        },
    )


def test_as_expected_or_better_is_told_of_those_known_at_both_points(spec_test):
    """At the end A's goals and C's came out better than expected, B's did not, taken together by their weights."""
    spec_test(
        SERVICE | {"goals": GOALS, "goal_ratings": LEVELS},
        lambda dataset: shares(dataset, *EXPECTED, of=study(ATTAINMENT)),
        {
            f"{OF}.at_engagement.as_expected": "0 of 3, 1 not known, 1 not asked",
            f"{OF}.at_closure.as_expected": "2 of 3, 1 not known, 1 not asked",
        },
    )


def test_the_study_says_how_far_goals_go_together(spec_test):
    """By 0.5 A's root is √(0.5 × 2 + 0.5 × 4) = √3, and B's √(0.5 × 10 + 0.5 × 16) = √13."""
    spec_test(
        SERVICE | {"goals": GOALS, "goal_ratings": LEVELS},
        lambda dataset: amounts(dataset, *MEDIANS, of=study(f"{ATTAINMENT}correlation = 0.5")),
        {
            f"{OF}.at_engagement.median": "38.906 points of T, 3 known",
            f"{OF}.at_closure.median": "55.7735 points of T, 3 known",
            f"{OF}.change.median": "28.8675 points of T, 3 known",
        },
    )


def test_a_goal_without_its_weight_leaves_no_score(spec_test):
    """A's weights are not known, B has a weight for one goal of two; D's goals have none and weigh alike."""
    spec_test(
        SERVICE
        | {
            "goals": """
                goal_id | subject | subject_id | episode_id | weight | weight_missing
                --------+---------+------------+------------+--------+---------------
                A1      | parent  | A          | E1         |        | not_known
                A2      | parent  | A          | E1         |        | not_known
                B1      | parent  | B          | E1         | 3      |
                B2      | parent  | B          | E1         |        |
                D1      | parent  | D          | E2         |        |
                D2      | parent  | D          | E2         |        |
            """,
            "goal_ratings": LEVELS.replace("|       | not_known", "| 0     |          "),
        },
        lambda dataset: shares(dataset, *EXPECTED, of=study(ATTAINMENT)),
        {
            f"{OF}.at_engagement.as_expected": "0 of 1, 2 not known, 2 not asked",
            f"{OF}.at_closure.as_expected": "1 of 1, 2 not known, 2 not asked",
        },
    )
