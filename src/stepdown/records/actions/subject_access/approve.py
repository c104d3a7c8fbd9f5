"""What was prepared is approved by somebody else of information governance, or sent back; then it is given."""

from datetime import date, datetime

from stepdown.domain.lifecycle.subject_access import ACCESS, AccessState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.access.subject_access import access_request_seen_by
from stepdown.records.actions.action import action
from stepdown.records.actions.reminders import end_access_tasks
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.subject_access import AccessRequest


@action(Act.DECIDE_BUNDLE)
def approve_bundle(*, by: Colleague, at: datetime, request: AccessRequest, whom_to_ask: str) -> AccessRequest:
    """Approve what another prepared. ``whom_to_ask``: whom the person can ask or complain to, for the cover sheet."""
    _check_another(by, at, request)
    state = ACCESS.after(AccessState(request.state), "approve")
    if not whom_to_ask.strip():
        raise Refusal("Say whom they can ask, and complain to.", family=request.family_id)
    request.state, request.approved_by, request.approved_at = state, by, at
    request.whom_to_ask = whom_to_ask.strip()
    request.save(update_fields=["state", "approved_by", "approved_at", "whom_to_ask"])
    return request


@action(Act.DECIDE_BUNDLE)
def send_back_bundle(*, by: Colleague, at: datetime, request: AccessRequest, why: str) -> AccessRequest:
    """Send it back to be prepared again, with what is to be changed."""
    _check_another(by, at, request)
    state = ACCESS.after(AccessState(request.state), "send_back")
    if not why.strip():
        raise Refusal("Say what is to be changed.", family=request.family_id)
    request.state, request.sent_back_because = state, why.strip()
    request.save(update_fields=["state", "sent_back_because"])
    return request


@action(Act.CHANGE_ACCESS)
def record_given(*, by: Colleague, at: datetime, request: AccessRequest, on: date, how: str) -> AccessRequest:
    """Record that it was given: when, and by which way."""
    check_may(by, Act.CHANGE_ACCESS, today=at.date())
    access_request_seen_by(by, request.pk, at.date())
    state = ACCESS.after(AccessState(request.state), "give")
    if not how.strip():
        raise Refusal("Say how it was given.", family=request.family_id)
    if not request.received_on <= on <= at.date():
        raise Refusal("Choose a day between that of the request and today.", family=request.family_id)
    request.state, request.ended_on, request.ended_words = state, on, how.strip()
    request.save(update_fields=["state", "ended_on", "ended_words"])
    end_access_tasks(request, by=by, at=at)
    return request


@action(Act.TAKE_BUNDLE)
def take_bundle(*, by: Colleague, at: datetime, request: AccessRequest) -> AccessRequest:
    """Take the file out: only what was approved leaves the site."""
    check_may(by, Act.TAKE_BUNDLE, today=at.date())
    access_request_seen_by(by, request.pk, at.date())
    if AccessState(request.state) not in (AccessState.APPROVED, AccessState.GIVEN):
        raise Refusal("It has not been approved.", family=request.family_id)
    return request


def _check_another(by: Colleague, at: datetime, request: AccessRequest) -> None:
    check_may(by, Act.DECIDE_BUNDLE, today=at.date())
    access_request_seen_by(by, request.pk, at.date())
    decided = request.entries.filter(looked_by=by).exists()
    if by.pk == request.prepared_by_id or decided:
        raise Refusal("You prepared this yourself. Somebody else decides it.", family=request.family_id)
