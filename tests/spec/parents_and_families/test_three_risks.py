"""Spec: domestic abuse, mental ill-health and substance misuse in one family."""

from tests.spec.a_study import shares, state
from tests.spec.ascii_table import Row
from tests.spec.in_memory import drawn_dataset

title = "All three parental risks"

RISKS = """
    domestic_abuse | mental_ill_health | alcohol   | drugs     | all_three
    ---------------+-------------------+-----------+-----------+----------
    present        | present           | present   | absent    | present
    present        | present           | not_known | present   | present
    present        | present           | absent    | absent    | absent
    absent         | not_known         | not_known | not_known | absent
    present        | present           | absent    | not_known | not_known
    present        | not_known         | present   | present   | not_known
    present        | not_asked         | present   | absent    | not_asked
    not_asked      | not_known         | present   | absent    | not_known
"""

FACTORS = {
    "domestic_abuse": "parental_domestic_abuse",
    "mental_ill_health": "parental_mental_ill_health",
    "alcohol": "parental_alcohol_problem",
    "drugs": "parental_drug_problem",
}

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
    """,
    "parents": """
        parent_id | family_id
        ----------+----------
        M         | F1
        D         | F1
    """,
}

ONE_EACH = """
    subject | subject_id | referral_id | factor                     | at_referral
    --------+------------+-------------+----------------------------+------------
    parent  | M          | R1          | parental_mental_ill_health | present
    parent  | M          | R1          | parental_domestic_abuse    | present
    parent  | D          | R1          | parental_alcohol_problem   | present
"""


def all_three(rows: list[Row]) -> list[Row]:
    """Each row with what is found for a family of one parent with such factors."""
    return [row | {"all_three": _found(row)} for row in rows]


def _found(row: Row) -> str:
    lines = [f"parent | M | R1 | {factor} | {row[risk]}" for risk, factor in FACTORS.items()]
    drawn = "\n".join(["subject | subject_id | referral_id | factor | at_referral", "---+---+---+---+---", *lines])
    parents = "parent_id | family_id\n---+---\nM | F1"
    dataset = drawn_dataset(SERVICE | {"parents": parents, "observations": drawn})
    return state(dataset, "factors.family.all_three_parental_risks.at_referral")


def test_all_three_are_there_only_when_each_is(spec_test):
    """Substance misuse is alcohol or drugs. One risk known to be absent settles that there are not three.

    Otherwise one risk of which it is not known leaves the three not known.
    """
    spec_test(RISKS, all_three, RISKS)


def test_the_risks_need_not_be_of_one_parent(spec_test):
    """The mother has two of them and the father the third: the family has all three."""
    spec_test(
        SERVICE | {"observations": ONE_EACH},
        lambda dataset: shares(dataset, "factors.family.all_three_parental_risks.at_referral"),
        {"factors.family.all_three_parental_risks.at_referral": "1 of 1"},
    )
