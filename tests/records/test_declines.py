"""A specialism is declined by two people; what is accepted beside it begins at once."""

from datetime import timedelta

import pytest

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.referral import ReferralState
from stepdown.domain.lifecycle.specialism import RequestState
from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.actions.referrals.asking import withdraw_referral
from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
from stepdown.records.actions.referrals.declines import confirm_declines, turn_down_declines
from stepdown.records.models import Episode, Referral, Task
from tests.cast import MONDAY, Cast, referred

LATER = MONDAY + timedelta(hours=3)
NEXT = MONDAY + timedelta(days=1)
DA, PROBATION = Discipline.DOMESTIC_ABUSE, Discipline.PROBATION
YES = RequestDecision(DecisionReason.MEETS_THRESHOLD)
NO = RequestDecision(DecisionReason.SPECIALISM_NOT_IN_TEAM, "Ring the probation hub.")


@pytest.fixture
def half(cast: Cast) -> Referral:
    """Domestic abuse is accepted by Maya, and probation would be declined."""
    made = referred(cast, DA, PROBATION)
    decisions = {r.pk: NO if r.discipline == PROBATION else YES for r in made.requests.all()}
    return decide_referral(by=cast.maya, at=LATER, referral=made, decisions=decisions)


def states(made: Referral) -> dict[str, str]:
    return {r.discipline: r.state for r in made.requests.all()}


def test_what_is_accepted_begins_and_what_is_not_waits_with_the_clock(cast: Cast, half: Referral):
    half.refresh_from_db()
    assert states(half) == {DA: RequestState.ACCEPTED, PROBATION: RequestState.REQUESTED}
    assert (half.state, half.decided_at) == (ReferralState.UNDER_REVIEW, None)
    assert Episode.objects.count() == 1


def test_confirmed_by_another_it_is_declined_by_who_decided_it(cast: Cast, half: Referral):
    confirm_declines(by=cast.max, at=NEXT, referral=half)
    half.refresh_from_db()
    assert states(half)[PROBATION] == RequestState.NOT_OFFERED
    assert (half.state, half.decided_at) == (ReferralState.PART_ACCEPTED, NEXT)
    assert half.requests.get(discipline=PROBATION).decided_by == cast.maya


def test_nobody_confirms_their_own(cast: Cast, half: Referral):
    for again in (
        lambda: confirm_declines(by=cast.maya, at=NEXT, referral=half),
        lambda: turn_down_declines(by=cast.maya, at=NEXT, referral=half, why="No"),
    ):
        with pytest.raises(Refusal, match="You proposed this yourself"):
            again()


def test_the_deputy_confirms_so_that_one_manager_is_enough(cast: Cast, half: Referral):
    deputy = name_deputy(by=cast.maya, at=LATER, colleague=cast.cass)
    assert confirm_declines(by=deputy, at=NEXT, referral=half).decided_by == deputy


@pytest.mark.parametrize(("name", "kind"), [("dee", Refusal), ("sam", Refusal), ("eva", Refusal), ("otto", Refusal)])
def test_nobody_else_confirms(cast: Cast, half: Referral, name: str, kind: type[Exception]):
    with pytest.raises(kind):
        confirm_declines(by=getattr(cast, name), at=NEXT, referral=half)


def test_a_manager_of_another_team_does_not_see_it(cast: Cast, half: Referral):
    cast.max.team = cast.otto.team
    cast.max.save()
    with pytest.raises(NotSeen):
        confirm_declines(by=cast.max, at=NEXT, referral=half)


def test_turned_down_it_is_decided_anew(cast: Cast, half: Referral):
    with pytest.raises(Refusal, match="Say why it is not declined"):
        turn_down_declines(by=cast.max, at=NEXT, referral=half, why=" ")
    turn_down_declines(by=cast.max, at=NEXT, referral=half, why="Rosa starts on Monday.")
    one = half.requests.get(discipline=PROBATION)
    decided = decide_referral(by=cast.max, at=NEXT, referral=half, decisions={one.pk: YES})
    assert decided.state == ReferralState.ACCEPTED
    assert Episode.objects.count() == 1


def test_while_it_waits_nothing_is_decided_twice(cast: Cast, half: Referral):
    with pytest.raises(Refusal, match="waits for another manager or the deputy"):
        decide_referral(by=cast.max, at=NEXT, referral=half, decisions={})


def test_the_other_manager_is_told_and_the_task_ends_with_the_decision(cast: Cast, half: Referral):
    (task,) = Task.objects.filter(for_colleague=cast.max)
    assert task.what == f"Confirm or turn down what Maya Okafor would decline of referral {half.reference}"
    confirm_declines(by=cast.max, at=NEXT, referral=half)
    task.refresh_from_db()
    assert task.state == TaskState.DONE


def test_a_referral_that_is_withdrawn_leaves_nothing_to_confirm(cast: Cast):
    made = referred(cast, PROBATION)
    decide_referral(by=cast.maya, at=LATER, referral=made, decisions={made.requests.get().pk: NO})
    withdraw_referral(by=cast.sam, at=NEXT, referral=made, why="They moved")
    with pytest.raises(Refusal, match="Nothing waits"):
        confirm_declines(by=cast.max, at=NEXT, referral=made)
    assert not Task.objects.filter(for_colleague=cast.max, state=TaskState.OPEN).exists()
