"""Spec: what came of handing a family over to a community service."""

from tests.spec.a_study import numbers, shares

title = "Handovers"

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
        R2          | F2        | 2021-02-01T09:00
        R3          | F3        | 2021-02-01T09:00
        R4          | F4        | 2021-02-01T09:00
    """,
    "episodes": """
        episode_id | family_id | referral_id | opened_on  | closed_on  | engagement
        -----------+-----------+-------------+------------+------------+-----------
        E1         | F1        | R1          | 2021-02-03 | 2021-08-02 | engaged
        E2         | F2        | R2          | 2021-02-03 | 2021-08-02 | engaged
        E3         | F3        | R3          | 2021-02-03 | 2021-08-02 | engaged
        E4         | F4        | R4          | 2021-02-03 |            | engaged
    """,
    "handovers": """
        episode_id | service         | proposed_on | accepted_on | first_attended_on | outcome
        -----------+-----------------+-------------+-------------+-------------------+-------------------
        E1         | Family hub      | 2021-07-01  | 2021-07-05  | 2021-07-20        | attended
        E1         | Debt advice     | 2021-07-01  |             |                   | declined_by_family
        E2         | Family hub      | 2021-07-01  | 2021-07-05  |                   | accepted
        E4         | Drug and alcohol| 2021-09-01  |             |                   | not_known
    """,
}


def test_a_family_is_counted_once_at_its_furthest_step(spec_test):
    """F1 attended one of two. An acceptance is not an attendance. F4's episode is still open."""
    spec_test(
        SERVICE,
        lambda dataset: shares(
            dataset,
            "handovers.families.attended",
            "handovers.families.proposed_only",
            "handovers.families.none_proposed",
        ),
        {
            "handovers.families.attended": "1 of 3",
            "handovers.families.proposed_only": "1 of 3",
            "handovers.families.none_proposed": "1 of 3",
        },
    )


def test_every_handover_of_a_counted_family_is_counted(spec_test):
    """What came of one is not known, and it is counted as such, beside those that were attended."""
    spec_test(
        SERVICE,
        lambda dataset: numbers(dataset, "handovers.proposed") | shares(dataset, "handovers.outcomes.attended"),
        {"handovers.proposed": 4, "handovers.outcomes.attended": "1 of 3, 1 not known"},
    )
