"""Keeping a record closer than others: from one colleague, or from all who do not work with the family."""

from datetime import timedelta

import pytest
from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.sees import families_seen_by
from stepdown.records.actions.restrictions import lift_restriction, restrict
from stepdown.records.models import Family
from stepdown.records.queries.restrictions import restricted_records, restrictions_of
from tests.cast import MONDAY, Cast, working

THEN = MONDAY + timedelta(days=3)


@pytest.fixture
def ashdowns(cast: Cast) -> Family:
    return working(cast, Discipline.YOUTH_WORK).family


def sees(cast: Cast, name: str) -> bool:
    return families_seen_by(getattr(cast, name), THEN.date()).exists()


SPEC = """
    kept from | still see it
    ----------|-------------------------------
    everybody | maya, yusuf, sam
    max       | maya, yusuf, sam, sonia
    yusuf     | maya, max, sam, sonia
    sam       | maya, max, yusuf, sonia
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in SPEC.strip().splitlines()[2:]]


@pytest.mark.parametrize(("kept_from", "still"), ROWS)
def test_who_still_sees_a_restricted_record(cast: Cast, ashdowns: Family, kept_from: str, still: str):
    other = None if kept_from == "everybody" else getattr(cast, kept_from)
    restrict(by=cast.maya, at=THEN, family=ashdowns, kept_from=other, reason="A colleague's family")
    names = ("maya", "max", "yusuf", "sam", "sonia", "dee", "otto", "eva", "inga", "ada")
    assert {name for name in names if sees(cast, name)} == set(still.split(", "))


def test_lifted_it_is_as_others_are(cast: Cast, ashdowns: Family):
    one = restrict(by=cast.maya, at=THEN, family=ashdowns, kept_from=cast.max, reason="A neighbour")
    lift_restriction(by=cast.maya, at=THEN, restriction=one, why="She moved")
    assert sees(cast, "max")


def test_information_governance_can_lift_what_nobody_else_sees_any_more(cast: Cast, ashdowns: Family):
    one = restrict(by=cast.maya, at=THEN, family=ashdowns, reason="A colleague's family")
    with pytest.raises(NotSeen):
        lift_restriction(by=cast.max, at=THEN, restriction=one, why="Maya has left")
    assert [row.family_reference for row in restricted_records(cast.inga, at=THEN)] == [ashdowns.reference]
    lift_restriction(by=cast.inga, at=THEN, restriction=one, why="Maya has left")
    assert sees(cast, "max")


def test_who_works_with_the_family_can_read_why(cast: Cast, ashdowns: Family):
    restrict(by=cast.maya, at=THEN, family=ashdowns, kept_from=cast.max, reason="A neighbour")
    held = restrictions_of(cast.yusuf, family_id=ashdowns.pk, at=THEN)
    assert [(row.kept_from, row.reason) for row in held] == [("Max Lindqvist", "A neighbour")]


REFUSED = {
    "a practitioner": ("yusuf", None, "Why", "cannot do this"),
    "without a reason": ("maya", None, " ", "Say why"),
    "from oneself": ("maya", "maya", "Why", "from yourself"),
}


@pytest.mark.parametrize(("by", "kept_from", "reason", "because"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(cast: Cast, ashdowns: Family, by: str, kept_from: str | None, reason: str, because: str):
    other = getattr(cast, kept_from) if kept_from else None
    with pytest.raises(Refusal, match=because):
        restrict(by=getattr(cast, by), at=THEN, family=ashdowns, kept_from=other, reason=reason)


def test_twice_is_once(cast: Cast, ashdowns: Family):
    restrict(by=cast.maya, at=THEN, family=ashdowns, reason="A colleague's family")
    with pytest.raises(Refusal, match="already"):
        restrict(by=cast.maya, at=THEN, family=ashdowns, reason="Again")


@pytest.mark.parametrize("page", ["start", "families", "referrals", "clocks", "team", "sessions", "follow_ups_due"])
def test_no_list_of_another_manager_names_the_family(client, cast: Cast, ashdowns: Family, page: str):
    restrict(by=cast.maya, at=THEN, family=ashdowns, reason="A colleague's family")
    client.force_login(cast.max)
    words = client.get(reverse(page)).content.decode()
    assert "Ashdown" not in words
    assert ashdowns.reference not in words
