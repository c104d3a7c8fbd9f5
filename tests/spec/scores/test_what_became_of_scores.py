"""Spec: what became of scores on a measure, and of families' goals, between two points."""

from tests.spec.a_study import amounts, shares, study

title = "Scores on a measure, and goals, at two points"

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

SCORES = """
    subject | subject_id | episode_id | instrument | version | point         | score | score_missing | respondent
    --------+------------+------------+------------+---------+---------------+-------+---------------+-----------
    parent  | A          | E1         | gad_7      | 2006    | at_engagement | 12    |               | self
    parent  | A          | E1         | gad_7      | 2006    | at_closure    | 7     |               | self
    parent  | B          | E1         | gad_7      |         | at_engagement | 18    |               | self
    parent  | B          | E1         | gad_7      |         | at_closure    | 14    |               | self
    parent  | C          | E1         | gad_7      | 2006    | at_engagement | 9     |               | self
    parent  | C          | E1         | gad_7      | 2006    | at_closure    | 14    |               | self
    parent  | D          | E2         | gad_7      | 2006    | at_engagement | 9     |               | self
    parent  | D          | E2         | gad_7      | 2006    | at_closure    |       | not_known     | self
    parent  | H          | E3         | gad_7      | 2006    | at_engagement | 9     |               | self
    parent  | H          | E3         | gad_7      | 2006    | at_closure    | 2     |               | self
"""

OUTCOMES = ("recovered", "better", "unchanged", "worse")
OF_FOUR = study("""
[[measures]]
instrument = "gad_7"
reliable_change = "nhs_talking_therapies"
cut_off = "caseness"
""")
OF_SIX = study("""
[[measures]]
instrument = "gad_7"
reliable_change = "bischoff_2020"
""")
GOALS = study("""
[[measures]]
instrument = "goal_rating"
""")


def test_reliable_change_and_the_cut_off(spec_test):
    """GAD-7, where 4 points are reliable change and 8 or more is caseness.

    A fell by 5 from 12 to 7 and crossed it, B fell by
    4 and did not, C rose by 5. D's second score is not known and G was never asked. H's episode has not closed.
    """
    spec_test(
        SERVICE | {"measures": SCORES},
        lambda dataset: shares(dataset, *(f"measures.gad_7.parent.self.{o}" for o in OUTCOMES), of=OF_FOUR),
        {
            "measures.gad_7.parent.self.recovered": "1 of 3, 1 not known, 1 not asked",
            "measures.gad_7.parent.self.better": "1 of 3, 1 not known, 1 not asked",
            "measures.gad_7.parent.self.unchanged": "0 of 3, 1 not known, 1 not asked",
            "measures.gad_7.parent.self.worse": "1 of 3, 1 not known, 1 not asked",
        },
    )


def test_where_sources_differ_the_study_chooses_and_the_figures_follow(spec_test):
    """The same scores by the other published threshold, 6 points: nobody changed reliably."""
    spec_test(
        SERVICE | {"measures": SCORES},
        lambda dataset: shares(dataset, *(f"measures.gad_7.parent.self.{o}" for o in OUTCOMES), of=OF_SIX),
        {
            "measures.gad_7.parent.self.recovered": "0 of 3, 1 not known, 1 not asked",
            "measures.gad_7.parent.self.better": "0 of 3, 1 not known, 1 not asked",
            "measures.gad_7.parent.self.unchanged": "3 of 3, 1 not known, 1 not asked",
            "measures.gad_7.parent.self.worse": "0 of 3, 1 not known, 1 not asked",
        },
    )


def test_a_scale_has_medians_of_those_with_both_scores(spec_test):
    """The three who have both scores, and the median of each one's own change: -5, -4 and 5."""
    spec_test(
        SERVICE | {"measures": SCORES},
        lambda dataset: amounts(
            dataset,
            "measures.gad_7.parent.self.at_engagement.median",
            "measures.gad_7.parent.self.at_closure.median",
            "measures.gad_7.parent.self.change.median",
            of=OF_FOUR,
        ),
        {
            "measures.gad_7.parent.self.at_engagement.median": "12 points, 3 known",
            "measures.gad_7.parent.self.at_closure.median": "14 points, 3 known",
            "measures.gad_7.parent.self.change.median": "-4 points, 3 known",
        },
    )


def test_goals_are_counted_by_goal(spec_test):
    """Each goal's own two ratings are compared: one came nearer, one stayed, one was rated once, one never."""
    spec_test(
        SERVICE
        | {
            "goals": """
                goal_id | subject | subject_id | episode_id
                --------+---------+------------+-----------
                G1      | parent  | A          | E1
                G2      | family  | F1         | E1
                G3      | family  | F2         | E2
                G4      | family  | F2         | E2
            """,
            "goal_ratings": """
                goal_id | point         | rating | rating_missing
                --------+---------------+--------+---------------
                G1      | at_engagement | 2      |
                G1      | at_closure    | 7      |
                G2      | at_engagement | 3      |
                G2      | at_closure    | 3      |
                G3      | at_engagement | 4      |
                G3      | at_closure    |        | not_known
            """,
        },
        lambda dataset: shares(
            dataset, *(f"measures.goal_rating.goal.{o}" for o in ("nearer", "same", "further")), of=GOALS
        ),
        {
            "measures.goal_rating.goal.nearer": "1 of 2, 1 not known, 1 not asked",
            "measures.goal_rating.goal.same": "1 of 2, 1 not known, 1 not asked",
            "measures.goal_rating.goal.further": "0 of 2, 1 not known, 1 not asked",
        },
    )
