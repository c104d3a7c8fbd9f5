"""Children over time as a dataset tells of them: each day without a row is not known, and never closed."""

from datetime import date

import pytest

from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.timelines.as_json import children_json, months_json
from stepdown.evaluation.timelines.months import by_month
from stepdown.evaluation.timelines.told import one_child, one_family
from tests.spec.in_memory import drawn_dataset

CHILDREN = """
    child_id | family_id
    ---------+----------
    Alice    | F1
    Bob      | F1
    Charlie  | F2
"""
REFERRALS = """
    referral_id | family_id | received_at
    ------------+-----------+-----------------
    R1          | F1        | 2024-02-29 10:00
    R2          | F1        | 2025-06-01 10:00
"""
COVERAGE = """
    source | from       | to         | as_at
    -------+------------+------------+-----------
    census | 2023-04-01 | 2025-03-31 | 2025-03-31
"""
LEVELS = """
    child_id | safeguarding_level    | started_on | ended_on   | end_reason           | source
    ---------+-----------------------+------------+------------+----------------------+-------
    Alice    | child_in_need         | 2023-04-01 | 2024-02-29 | level_changed        | a, 1
    Alice    | child_protection_plan | 2024-02-29 | 2024-03-29 | level_changed        | a, 2
    Alice    | closed                | 2024-06-01 |            |                      | a, 3
    Bob      | looked_after          | 2023-04-01 | 2024-01-15 | special_guardianship | a, 4
"""


def told(levels: str = LEVELS, referrals: str = REFERRALS, coverage: str = COVERAGE):
    return drawn_dataset({"children": CHILDREN, "referrals": referrals, "coverage": coverage, "safeguarding": levels})


def month(dataset, number: int):
    (found,) = (each for each in by_month(dataset).months if each.month == number)
    return {str(level): count for level, count in found.levels.items() if count}, found.left, found.not_known


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (-12, ({}, 0, 2)),  # before the first day that any source covers: 28 February 2023
        (-10, ({"child_in_need": 1, "looked_after": 1}, 0, 0)),
        (-1, ({"child_in_need": 1}, 1, 0)),  # Bob left on 15 January
        (0, ({"child_protection_plan": 1}, 1, 0)),  # a level that begins on the day is the level of that day
        (1, ({}, 1, 1)),  # 29 March is the first day no longer at a plan, and without a row
        (3, ({}, 1, 1)),  # 29 May
        (4, ({"closed": 1}, 1, 0)),
        (12, ({"closed": 1}, 1, 0)),  # 28 February 2025: 2025 has no 29th
        (13, ({"closed": 1}, 1, 0)),  # 29 March 2025, before the last day covered
        (14, ({}, 0, 2)),  # after it nothing is known, not even that Bob is still away
    ],
)
def test_where_children_stood_so_many_months_from_referral(number, expected):
    assert month(told(), number) == expected


def test_the_months_are_counted_from_the_first_referral_and_all_count_the_same_children():
    counted = by_month(told())
    assert [each.month for each in counted.months] == list(range(-12, 25))
    assert {sum(m.levels.values()) + m.left + m.not_known for m in counted.months} == {2}
    assert counted.as_at == date(2025, 3, 31)
    assert [m.later for m in counted.months if m.month in (13, 14)] == [0, 2]


def test_a_child_who_came_back_has_not_left():
    back = LEVELS + "    Bob | child_in_need | 2024-02-01 | 2024-03-01 | level_changed | a, 5\n"
    assert month(told(back), 0) == ({"child_in_need": 1, "child_protection_plan": 1}, 0, 0)
    assert month(told(back), 4) == ({"closed": 1}, 0, 1)


def test_of_two_levels_on_a_day_the_higher_counts():
    both = LEVELS + "    Alice | looked_after | 2024-02-01 | 2024-03-01 | level_changed | a, 5\n"
    assert month(told(both), 0) == ({"looked_after": 1}, 1, 0)


def test_what_goes_on_is_told_of_to_the_last_day_of_its_own_source():
    coverage = COVERAGE + "    a, 3   | 2023-04-01 | 2024-07-31 | 2024-07-31\n"
    (alice,) = one_child(told(coverage=coverage), "Alice").children
    assert (alice.levels[-1].until, alice.levels[-1].goes_on) == (date(2024, 8, 1), True)
    assert month(told(coverage=coverage), 6) == ({}, 0, 2)


def test_where_nobody_says_what_a_source_covers_the_last_day_written_counts():
    dataset = drawn_dataset({"children": CHILDREN, "referrals": REFERRALS, "safeguarding": LEVELS})
    assert one_child(dataset, "Alice").as_at == date(2025, 6, 1)


def test_a_child_is_told_with_its_days_and_why_it_left():
    family = one_family(told(), "F1")
    alice, bob = family.children
    assert [level.level for level in alice.levels] == [
        SafeguardingLevel.CHILD_IN_NEED,
        SafeguardingLevel.CHILD_PROTECTION_PLAN,
        SafeguardingLevel.CLOSED,
    ]
    assert bob.levels[0].left is LeftLadder.SPECIAL_GUARDIANSHIP
    assert [(day.day, day.what) for day in alice.days] == [
        (date(2024, 2, 29), "referred"),
        (date(2025, 6, 1), "referred"),
    ]
    assert children_json(family)["children"][1]["levels"] == [
        {
            "safeguarding_level": "looked_after",
            "from": "2023-04-01",
            "until": "2024-01-15",
            "goes_on": False,
            "left_ladder": "special_guardianship",
            "source": "a, 4",
        }
    ]


def test_a_child_of_whom_no_level_is_told_is_there():
    (charlie,) = one_child(told(), "Charlie").children
    assert (charlie.levels, charlie.flags, charlie.days) == ((), (), ())


def test_flags_are_told_with_and_without_an_end():
    flags = """
        child_id | kind            | from       | to
        ---------+-----------------+------------+-----------
        Alice    | section_47      | 2024-02-01 | 2024-02-10
        Alice    | pre_proceedings | 2024-03-01 |
        Alice    | short_breaks    | 2024-03-01 | 2024-03-01
    """
    tables = {"children": CHILDREN, "safeguarding": LEVELS, "coverage": COVERAGE, "safeguarding_flags": flags}
    (alice,) = one_child(drawn_dataset(tables), "Alice").children
    assert [(flag.kind, flag.until) for flag in alice.flags] == [
        ("pre_proceedings", None),
        ("section_47", date(2024, 2, 10)),
    ]


def test_what_cannot_be_shown_is_refused_in_a_sentence():
    with pytest.raises(EvaluationRefusal, match="there is no child 'Dan' in these data"):
        one_child(told(), "Dan")
    with pytest.raises(EvaluationRefusal, match="no child in these data is of a family 'F9'"):
        one_family(told(), "F9")
    with pytest.raises(EvaluationRefusal, match="the data tell of no safeguarding level"):
        one_child(drawn_dataset({"children": CHILDREN}), "Alice")
    with pytest.raises(EvaluationRefusal, match="the data tell of no referral"):
        by_month(drawn_dataset({"children": CHILDREN, "safeguarding": LEVELS, "coverage": COVERAGE}))


def test_the_counts_of_a_month_as_plain_values():
    (at_referral,) = (m for m in months_json(by_month(told()))["months"] if m["month"] == 0)
    assert at_referral == {
        "month": 0,
        "levels": {
            "closed": 0,
            "early_help": 0,
            "child_in_need": 0,
            "child_protection_plan": 1,
            "looked_after": 0,
        },
        "left_ladder": 1,
        "not_known": 0,
        "after_the_last_day": 0,
    }
