"""The deputy: does what the manager may, in their own name; named by the manager, and never by themselves."""

from datetime import timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.domain.roles import Role
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.access.acts import Act
from stepdown.records.access.may import GRANTS, may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.sees import families_seen_by
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
from stepdown.records.actions.stepping_down.close_family import confirm_closing
from stepdown.records.models import Episode, Task
from tests.cast import MONDAY, Cast, referred, working
from tests.records.stepping_down import closing_without_more, worked_with

THEN = MONDAY + timedelta(days=3)


def named(cast: Cast):
    """Cass, who works with none of the families in these tests."""
    return name_deputy(by=cast.maya, at=MONDAY, colleague=cast.cass)


def test_the_deputy_may_what_the_manager_may_but_name_a_deputy(cast: Cast):
    deputy, today = named(cast), THEN.date()
    theirs = {act for act, grant in GRANTS.items() if Role.MANAGER in grant.roles and not grant.of_own_family}
    assert {act for act in theirs if not may(deputy, act, today=today)} == set()
    with pytest.raises(Refusal, match="A deputy names no deputy"):
        name_deputy(by=deputy, at=THEN, colleague=cast.dee)


def test_the_deputy_sees_the_families_of_the_team_and_of_no_other(cast: Cast):
    working(cast, Discipline.YOUTH_WORK)
    assert not families_seen_by(cast.cass, THEN.date()).exists()
    assert families_seen_by(named(cast), THEN.date()).count() == 1
    cast.cass.team = cast.otto.team
    cast.cass.save()
    assert not families_seen_by(cast.cass, THEN.date()).exists()


def test_an_absent_manager_stops_no_clock(cast: Cast):
    made = referred(cast, Discipline.YOUTH_WORK)
    decisions = {made.requests.get().pk: RequestDecision(DecisionReason.MEETS_THRESHOLD)}
    decided = decide_referral(by=named(cast), at=THEN, referral=made, decisions=decisions)
    assert decided.decided_by == cast.cass
    assert Episode.objects.count() == 1


def test_what_waits_for_a_manager_is_the_deputy_s_task_too(cast: Cast):
    episode = worked_with(cast)
    named(cast)
    closing_without_more(cast, episode)
    told = Task.objects.filter(origin="closing").values_list("for_colleague__name", flat=True)
    assert "Cass Merton" in set(told)


def test_a_deputy_does_not_confirm_what_they_proposed(cast: Cast):
    closing = closing_without_more(cast, worked_with(cast))
    name_deputy(by=cast.maya, at=MONDAY, colleague=closing.proposed_by)
    closing.proposed_by.refresh_from_db()
    with pytest.raises(Refusal, match="You proposed this yourself"):
        confirm_closing(by=closing.proposed_by, at=THEN + timedelta(days=200), closing=closing)


def test_there_is_one_deputy_at_a_time_or_none(cast: Cast):
    named(cast)
    name_deputy(by=cast.maya, at=THEN, colleague=cast.dee)
    cast.cass.refresh_from_db()
    assert (cast.cass.is_deputy, cast.dee.is_deputy) == (False, True)
    name_deputy(by=cast.maya, at=THEN, colleague=None)
    cast.dee.refresh_from_db()
    assert cast.dee.roles == (Role.PRACTITIONER,)


REFUSED = {
    "by a practitioner": ("dee", "cass", Refusal, "cannot do this"),
    "oneself": ("cass", "cass", Refusal, "cannot do this"),
    "a manager": ("maya", "max", Refusal, "Choose a specialist practitioner"),
    "of another team": ("maya", "otto", NotSeen, "nothing here"),
}


@pytest.mark.parametrize(("by", "whom", "kind", "because"), REFUSED.values(), ids=REFUSED)
def test_who_cannot_be_named_and_by_whom(cast: Cast, by: str, whom: str, kind: type[Exception], because: str):
    with pytest.raises(kind, match=because):
        name_deputy(by=getattr(cast, by), at=THEN, colleague=getattr(cast, whom))


def test_a_deputy_of_another_role_is_no_manager(cast: Cast):
    cast.sam.is_deputy = True
    assert cast.sam.roles == (Role.SOCIAL_WORKER,)
    assert not may(cast.sam, Act.READ_TEAM, today=THEN.date())
