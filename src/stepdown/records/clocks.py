"""The clocks of referrals, built from what is recorded anyway: one for the decision, others for each specialism."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from stepdown.domain.clocks.clock import Clock, Pause
from stepdown.domain.clocks.reasons import PauseReason
from stepdown.domain.clocks.rules import ClockRule, rules_on, shipped_rules
from stepdown.domain.lifecycle.referral import ReferralState
from stepdown.domain.lifecycle.specialism import RequestState
from stepdown.domain.urgency import Urgency
from stepdown.records.models.clocks import ClockExemption, ClockPause, LateNote, OfAClock
from stepdown.records.models.referrals import Referral, SpecialismRequest

_NEVER_WORKED = (RequestState.DECLINED_WITH_ADVICE, RequestState.NOT_OFFERED, RequestState.WITHDRAWN)
_NEVER_DECIDED = (ReferralState.WITHDRAWN, ReferralState.DUPLICATE)


@dataclass(frozen=True, slots=True)
class ClockOf:
    """One clock, whose it is, and why it was late where that was said."""

    clock: Clock
    referral: Referral
    request: SpecialismRequest | None
    late_because: str


def clocks_of(referrals: Iterable[Referral]) -> list[ClockOf]:
    """Every clock of these referrals. Their requests and questions must have been fetched with them."""
    held = list(referrals)
    said = _Said(held)
    return [clock for referral in held for clock in _clocks(referral, said)]


class _Said:
    """Everything that was said of the clocks of some referrals, in three questions to the database."""

    def __init__(self, referrals: list[Referral]) -> None:
        ids = [r.pk for r in referrals]
        self.pauses = list(ClockPause.objects.filter(referral__in=ids))
        self.exemptions = list(ClockExemption.objects.filter(referral__in=ids))
        self.late = list(LateNote.objects.filter(referral__in=ids))

    def of[T: OfAClock](
        self, rows: list[T], rule: str, referral: Referral, request: SpecialismRequest | None
    ) -> list[T]:
        """Those about one clock."""
        request_id = request.pk if request else None
        return [r for r in rows if (r.rule, r.referral_id, r.request_id) == (rule, referral.pk, request_id)]


def _clocks(referral: Referral, said: _Said) -> Iterator[ClockOf]:
    if referral.received_at is None or referral.state in _NEVER_DECIDED:
        return
    rules = rules_on(referral.received_at.date(), shipped_rules())
    yield _clock(rules.rule("decision"), referral, None, referral.received_at, referral.decided_at, said)
    for request in referral.requests.all():
        if request.state in _NEVER_WORKED or request.decided_at is None:
            continue
        yield _clock(rules.rule("allocation"), referral, request, request.decided_at, request.allocated_at, said)
        if request.allocated_at is not None:
            since = request.allocated_at
            yield _clock(rules.rule("first_attempt"), referral, request, since, request.first_attempt_at, said)
            yield _clock(rules.rule("first_contact"), referral, request, since, request.first_contact_at, said)


def _clock(
    rule: ClockRule,
    referral: Referral,
    request: SpecialismRequest | None,
    started_at: datetime,
    stopped_at: datetime | None,
    said: _Said,
) -> ClockOf:
    pauses = [
        Pause(p.started_at, p.ended_at, PauseReason(p.reason).label)
        for p in said.of(said.pauses, rule.id, referral, request)
    ]
    if rule.id == "decision":
        pauses += [
            Pause(q.asked_at, q.answered_at, PauseReason.WAITING_FOR_REFERRER.label) for q in referral.questions.all()
        ]
    exemption = next(iter(said.of(said.exemptions, rule.id, referral, request)), None)
    late = next(iter(said.of(said.late, rule.id, referral, request)), None)
    if stopped_at is not None and stopped_at < started_at:
        stopped_at = started_at  # reached before it was written down: in time
    closed_unreached = request is not None and request.closed_on is not None and stopped_at is None
    clock = Clock(
        rule=rule,
        started_at=started_at,
        stopped_at=stopped_at,
        is_urgent=referral.urgency == Urgency.URGENT,
        is_void=closed_unreached,
        pauses=tuple(pauses),
        exempt_until=exemption.until if exemption else None,
    )
    return ClockOf(clock, referral, request, late.get_reason_display() if late else "")
