"""A specialism is declined by two: one manager proposes it with advice, another or the deputy confirms."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import QuerySet

from stepdown.domain.lifecycle.referral import REFERRAL, ReferralState
from stepdown.domain.lifecycle.specialism import REQUEST, RequestState
from stepdown.domain.tasks import TaskOrigin
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.who_decides import managers_of
from stepdown.records.actions.tasks import end_raised, raise_task
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.referrals import Decline, Referral, SpecialismRequest

_MOVES = {
    DecisionReason.MEETS_THRESHOLD: "accept",
    DecisionReason.EXCEPTION: "accept",
    DecisionReason.NO_CAPACITY: "wait",
    DecisionReason.SPECIALISM_NOT_IN_TEAM: "not_offered",
}


@action(Act.CONFIRM_DECLINE)
def confirm_declines(*, by: Colleague, at: datetime, referral: Referral) -> Referral:
    """Confirm what is proposed of a referral: it is declined now, and the referrer has the advice."""
    check_may(by, Act.CONFIRM_DECLINE, family=referral.family_id, today=at.date())
    for decline in _of_another(by, referral):
        decline.decided_by, decline.decided_at = by, at
        decline.save(update_fields=["decided_by", "decided_at"])
        take(decline.request, DecisionReason(decline.reason), decline.advice, by=decline.proposed_by, at=at)
    end_raised(_task_of(referral), by=by, at=at, outcome="Confirmed")
    if not undecided(referral).exists():
        settle(referral, by=by, at=at)
    return referral


@action(Act.TURN_DOWN_DECLINE)
def turn_down_declines(*, by: Colleague, at: datetime, referral: Referral, why: str) -> Referral:
    """Turn what is proposed down, with the reason: these specialisms are to be decided anew."""
    check_may(by, Act.TURN_DOWN_DECLINE, family=referral.family_id, today=at.date())
    waiting = _of_another(by, referral)
    if not why.strip():
        raise Refusal("Say why it is not declined.", family=referral.family_id)
    for decline in waiting:
        decline.decided_by, decline.decided_at, decline.turned_down_because = by, at, why.strip()
        decline.save(update_fields=["decided_by", "decided_at", "turned_down_because"])
    end_raised(_task_of(referral), by=by, at=at, outcome="Turned down")
    return referral


def propose_declines(
    referral: Referral,
    declined: Mapping[SpecialismRequest, tuple[DecisionReason, str]],
    *,
    by: Colleague,
    at: datetime,
) -> None:
    """For the decision: what is not accepted waits for another, who is told."""
    for request, (reason, advice) in declined.items():
        Decline.objects.create(request=request, reason=reason, advice=advice.strip(), proposed_by=by, proposed_at=at)
    if ReferralState(referral.state) is not ReferralState.UNDER_REVIEW:
        move = "review" if ReferralState(referral.state) is ReferralState.SUBMITTED else "answer"
        referral.state = REFERRAL.after(ReferralState(referral.state), move)
        referral.save(update_fields=["state"])
    for manager in managers_of(referral.team_id).exclude(pk=by.pk):
        raise_task(
            for_colleague=manager,
            what=f"Confirm or turn down what {by.name} would decline of referral {referral.reference}",
            why="Until you decide, nothing is declined, and the clock of the decision runs.",
            due_on=at.date(),
            origin=TaskOrigin.REFERRAL,
            at=at,
            by=by,
            raised_for=_task_of(referral),
        )


def drop_declines(referral: Referral, *, by: Colleague, at: datetime, because: str) -> None:
    """For what ends a referral before it is decided: nothing waits to be confirmed any more."""
    waiting = Decline.objects.filter(request__referral=referral, decided_at__isnull=True)
    waiting.update(decided_by=by, decided_at=at, turned_down_because=because)
    end_raised(_task_of(referral), by=by, at=at, outcome=because, move="drop")


def undecided(referral: Referral) -> "QuerySet[SpecialismRequest]":
    """The specialisms of which nothing has been decided or proposed."""
    waiting = Decline.objects.filter(request__referral=referral, decided_at__isnull=True).values("request")
    return referral.requests.filter(state=RequestState.REQUESTED).exclude(pk__in=waiting)


def take(request: SpecialismRequest, reason: DecisionReason, advice: str, *, by: Colleague, at: datetime) -> None:
    """Write a decision about one specialism."""
    request.state = REQUEST.after(RequestState(request.state), _MOVES.get(reason, "decline"))
    request.reason, request.advice = reason, advice.strip()
    request.decided_by, request.decided_at = by, at
    request.save()


def settle(referral: Referral, *, by: Colleague, at: datetime) -> None:
    """All specialisms are decided: so is the referral."""
    decided = list(referral.requests.exclude(reason=""))
    referral.state = REFERRAL.after(ReferralState(referral.state), _move(decided))
    referral.decided_at, referral.decided_by = at, by
    referral.save(update_fields=["state", "decided_at", "decided_by"])


def _move(decided: list[SpecialismRequest]) -> str:
    accepted = [r for r in decided if DecisionReason(r.reason).accepts]
    if len(accepted) == len(decided):
        return "accept"
    if accepted:
        return "part_accept"
    below = all(r.reason == DecisionReason.BELOW_THRESHOLD for r in decided)
    return "advise" if below else "decline"


def _of_another(by: Colleague, referral: Referral) -> list[Decline]:
    """What waits to be confirmed; refused to whoever proposed any of it."""
    found = Decline.objects.filter(request__referral=referral, decided_at__isnull=True)
    waiting = list(found.select_related("request", "proposed_by"))
    if not waiting:
        raise Refusal("Nothing waits to be confirmed.", family=referral.family_id)
    if any(d.proposed_by_id == by.pk for d in waiting):
        raise Refusal(
            "You proposed this yourself. Another manager or the deputy decides it.", family=referral.family_id
        )
    return waiting


def _task_of(referral: Referral) -> str:
    return f"declines {referral.pk}"
