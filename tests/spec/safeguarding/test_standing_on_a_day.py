"""Spec: at which level a child stood at referral and at closure."""

from tests.spec.a_study import numbers

title = "A child's level on a day"

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


def test_a_level_that_begins_on_the_day_of_closure_is_the_level_at_closure(spec_test):
    """A stretch runs from its first day up to but not including its last."""
    spec_test(
        SERVICE
        | {
            "safeguarding": """
                child_id | safeguarding_level    | started_on | ended_on
                ---------+-----------------------+------------+-----------
                A        | child_protection_plan | 2020-11-01 | 2021-08-02
                A        | child_in_need         | 2021-08-02 |
            """
        },
        lambda dataset: numbers(
            dataset, "movement.matrix.child_protection_plan.child_in_need", "movement.stepped_down"
        ),
        {"movement.matrix.child_protection_plan.child_in_need": 1, "movement.stepped_down": 1},
    )


def test_a_child_adopted_before_closure_has_left_the_ladder(spec_test):
    """The end of being looked after is then no step down."""
    spec_test(
        SERVICE
        | {
            "safeguarding": """
                child_id | safeguarding_level | started_on | ended_on   | end_reason
                ---------+--------------------+------------+------------+-----------
                A        | looked_after       | 2020-11-01 | 2021-07-01 | adopted
            """
        },
        lambda dataset: numbers(dataset, "movement.left.adopted", "movement.left_ladder", "movement.stepped_down"),
        {"movement.left.adopted": 1, "movement.left_ladder": 1, "movement.stepped_down": 0},
    )


def test_a_day_that_no_stretch_covers_is_not_known_and_not_closed(spec_test):
    """That nothing is recorded does not say that the child was closed to social care: closed is recorded as a level."""
    spec_test(
        SERVICE
        | {
            "safeguarding": """
                child_id | safeguarding_level | started_on | ended_on
                ---------+--------------------+------------+-----------
                A        | child_in_need      | 2020-11-01 | 2021-06-01
            """
        },
        lambda dataset: numbers(dataset, "movement.stepped_down", "movement.unchanged", "movement.to.not_known"),
        {"movement.stepped_down": 0, "movement.unchanged": 0, "movement.to.not_known": 1},
    )


def test_a_child_who_came_back_stands_where_the_record_says(spec_test):
    """Transferred away once and now in need here: the level of the day counts, not the old leaving."""
    spec_test(
        SERVICE
        | {
            "safeguarding": """
                child_id | safeguarding_level | started_on | ended_on   | end_reason
                ---------+--------------------+------------+------------+------------
                A        | child_in_need      | 2018-01-01 | 2018-06-01 | transferred
                A        | child_in_need      | 2020-11-01 |            |
            """
        },
        lambda dataset: numbers(dataset, "movement.unchanged", "movement.left_ladder"),
        {"movement.unchanged": 1, "movement.left_ladder": 0},
    )
