"""Spec: who took up the support, of whom it can be asked."""

from tests.spec.a_study import numbers, shares

title = "Engaged, of those offered support long enough ago to say"

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
        R2          | F2        | 2021-02-01T09:00
        R3          | F3        | 2021-02-01T09:00
        R4          | F4        | 2021-02-01T09:00
        R5          | F5        | 2021-02-01T09:00
        R6          | F6        | 2021-02-01T09:00
    """,
    "episodes": """
        episode_id | family_id | referral_id | opened_on  | engagement
        -----------+-----------+-------------+------------+---------------
        E1         | F1        | R1          | 2021-02-03 | engaged
        E2         | F2        | R2          | 2021-02-03 | did_not_engage
        E3         | F3        | R3          | 2021-12-30 | too_early
        E4         | F4        | R4          |            | not_offered
        E5         | F5        | R5          | 2021-02-03 | not_known
    """,
}


def test_a_family_is_engaged_of_those_that_were_offered_support_long_enough_ago_to_say(spec_test):
    """F4 was not offered direct support, and F6 never had an episode: neither could engage. For F3 it is too early."""
    spec_test(
        SERVICE,
        lambda dataset: shares(dataset, "engagement.engaged_of_offered"),
        {"engagement.engaged_of_offered": "1 of 2, 1 not known, 1 not applicable"},
    )


def test_families_that_the_study_leaves_out_are_in_the_share_that_engaged(spec_test):
    """Who did not engage is left out of what changed, and cannot be left out of who engaged."""
    spec_test(
        SERVICE,
        lambda dataset: numbers(dataset, "flow.left_out.did_not_engage.families", "engagement.referred.did_not_engage"),
        {"flow.left_out.did_not_engage.families": 1, "engagement.referred.did_not_engage": 1},
    )
