"""Spec: how long families waited, and who waited no more than a day."""

from tests.spec.a_study import amounts, shares

title = "Within 24 hours"

DECIDED = """
    referral_id | family_id | received_at      | decided_at
    ------------+-----------+------------------+-----------------
    R1          | F1        | 2021-03-01T09:00 | 2021-03-02T09:00
    R2          | F2        | 2021-03-01T09:00 | 2021-03-02T09:01
    R3          | F3        | 2021-03-01T09:00 | not_known
    R4          | F4        | 2021-03-01T09:00 |
    R5          | F5        | 2020-12-31T23:59 | 2021-01-01T09:00
"""

RECEIVED = """
    referral_id | family_id | received_at
    ------------+-----------+-----------------
    R1          | F1        | 2021-03-05T16:00
"""

REACHED = """
    request_id | referral_id | discipline     | decision        | first_attempt_at | first_contact_at
    -----------+-------------+----------------+-----------------+------------------+-----------------
    Q1         | R1          | domestic_abuse | accepted        | 2021-03-05T17:00 | 2021-03-08T09:00
    Q2         | R1          | youth_work     | accepted        | 2021-03-06T16:00 | not_applicable
    Q3         | R1          | probation      | below_threshold | 2021-03-05T16:30 | 2021-03-05T16:30
    Q4         | R1          | police         | not_known       | 2021-03-05T16:30 | 2021-03-05T16:30
"""


def test_24_hours_is_within_24_hours_and_a_minute_more_is_not(spec_test):
    """R3 was decided and nobody knows when; R4's record has no time at all; R5 came before the period."""
    spec_test(
        {"referrals": DECIDED},
        lambda dataset: shares(dataset, "times.decision.within_24_hours"),
        {"times.decision.within_24_hours": "1 of 2, 1 not known, 1 not asked"},
    )


def test_hours_are_by_the_calendar(spec_test):
    """From Friday at four in the afternoon to Monday at nine is 65 hours: the family waited through the weekend."""
    spec_test(
        {"referrals": RECEIVED, "specialism_requests": REACHED},
        lambda dataset: amounts(dataset, "times.first_contact.median"),
        {"times.first_contact.median": "65 hours, 1 known"},
    )


def test_only_accepted_requests_are_timed(spec_test):
    """Q3 was below the threshold, and of Q4 nobody knows; both were reached in half an hour, and neither is counted.

    Q2's family was tried and never reached: the time to its first contact does not apply, and is no long wait.
    """
    spec_test(
        {"referrals": RECEIVED, "specialism_requests": REACHED},
        lambda dataset: shares(dataset, "times.first_attempt.within_24_hours", "times.first_contact.within_24_hours"),
        {
            "times.first_attempt.within_24_hours": "2 of 2",
            "times.first_contact.within_24_hours": "0 of 1, 1 not applicable",
        },
    )
