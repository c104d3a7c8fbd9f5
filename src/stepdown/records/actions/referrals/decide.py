"""The threshold decision: each specialism on its own, with its reason; a decline always carries advice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.domain.lifecycle.referral import REFERRAL, ReferralState
from stepdown.domain.lifecycle.specialism import REQUEST, RequestState
from stepdown.domain.threshold.criteria import shipped_thresholds, threshold_on
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.episodes.open import open_episode
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.referrals import Referral, SpecialismRequest


@dataclass(frozen=True, slots=True)
class RequestDecision:
    """What is decided about one specialism. ``advice``: what the referrer can do instead, where it is not accepted."""

    reason: DecisionReason
    advice: str = ""


@action(Act.DECIDE)
def decide_referral(
    *,
    by: Colleague,
    at: datetime,
    referral: Referral,
    decisions: Mapping[UUID, RequestDecision],
    criteria_met: Sequence[str] = (),
    note: str = "",
) -> Referral:
    """Decide every specialism of a referral; an accepted one opens the family's episode or joins the open one."""
    check_may(by, Act.DECIDE, family=referral.family_id, today=at.date())
    requests = list(referral.requests.filter(state=RequestState.REQUESTED))
    _refuse_unless_whole(referral, requests, decisions)
    for request in requests:
        _decide(request, decisions[request.pk], by, at)
    accepted = [r for r in requests if DecisionReason(r.reason).accepts]
    threshold = threshold_on(at.date(), shipped_thresholds())
    known = {criterion.id for criterion in threshold.criteria}
    referral.threshold_version = threshold.version
    referral.criteria_met = [c for c in criteria_met if c in known]
    referral.decided_at, referral.decided_by, referral.decision_note = at, by, note
    referral.state = REFERRAL.after(ReferralState(referral.state), _move(requests, accepted))
    referral.save()
    if accepted:
        open_episode(referral, on=at.date())
    return referral


def _refuse_unless_whole(
    referral: Referral, requests: list[SpecialismRequest], decisions: Mapping[UUID, RequestDecision]
) -> None:
    undecided = [r.get_discipline_display() for r in requests if r.pk not in decisions]
    if undecided:
        raise Refusal(f"Decide each specialism: {', '.join(undecided)}.", family=referral.family_id)
    for request in requests:
        decision = decisions[request.pk]
        if not decision.reason.accepts and not decision.advice.strip():
            raise Refusal(
                f"Say what the referrer can do instead of {request.get_discipline_display().lower()}: "
                "a decline always carries advice.",
                family=referral.family_id,
            )


def _decide(request: SpecialismRequest, decision: RequestDecision, by: Colleague, at: datetime) -> None:
    state = RequestState(request.state)
    request.state = REQUEST.after(state, _MOVES.get(decision.reason, "decline"))
    request.reason, request.advice = decision.reason, decision.advice.strip()
    request.decided_by, request.decided_at = by, at
    request.save()


_MOVES = {
    DecisionReason.MEETS_THRESHOLD: "accept",
    DecisionReason.EXCEPTION: "accept",
    DecisionReason.NO_CAPACITY: "wait",
    DecisionReason.SPECIALISM_NOT_IN_TEAM: "not_offered",
}


def _move(requests: list[SpecialismRequest], accepted: list[SpecialismRequest]) -> str:
    if len(accepted) == len(requests):
        return "accept"
    if accepted:
        return "part_accept"
    below = all(r.reason == DecisionReason.BELOW_THRESHOLD for r in requests)
    return "advise" if below else "decline"
