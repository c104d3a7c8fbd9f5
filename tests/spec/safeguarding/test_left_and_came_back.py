"""Spec: a child who left the ladder, and a child whose record has gaps."""

from tests.spec.a_study import numbers, shares, study

title = "Leaving the ladder, coming back, and gaps"

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
    """,
    "episodes": """
        episode_id | family_id | referral_id | opened_on  | closed_on  | engagement
        -----------+-----------+-------------+------------+------------+-----------
        E1         | F1        | R1          | 2021-02-03 | 2021-08-02 | engaged
    """,
    "children": """
        child_id | family_id
        ---------+----------
        A        | F1
    """,
}

BY_SEX = {
    "children": """
        child_id | family_id | sex
        ---------+-----------+----------
        A        | F1        | female
        B        | F1        | female
        C        | F1        | male
        D        | F1        | not_known
    """,
    "safeguarding": """
        child_id | safeguarding_level    | started_on | ended_on
        ---------+-----------------------+------------+-----------
        A        | child_protection_plan | 2020-11-01 | 2021-05-01
        A        | child_in_need         | 2021-05-01 |
        B        | child_in_need         | 2020-11-01 |
        C        | child_protection_plan | 2020-11-01 | 2021-05-01
        C        | child_in_need         | 2021-05-01 |
        D        | looked_after          | 2020-11-01 | 2021-05-01
        D        | child_in_need         | 2021-05-01 |
    """,
}


def test_an_earlier_leaving_does_not_count_when_a_later_stretch_began(spec_test):
    """Transferred in 2018, in need here again in 2020: that the record then ends is a gap, and no transfer."""
    spec_test(
        SERVICE
        | {
            "safeguarding": """
                child_id | safeguarding_level | started_on | ended_on   | end_reason
                ---------+--------------------+------------+------------+------------
                A        | child_in_need      | 2018-01-01 | 2018-06-01 | transferred
                A        | child_in_need      | 2020-11-01 | 2021-06-01 | other
            """
        },
        lambda dataset: numbers(dataset, "movement.left.transferred", "movement.to.not_known"),
        {"movement.left.transferred": 0, "movement.to.not_known": 1},
    )


def test_a_child_known_at_referral_only_is_not_known(spec_test):
    """Neither stepped down nor unchanged, and not in the denominator of either."""
    spec_test(
        SERVICE
        | {
            "safeguarding": """
                child_id | safeguarding_level    | started_on | ended_on
                ---------+-----------------------+------------+-----------
                A        | child_protection_plan | 2020-11-01 | 2021-06-01
            """
        },
        lambda dataset: shares(dataset, "movement.stepped_down", "movement.unchanged"),
        {"movement.stepped_down": "0 of 0, 1 not known", "movement.unchanged": "0 of 0, 1 not known"},
    )


def test_a_child_who_turned_18_on_the_day_of_closure_has_left_the_ladder(spec_test):
    """A stretch that ends on the day of closure is over on that day, and so is its reason true by that day."""
    spec_test(
        SERVICE
        | {
            "safeguarding": """
                child_id | safeguarding_level | started_on | ended_on   | end_reason
                ---------+--------------------+------------+------------+-----------
                A        | looked_after       | 2020-11-01 | 2021-08-02 | turned_18
            """
        },
        lambda dataset: shares(dataset, "movement.stepped_down") | numbers(dataset, "movement.left.turned_18"),
        {"movement.stepped_down": "0 of 0, 1 not applicable", "movement.left.turned_18": 1},
    )


def test_a_breakdown_adds_up_to_the_whole(spec_test):
    """Those whose sex is not known are a group of their own, so that no child is lost between the groups."""
    spec_test(
        SERVICE | BY_SEX,
        lambda dataset: shares(
            dataset,
            "movement.stepped_down",
            "movement.by.sex.female.stepped_down",
            "movement.by.sex.male.stepped_down",
            "movement.by.sex.not_known.stepped_down",
            of=study('breakdowns = ["sex"]'),
        ),
        {
            "movement.stepped_down": "3 of 4",
            "movement.by.sex.female.stepped_down": "1 of 2",
            "movement.by.sex.male.stepped_down": "1 of 1",
            "movement.by.sex.not_known.stepped_down": "1 of 1",
        },
    )
