"""Spec: how long something took, where not everybody was watched to the end."""

from stepdown.dataset.dataset import Dataset
from tests.spec.a_study import figures

title = "Watched until it ended, or no longer"

SERVICE = {
    "referrals": """
        referral_id | family_id | received_at
        ------------+-----------+-----------------
        R1          | F1        | 2021-02-01T09:00
        R2          | F2        | 2021-02-01T09:00
        R3          | F3        | 2021-02-01T09:00
        R4          | F2        | 2022-05-02T09:00
    """,
    "episodes": """
        episode_id | family_id | referral_id | opened_on  | closed_on  | closure_reason | engagement
        -----------+-----------+-------------+------------+------------+----------------+-----------
        E1         | F1        | R1          | 2021-02-03 | 2021-08-03 | moved_away     | engaged
        E2         | F2        | R2          | 2021-02-03 | 2022-02-03 | work_completed | engaged
        E3         | F3        | R3          | 2022-04-01 |            |                | engaged
    """,
}

CHILDREN = {
    "children": """
        child_id | family_id
        ---------+----------
        A        | F2
        B        | F2
        C        | F2
        D        | F2
    """,
    "safeguarding": """
        child_id | safeguarding_level    | started_on | ended_on   | end_reason
        ---------+-----------------------+------------+------------+--------------
        A        | child_protection_plan | 2020-11-01 | 2021-05-01 | level_changed
        A        | child_in_need         | 2021-05-01 | 2022-03-01 | level_changed
        A        | looked_after          | 2022-03-01 |            |
        B        | child_protection_plan | 2020-11-01 | 2022-04-01 |
        B        | looked_after          | 2022-05-01 |            |
        C        | looked_after          | 2020-11-01 |            |
    """,
}


def told(dataset: Dataset, *ids: str) -> dict[str, int | None]:
    """How many each figure counts."""
    return {id_.removeprefix("duration."): result.tally.numerator for id_, result in figures(dataset, *ids).items()}


def test_one_that_is_still_open_is_watched_until_the_day_the_data_speak_of(spec_test):
    """F3 was opened three months before the end: it says that nothing had ended by then, and no more."""
    spec_test(
        SERVICE,
        lambda dataset: told(
            dataset,
            "duration.closure.3_months.watched",
            "duration.closure.3_months.stopped",
            "duration.closure.6_months.ended",
            "duration.closure.6_months.watched",
            "duration.closure.12_months.ended",
        ),
        {
            "closure.3_months.watched": 2,
            "closure.3_months.stopped": 1,
            "closure.6_months.ended": 1,
            "closure.6_months.watched": 1,
            "closure.12_months.ended": 2,
        },
    )


def test_ends_that_rule_one_another_out_are_counted_apart(spec_test):
    """F1 moved away and F2's work was completed. Neither could have ended in the other way any more."""
    spec_test(
        SERVICE,
        lambda dataset: told(
            dataset,
            "duration.closure.in_all.completed",
            "duration.closure.in_all.otherwise",
            "duration.closure.in_all.moved_away",
        ),
        {"closure.in_all.completed": 1, "closure.in_all.otherwise": 1, "closure.in_all.moved_away": 1},
    )


def test_a_family_that_was_not_referred_again_is_watched_to_the_end(spec_test):
    """F2 was referred again 88 days after closure. F1 closed 331 days before the end: at a year nobody is watched."""
    spec_test(
        SERVICE,
        lambda dataset: told(
            dataset,
            "duration.re_referral.6_months.ended",
            "duration.re_referral.6_months.watched",
            "duration.re_referral.12_months.watched",
            "duration.re_referral.12_months.stopped",
        ),
        {
            "re_referral.6_months.ended": 1,
            "re_referral.6_months.watched": 1,
            "re_referral.12_months.watched": 0,
            "re_referral.12_months.stopped": 1,
        },
    )


def test_a_gap_in_the_record_ends_the_watching(spec_test):
    """A came into care after closure. B's record has a gap from April: what is written after it is no entry.

    C was in care at closure and cannot enter it; of D no level is known on that day, and so D cannot be timed.
    """
    spec_test(
        SERVICE | CHILDREN,
        lambda dataset: (
            told(
                dataset,
                "duration.care_after_closure.timed",
                "duration.care_after_closure.in_all.looked_after",
                "duration.care_after_closure.in_all.stopped",
            )
            | {"not timed": figures(dataset, "duration.care_after_closure.timed").popitem()[1].tally.not_known}
        ),
        {
            "care_after_closure.timed": 2,
            "care_after_closure.in_all.looked_after": 1,
            "care_after_closure.in_all.stopped": 1,
            "not timed": 1,
        },
    )


def test_a_stretch_that_had_begun_before_referral_is_watched_from_referral_on(spec_test):
    """A's and B's plans began three months before referral: at three months nobody is watched in a plan from its start.

    Three stretches at the level looked after are not over: C's from before referral, A's and B's from long after it.
    """
    spec_test(
        SERVICE | CHILDREN,
        lambda dataset: told(
            dataset,
            "duration.level_child_protection_plan.timed",
            "duration.level_child_protection_plan.3_months.to_come",
            "duration.level_child_protection_plan.6_months.stepped_down",
            "duration.level_child_protection_plan.6_months.watched",
            "duration.level_looked_after.in_all.stopped",
        ),
        {
            "level_child_protection_plan.timed": 2,
            "level_child_protection_plan.3_months.to_come": 2,
            "level_child_protection_plan.6_months.stepped_down": 1,
            "level_child_protection_plan.6_months.watched": 1,
            "level_looked_after.in_all.stopped": 3,
        },
    )


def test_children_are_followed_over_the_levels_from_referral_to_the_first_gap(spec_test):
    """D has no level at referral and cannot be followed; B is followed until the gap in April 2022, 14 months on."""
    spec_test(
        SERVICE | CHILDREN,
        lambda dataset: {
            id_: result.tally.numerator
            for id_, result in figures(
                dataset,
                "states.known_at_referral",
                "states.0_months.child_protection_plan",
                "states.3_months.child_in_need",
                "states.15_months.watched",
                "states.15_months.looked_after",
            ).items()
        },
        {
            "states.known_at_referral": 3,
            "states.0_months.child_protection_plan": 2,
            "states.3_months.child_in_need": 1,
            "states.15_months.watched": 2,
            "states.15_months.looked_after": 2,
        },
    )
