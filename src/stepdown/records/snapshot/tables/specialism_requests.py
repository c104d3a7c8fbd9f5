"""The specialisms that were asked for as rows of ``specialism_requests``."""

from collections.abc import Iterator
from datetime import datetime

from stepdown.dataset.told import Row
from stepdown.domain.casework import Decision
from stepdown.domain.lifecycle.specialism import DECISION_OF, RequestState
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.records.models.referrals import SpecialismRequest
from stepdown.records.snapshot.cells import when
from stepdown.records.snapshot.engagement import took_it_up
from stepdown.records.snapshot.standing import Standing

_S = RequestState
_ALLOCATED = (_S.ALLOCATED, _S.FIRST_ATTEMPTED, _S.WORKING, _S.STEPPING_DOWN, _S.CLOSED)
_ATTEMPTED = _ALLOCATED[1:]
_REACHED = _ALLOCATED[2:]


def specialism_requests(standing: Standing) -> Iterator[Row]:
    """One row a specialism of a referral that was sent."""
    rows = standing.rows(SpecialismRequest).filter(referral__received_at__isnull=False).order_by("pk")
    about = ("pk", "referral_id", "discipline", "closed_on")
    decided = ("state", "reason", "decided_at", "referral__episode__engagement", "referral__episode__engaged_on")
    times = ("allocated_at", "first_attempt_at", "first_contact_at")
    found = rows.values_list(*about, *decided, *times).iterator(chunk_size=10_000)
    for pk, referral, discipline, closed, stored, reason, decided_at, engagement, engaged_on, *moments in found:
        state = RequestState(stored)
        engaged = engagement is not None and took_it_up(engagement, engaged_on)
        yield {
            "request_id": str(pk),
            "referral_id": str(referral),
            "discipline": discipline,
            "decision": decision_of(state, reason),
            "reason": DecisionReason(reason).label if reason else None,
            "decided_at": when(decided_at, has_come=decision_of(state, reason) is not Decision.PENDING),
            **_times(state, *moments, engaged=engaged),
            "closed_on": closed,
        }


def decision_of(state: RequestState, reason: str) -> Decision:
    """What the dataset says was decided: declining for the threshold has a word of its own there."""
    if state is RequestState.DECLINED_WITH_ADVICE and reason == DecisionReason.BELOW_THRESHOLD:
        return Decision.BELOW_THRESHOLD
    return DECISION_OF[state]


def _times(
    state: RequestState,
    allocated: datetime | None,
    attempt: datetime | None,
    contact: datetime | None,
    *,
    engaged: bool,
) -> Row:
    """When a colleague took it on, tried and reached the family.

    Who has reached a family had tried, and had taken it on: work that began before it was entered moves the earlier
    moment back. A closed request has reached the family if the family took the support up.
    """
    reached = state in _REACHED and (state is not RequestState.CLOSED or engaged)
    return {
        "allocated_at": when(_earliest(allocated, attempt, contact), has_come=state in _ALLOCATED),
        "first_attempt_at": when(_earliest(attempt, contact), has_come=state in _ATTEMPTED),
        "first_contact_at": when(contact, has_come=reached),
    }


def _earliest(first: datetime | None, *later: datetime | None) -> datetime | None:
    """The first moment or an earlier one of those that come after it; None where the first was not recorded."""
    return None if first is None else min(at for at in (first, *later) if at is not None)
