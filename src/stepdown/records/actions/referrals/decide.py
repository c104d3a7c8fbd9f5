"""The threshold decision: each specialism on its own; a decline carries advice, and needs two people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.domain.lifecycle.referral import REFERRAL, ReferralState
from stepdown.domain.threshold.criteria import shipped_thresholds, threshold_on
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.episodes.open import open_episode
from stepdown.records.actions.referrals.declines import propose_declines, settle, take, undecided
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
    """Decide every specialism of a referral.

    An accepted one opens the family's episode at once, or joins the open one. One that is not accepted is a proposal
    until another manager or the deputy confirms it; till then the referral waits, and its clock runs.
    """
    check_may(by, Act.DECIDE, family=referral.family_id, today=at.date())
    REFERRAL.after(ReferralState(referral.state), "accept")  # one that is decided is decided once
    requests = list(undecided(referral))
    _refuse_unless_whole(referral, requests, decisions)
    declined = {r: decisions[r.pk] for r in requests if not decisions[r.pk].reason.accepts}
    for request in requests:
        if request not in declined:
            take(request, decisions[request.pk].reason, decisions[request.pk].advice, by=by, at=at)
    _keep_why(referral, criteria_met, note, at)
    if len(declined) < len(requests):
        open_episode(referral, on=at.date())
    if declined:
        propose_declines(referral, {r: (d.reason, d.advice) for r, d in declined.items()}, by=by, at=at)
    else:
        settle(referral, by=by, at=at)
    return referral


def _keep_why(referral: Referral, criteria_met: Sequence[str], note: str, at: datetime) -> None:
    threshold = threshold_on(at.date(), shipped_thresholds())
    known = {criterion.id for criterion in threshold.criteria}
    referral.threshold_version = threshold.version
    referral.criteria_met = [c for c in criteria_met if c in known]
    referral.decision_note = note
    referral.save(update_fields=["threshold_version", "criteria_met", "decision_note"])


def _refuse_unless_whole(
    referral: Referral, requests: list[SpecialismRequest], decisions: Mapping[UUID, RequestDecision]
) -> None:
    if not requests:
        raise Refusal("What is declined waits for another manager or the deputy.", family=referral.family_id)
    missing = [r.get_discipline_display() for r in requests if r.pk not in decisions]
    if missing:
        raise Refusal(f"Decide each specialism: {', '.join(missing)}.", family=referral.family_id)
    for request in requests:
        decision = decisions[request.pk]
        if not decision.reason.accepts and not decision.advice.strip():
            raise Refusal(
                f"Say what the referrer can do instead of {request.get_discipline_display().lower()}: "
                "a decline always carries advice.",
                family=referral.family_id,
            )
