"""A legal hold: who places one, that its day passes and it stays, and that information governance alone lifts it."""

from datetime import timedelta

import pytest

from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.keeping.dispose import propose_disposal
from stepdown.records.actions.keeping.holds import lift_hold, place_hold
from stepdown.records.models import AuditEvent, Family
from tests.cast import MONDAY
from tests.records.a_whole_family import LONG_AFTER
from tests.records.stepping_down import closed_without_more, worked_with

LOOK_AGAIN = MONDAY.date() + timedelta(days=365)


@pytest.fixture
def family(cast) -> Family:
    """The Ashdowns, closed in 2026."""
    return closed_without_more(cast, worked_with(cast)).episode.family


def held(by, family=None, **more):
    return place_hold(
        **{"by": by, "at": MONDAY, "family": family, "reason": "An inquiry", "review_on": LOOK_AGAIN} | more
    )


def dispose(cast, family):
    return propose_disposal(by=cast.maya, at=LONG_AFTER, family=family, reason="Its time has come.")


@pytest.mark.parametrize("who", ["maya", "inga"])
@pytest.mark.parametrize("everything", [True, False])
def test_while_it_is_there_nothing_is_disposed_of_though_its_day_has_passed(cast, family, who, everything):
    hold = held(getattr(cast, who), None if everything else family)
    assert hold.review_on < LONG_AFTER.date()
    with pytest.raises(Refusal, match="A legal hold is on this record"):
        dispose(cast, family)
    lift_hold(by=cast.inga, at=LONG_AFTER, hold=hold, because="The inquiry has ended")
    assert dispose(cast, family).state == "proposed"


def test_an_inquiry_into_another_authority_holds_nothing_here(cast, family):
    cast.inga.team = cast.otto.team
    held(cast.inga)
    assert dispose(cast, family).state == "proposed"


def test_of_two_holds_both_are_lifted(cast, family):
    first, _ = held(cast.maya, family), held(cast.inga)
    lift_hold(by=cast.inga, at=MONDAY, hold=first, because="Settled")
    with pytest.raises(Refusal, match="A legal hold is on this record"):
        dispose(cast, family)


def test_only_information_governance_of_the_authority_lifts_it_once_with_a_reason_and_it_is_in_the_audit(cast, family):
    hold = held(cast.maya, family)
    with pytest.raises(Refusal, match="A manager of the team cannot do this"):
        lift_hold(by=cast.maya, at=MONDAY, hold=hold, because="Settled")
    with pytest.raises(Refusal, match="Say why it is lifted"):
        lift_hold(by=cast.inga, at=MONDAY, hold=hold, because=" ")
    lift_hold(by=cast.inga, at=MONDAY, hold=hold, because="Settled")
    with pytest.raises(Refusal, match="lifted already"):
        lift_hold(by=cast.inga, at=MONDAY, hold=hold, because="Settled")
    noted = AuditEvent.objects.filter(act="lift_hold", was_refused=False).get()
    assert (noted.by, noted.about_id, noted.family, noted.reason) == (cast.inga, str(hold.pk), family.pk, "")
    cast.inga.team = cast.otto.team
    with pytest.raises(NotSeen):
        lift_hold(by=cast.inga, at=MONDAY, hold=held(cast.maya), because="Settled")


@pytest.mark.parametrize(
    ("more", "said"),
    [({"reason": " "}, "Say why it is held"), ({"review_on": MONDAY.date()}, "Choose a later day")],
)
def test_it_has_a_reason_and_a_day_to_look_again(cast, family, more, said):
    with pytest.raises(Refusal, match=said):
        held(cast.maya, family, **more)


@pytest.mark.parametrize("who", ["dee", "sam", "sonia", "eva", "ada"])
def test_nobody_else_places_one(cast, family, who):
    with pytest.raises(Refusal, match="cannot do this"):
        held(getattr(cast, who), family)


def test_nobody_holds_a_family_for_which_they_do_not_answer(cast, family):
    cast.maya.team = cast.otto.team
    with pytest.raises(NotSeen):
        held(cast.maya, family)
