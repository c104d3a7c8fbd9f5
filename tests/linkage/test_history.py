"""What a feed of some children says of the others: nothing."""

from dataclasses import replace
from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.linkage.extract.person import Person
from stepdown.linkage.history import history
from stepdown.linkage.ladder.activity import Origin
from stepdown.linkage.ladder.standing import standing_on
from tests.linkage.ladder.stories import KIND
from tests.linkage.stitching.extracts import year

ON = date(2021, 9, 1)
PLAN = KIND.CHILD_PROTECTION_PLAN


def fed(*children: str):
    people = tuple(Person(child, Origin("feed.json", child)) for child in children)
    return replace(year(2022, []), people=people, tells_of_others=False)


def test_its_silence_about_a_child_who_is_in_it_says_that_nothing_was():
    assert standing_on(history([[fed("tia")]]).story("tia"), ON) is SafeguardingLevel.CLOSED


def test_of_a_child_who_is_not_in_it_nothing_is_known():
    assert standing_on(history([[fed("jon")]]).story("tia"), ON) is Missing.NOT_KNOWN


def test_it_ends_nothing_of_a_child_who_is_not_in_it():
    before = year(2021, [(PLAN, "2020-06-01", None)])
    (kept,) = history([[before, fed("jon")]]).activities
    assert kept.ended_on is None
    (ended,) = history([[before, fed("tia")]]).activities
    assert ended.ended_on is Missing.NOT_KNOWN
