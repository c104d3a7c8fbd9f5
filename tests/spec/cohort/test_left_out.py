"""Spec: which families and children are counted, and why the others are not."""

from tests.spec.a_study import numbers

title = "Who is counted"

FAMILIES = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
        R2          | F2        | 2021-03-01T09:00
        R3          | F3        | 2021-04-01T09:00
        R4          | F4        | 2020-12-31T23:59
    """,
    "episodes": """
        episode_id | family_id | referral_id | opened_on  | closed_on  | engagement
        -----------+-----------+-------------+------------+------------+---------------
        E1         | F1        | R1          | 2021-02-03 | 2021-08-02 | engaged
        E2         | F2        | R2          | 2021-03-04 | 2021-04-04 | did_not_engage
        E3         | F3        | R3          | 2021-04-06 | 2022-07-01 | engaged
        E4         | F4        | R4          | 2021-01-05 | 2021-06-01 | engaged
    """,
    "children": """
        child_id | family_id
        ---------+----------
        A        | F1
        B        | F1
        C        | F2
        D        | F3
        G        | F4
    """,
}

MEMBERS = """
    episode_id | person_id | role  | same_address
    -----------+-----------+-------+-------------
    E1         | A         | child | yes
    E1         | B         | child | no
"""


def test_a_family_is_counted_when_it_was_referred_in_the_period_and_took_up_the_support(spec_test):
    """F2 did not engage; F4 was referred on the eve of the period and is not in the study at all."""
    spec_test(
        FAMILIES,
        lambda dataset: numbers(
            dataset, "flow.referred.families", "flow.left_out.did_not_engage.families", "flow.included.families"
        ),
        {"flow.referred.families": 3, "flow.left_out.did_not_engage.families": 1, "flow.included.families": 2},
    )


def test_an_episode_that_closed_after_the_day_the_data_speak_of_is_open(spec_test):
    """E3 closed on 1 July 2022; the study speaks of 30 June, and on that day it was open."""
    spec_test(
        FAMILIES,
        lambda dataset: numbers(dataset, "flow.open.families", "flow.closed.families"),
        {"flow.open.families": 1, "flow.closed.families": 1},
    )


def test_a_child_who_lives_elsewhere_is_named_and_not_counted(spec_test):
    """B is the family's child and lives at another address: counted among those named, with the reason."""
    spec_test(
        FAMILIES | {"episode_members": MEMBERS},
        lambda dataset: numbers(
            dataset, "flow.named.children", "flow.not_counted.other_address.children", "flow.referred.children"
        ),
        {"flow.named.children": 4, "flow.not_counted.other_address.children": 1, "flow.referred.children": 3},
    )
