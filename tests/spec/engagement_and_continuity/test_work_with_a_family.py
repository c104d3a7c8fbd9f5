"""Spec: continuity, disciplines and emergencies, per family whose episode was opened."""

from tests.spec.a_study import amounts, shares

title = "The work with a family"

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
        E2         | F2        | R2          | 2021-02-03 |            | engaged
        E3         | F3        | R3          | 2021-02-03 |            | engaged
        E4         | F4        | R4          |            |            | engaged
    """,
}

INVOLVEMENTS = """
    episode_id | worker_id | discipline     | role      | started_on
    -----------+-----------+----------------+-----------+-----------
    E1         | W1        | domestic_abuse | key       | 2021-02-03
    E1         | W1        | domestic_abuse | key       | 2021-06-01
    E1         | W2        | youth_work     | secondary | 2021-02-03
    E2         | W1        | domestic_abuse | key       | 2021-02-03
    E2         | W2        | youth_work     | key       | 2021-05-03
    E3         | W2        | youth_work     | cover     | 2021-02-03
"""

CONTACTS = """
    contact_id | episode_id | discipline     | started_at       | purpose   | result
    -----------+------------+----------------+------------------+-----------+--------
    K1         | E1         | domestic_abuse | 2021-02-04T10:00 | support   | seen
    K2         | E1         | youth_work     | 2021-02-05T10:00 | support   | attempt
    K3         | E1         | domestic_abuse | 2021-03-05T22:00 | emergency | seen
    K4         | E2         | domestic_abuse | 2021-02-06T10:00 | support   | seen
    K5         | E2         | youth_work     | 2021-02-07T10:00 | support   | partly
    K6         | E2         | police         | 2022-07-01T10:00 | emergency | seen
"""


def test_one_key_worker_throughout_is_one_person_as_key_worker(spec_test):
    """F1 kept its key worker through a second stretch, with another worker beside; F2's changed.

    F3 has none on record: it is not asked, which is neither one nor many. F4 was never opened.
    """
    spec_test(
        SERVICE | {"involvements": INVOLVEMENTS},
        lambda dataset: shares(dataset, "work.one_key_worker"),
        {"work.one_key_worker": "1 of 2, 1 not asked"},
    )


def test_a_discipline_reached_a_family_when_somebody_was_seen(spec_test):
    """An attempt reaches nobody, and seeing some of those meant to be seen reaches the family.

    F1 was reached by one discipline, F2 by two and F3 by none.

    K6 came after the day that the data speak of.
    """
    spec_test(
        SERVICE | {"contacts": CONTACTS},
        lambda dataset: amounts(dataset, "work.disciplines.mean", "work.contacts.mean"),
        {
            "work.disciplines.mean": "1 disciplines, 3 known",
            "work.contacts.mean": "1.66667 contacts, 3 known",
        },
    )


def test_a_family_had_an_emergency_session_or_had_none(spec_test):
    """One emergency or several count a family once. A family without contacts had none."""
    spec_test(
        SERVICE | {"contacts": CONTACTS},
        lambda dataset: shares(dataset, "work.emergencies.any"),
        {"work.emergencies.any": "1 of 3"},
    )
