"""Who sees a family is asked once while a page is made, and asked anew by and after every action."""

from datetime import timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.remembered import remembering
from stepdown.records.access.sees import families_seen_by, family_seen_by
from stepdown.records.actions.restrictions import restrict
from stepdown.records.models import Family
from tests.cast import MONDAY, Cast, working

THEN = MONDAY + timedelta(days=3)
TODAY = THEN.date()
EVERYBODY = ("maya", "max", "yusuf", "sam", "sonia", "dee", "otto", "eva", "inga", "ada")


@pytest.fixture
def ashdowns(cast: Cast) -> Family:
    return working(cast, Discipline.YOUTH_WORK).family


def test_within_a_page_it_is_asked_once(cast: Cast, ashdowns: Family, queries_of):
    def look() -> None:
        for _ in range(3):
            family_seen_by(cast.yusuf, ashdowns.pk, TODAY)
            may(cast.yusuf, Act.READ_FAMILY, family=ashdowns.pk, today=TODAY)

    with remembering():
        assert queries_of(look) == 1
    assert queries_of(look) == 6, "outside a page nothing is remembered"


def test_what_one_does_not_see_is_remembered_too(cast: Cast, ashdowns: Family):
    with remembering():
        for _ in range(2):
            with pytest.raises(NotSeen):
                family_seen_by(cast.otto, ashdowns.pk, TODAY)


def test_after_an_action_it_is_asked_anew(cast: Cast, ashdowns: Family):
    with remembering():
        assert family_seen_by(cast.yusuf, ashdowns.pk, TODAY) == ashdowns
        restrict(by=cast.maya, at=THEN, family=ashdowns, kept_from=cast.yusuf, reason="His neighbours")
        with pytest.raises(NotSeen):
            family_seen_by(cast.yusuf, ashdowns.pk, TODAY)


def test_an_action_asks_for_itself(cast: Cast, ashdowns: Family):
    """Something that was so when the page began is not so for the action that the page sends."""
    with remembering():
        assert family_seen_by(cast.max, ashdowns.pk, TODAY) == ashdowns
        restrict(by=cast.maya, at=THEN, family=ashdowns, kept_from=cast.max, reason="His neighbours")
        with pytest.raises(NotSeen):
            restrict(by=cast.max, at=THEN, family=ashdowns, kept_from=cast.dee, reason="Hers")


def test_one_family_and_the_list_of_all_agree(cast: Cast, ashdowns: Family):
    restrict(by=cast.maya, at=THEN, family=ashdowns, kept_from=None, reason="A colleague's family")

    def sees_it(name: str) -> bool:
        try:
            return bool(family_seen_by(getattr(cast, name), ashdowns.pk, TODAY))
        except NotSeen:
            return False

    listed = {name: families_seen_by(getattr(cast, name), TODAY).exists() for name in EVERYBODY}
    assert {name: sees_it(name) for name in EVERYBODY} == listed
    assert set(listed.values()) == {True, False}
