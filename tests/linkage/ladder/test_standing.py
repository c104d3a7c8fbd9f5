"""Where a child stood on a day: precedence, half-open days, what is not told of, and how a child leaves the ladder."""

from dataclasses import replace
from datetime import date

import pytest

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.linkage.ladder.coverage import Coverage
from stepdown.linkage.ladder.standing import standing_on
from tests.linkage.ladder.stories import EVERYTHING, KIND, TOLD, UNKNOWN_END, a_story, day, said

LEVEL = SafeguardingLevel
CASE = said(KIND.CHILD_IN_NEED, "2021-05-01", "2022-05-01")

PRECEDENCE = {
    "nothing that is told of": ((), LEVEL.CLOSED),
    "early help": ((said(KIND.EARLY_HELP, "2021-05-01"),), LEVEL.EARLY_HELP),
    "an open case": ((CASE,), LEVEL.CHILD_IN_NEED),
    "a case beside early help": ((CASE, said(KIND.EARLY_HELP, "2021-05-01")), LEVEL.CHILD_IN_NEED),
    "a protection plan in a case": (
        (CASE, said(KIND.CHILD_PROTECTION_PLAN, "2021-06-01")),
        LEVEL.CHILD_PROTECTION_PLAN,
    ),
    "care beside a protection plan": (
        (said(KIND.LOOKED_AFTER, "2021-07-01"), said(KIND.CHILD_PROTECTION_PLAN, "2021-06-01")),
        LEVEL.LOOKED_AFTER,
    ),
    "short breaks are no care": ((CASE, said(KIND.SHORT_BREAKS, "2021-07-01")), LEVEL.CHILD_IN_NEED),
    "a plan of another authority is none of ours": ((said(KIND.OTHER_AUTHORITY_PLAN, "2021-07-01"),), LEVEL.CLOSED),
}


@pytest.mark.parametrize(("activities", "level"), PRECEDENCE.values(), ids=PRECEDENCE.keys())
def test_the_highest_level_counts(activities, level: SafeguardingLevel):
    assert standing_on(a_story(*activities), day("2021-09-01")) is level


@pytest.mark.parametrize(
    ("on", "level"),
    [
        ("2021-04-30", LEVEL.CLOSED), ("2021-05-01", LEVEL.CHILD_IN_NEED),
        ("2022-04-30", LEVEL.CHILD_IN_NEED), ("2022-05-01", LEVEL.CLOSED),
    ],
)  # fmt: skip
def test_the_first_day_counts_and_the_day_of_the_end_does_not(on: str, level: SafeguardingLevel):
    assert standing_on(a_story(CASE), day(on)) is level


def test_an_end_that_cannot_be_is_neither_closed_nor_still_open():
    story = a_story(said(KIND.CHILD_IN_NEED, "2021-05-01", UNKNOWN_END))
    assert standing_on(story, day("2021-04-30")) is LEVEL.CLOSED
    assert standing_on(story, day("2021-05-01")) is Missing.NOT_KNOWN


def test_one_whose_end_is_not_known_is_sure_as_long_as_a_file_vouches_for_it():
    vouched = replace(said(KIND.CHILD_IN_NEED, "2021-05-01", UNKNOWN_END), sure_until=day("2022-04-01"))
    assert standing_on(a_story(vouched), day("2022-03-31")) is LEVEL.CHILD_IN_NEED
    assert standing_on(a_story(vouched), day("2022-04-01")) is Missing.NOT_KNOWN


def test_what_surely_was_higher_is_known_whatever_end_is_not():
    story = a_story(said(KIND.CHILD_IN_NEED, "2021-05-01", UNKNOWN_END), said(KIND.LOOKED_AFTER, "2021-06-01"))
    assert standing_on(story, day("2021-07-01")) is LEVEL.LOOKED_AFTER


NOT_CARE = Coverage(EVERYTHING - {KIND.LOOKED_AFTER}, TOLD.first, TOLD.until)


def test_where_no_file_tells_of_care_a_child_in_need_may_be_in_care():
    assert standing_on(a_story(CASE, coverages=(NOT_CARE,)), day("2021-09-01")) is Missing.NOT_KNOWN


def test_that_there_was_none_can_be_assumed_by_name():
    story = a_story(CASE, coverages=(NOT_CARE,), assumed_none=frozenset({KIND.LOOKED_AFTER}))
    assert standing_on(story, day("2021-09-01")) is LEVEL.CHILD_IN_NEED


@pytest.mark.parametrize("on", ["2021-03-31", "2023-04-01"])
def test_outside_the_days_that_files_tell_of_nothing_is_known(on: str):
    assert standing_on(a_story(CASE), day(on)) is Missing.NOT_KNOWN


def test_care_without_an_end_lasts_no_longer_than_its_file_tells_of_care():
    care = Coverage(frozenset({KIND.LOOKED_AFTER}), TOLD.first, date(2022, 4, 1))
    story = a_story(said(KIND.LOOKED_AFTER, "2021-06-01"), coverages=(care, NOT_CARE))
    assert standing_on(story, day("2022-03-31")) is LEVEL.LOOKED_AFTER
    assert standing_on(story, day("2022-04-01")) is Missing.NOT_KNOWN


@pytest.mark.parametrize("left", [LeftLadder.ADOPTED, LeftLadder.SPECIAL_GUARDIANSHIP, LeftLadder.TRANSFERRED])
def test_who_left_is_off_the_ladder_until_something_begins_again(left: LeftLadder):
    care = said(KIND.LOOKED_AFTER, "2021-06-01", "2022-01-10", left=left)
    again = said(KIND.CHILD_IN_NEED, "2022-08-01")
    story = a_story(care, again)
    assert standing_on(story, day("2022-01-09")) is LEVEL.LOOKED_AFTER
    assert standing_on(story, day("2022-01-10")) is left
    assert standing_on(story, day("2022-07-31")) is left
    assert standing_on(story, day("2022-08-01")) is LEVEL.CHILD_IN_NEED


def test_a_case_that_stays_open_after_an_order_keeps_the_child_on_the_ladder():
    care = said(KIND.LOOKED_AFTER, "2021-06-01", "2022-01-10", left=LeftLadder.SPECIAL_GUARDIANSHIP)
    story = a_story(care, CASE)
    assert standing_on(story, day("2022-02-01")) is LEVEL.CHILD_IN_NEED
    assert standing_on(story, day("2022-06-01")) is LeftLadder.SPECIAL_GUARDIANSHIP


@pytest.mark.parametrize(
    ("about", "on", "left"),
    [
        ({"born_on": date(2004, 2, 29)}, "2022-03-01", LeftLadder.TURNED_18),
        ({"born_on": date(2004, 6, 3)}, "2022-06-03", LeftLadder.TURNED_18),
        ({"died_on": date(2022, 1, 5)}, "2022-01-05", LeftLadder.DIED),
    ],
)
def test_the_18th_birthday_and_death_end_everything_that_is_open(about, on: str, left: LeftLadder):
    story = a_story(said(KIND.LOOKED_AFTER, "2021-06-01"), **about)
    before = date.fromordinal(day(on).toordinal() - 1)
    assert (standing_on(story, before), standing_on(story, day(on))) == (LEVEL.LOOKED_AFTER, left)
