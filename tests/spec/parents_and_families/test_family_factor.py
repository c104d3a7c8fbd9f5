"""Spec: when a family has a factor of its parents."""

from tests.spec.a_study import shares, state
from tests.spec.ascii_table import Row
from tests.spec.in_memory import drawn_dataset

title = "A family's factor, from its parents"

TWO_PARENTS = """
    mother         | father         | family
    ---------------+----------------+---------------
    present        | absent         | present
    present        | not_known      | present
    absent         | absent         | absent
    absent         | not_known      | not_known
    absent         | not_asked      | not_asked
    not_known      | not_asked      | not_known
    absent         | not_applicable | absent
    not_applicable | not_applicable | not_applicable
"""

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
    """,
    "parents": """
        parent_id | family_id | role
        ----------+-----------+-------
        M         | F1        | mother
        D         | F1        | father
    """,
}

ONLY_THE_MOTHER = """
    subject | subject_id | referral_id | factor                | at_referral
    --------+------------+-------------+-----------------------+------------
    parent  | M          | R1          | parental_drug_problem | absent
"""

ON_THE_FAMILY = """
    subject | subject_id | referral_id | factor                | at_referral
    --------+------------+-------------+-----------------------+------------
    parent  | M          | R1          | parental_drug_problem | absent
    parent  | D          | R1          | parental_drug_problem | absent
    family  | F1         | R1          | parental_drug_problem | present
"""

FATHER_ELSEWHERE = """
    referral_id | person_id | role   | same_address
    ------------+-----------+--------+-------------
    R1          | M         | parent | yes
    R1          | D         | parent | no
"""

OF_BOTH = """
    subject | subject_id | referral_id | factor                | at_referral
    --------+------------+-------------+-----------------------+------------
    parent  | M          | R1          | parental_drug_problem | absent
    parent  | D          | R1          | parental_drug_problem | present
"""


def of_two_parents(rows: list[Row]) -> list[Row]:
    """Each row with what is found for a family of such parents."""
    return [row | {"family": _family(row["mother"], row["father"])} for row in rows]


def _family(mother: str | None, father: str | None) -> str:
    drawn = f"""
        subject | subject_id | referral_id | factor                | at_referral
        --------+------------+-------------+-----------------------+------------
        parent  | M          | R1          | parental_drug_problem | {mother}
        parent  | D          | R1          | parental_drug_problem | {father}
    """
    return state(drawn_dataset(SERVICE | {"observations": drawn}), "factors.family.parental_drug_problem.at_referral")


def test_one_parent_with_a_factor_is_enough(spec_test):
    """While no parent has it, one parent of whom it is not known, or was not asked, leaves the family open."""
    spec_test(TWO_PARENTS, of_two_parents, TWO_PARENTS)


def test_a_parent_without_a_row_was_not_asked(spec_test):
    """That the mother has no drug problem says nothing of the father."""
    spec_test(
        SERVICE | {"observations": ONLY_THE_MOTHER},
        lambda dataset: shares(dataset, "factors.family.parental_drug_problem.at_referral"),
        {"factors.family.parental_drug_problem.at_referral": "0 of 0, 1 not asked"},
    )


def test_a_row_on_the_family_counts_beside_those_of_its_parents(spec_test):
    """Where a team records a factor for the family and not for a parent, the family has it."""
    spec_test(
        SERVICE | {"observations": ON_THE_FAMILY},
        lambda dataset: shares(
            dataset,
            "factors.family.parental_drug_problem.at_referral",
            "factors.parent.parental_drug_problem.at_referral",
        ),
        {
            "factors.family.parental_drug_problem.at_referral": "1 of 1",
            "factors.parent.parental_drug_problem.at_referral": "0 of 2",
        },
    )


def test_a_parent_who_is_not_counted_gives_the_family_nothing(spec_test):
    """The father lives elsewhere and the study leaves such people out."""
    spec_test(
        SERVICE | {"episode_members": FATHER_ELSEWHERE, "observations": OF_BOTH},
        lambda dataset: shares(dataset, "factors.family.parental_drug_problem.at_referral"),
        {"factors.family.parental_drug_problem.at_referral": "0 of 1"},
    )
