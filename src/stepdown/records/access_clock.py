"""The days of a request for a record that count for the time to answer it."""

from stepdown.domain.lifecycle.subject_access import AccessState
from stepdown.domain.subject_access.clock import AccessAsked
from stepdown.records.models.subject_access import AccessRequest


def asked_of(request: AccessRequest) -> AccessAsked:
    """They are read from the row; nothing has to tick."""
    is_withdrawn = request.state == AccessState.WITHDRAWN
    return AccessAsked(
        received_on=request.received_on,
        identity_asked_on=request.identity_asked_on,
        identity_confirmed_on=request.identity_confirmed_on,
        waits=tuple((c.asked_on, c.answered_on) for c in request.clarifications.all()),
        is_extended=request.extended_on is not None,
        answered_on=None if is_withdrawn else request.ended_on,
        is_withdrawn=is_withdrawn,
    )
