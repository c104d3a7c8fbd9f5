"""What happens to a request meanwhile: identity, what they mean, more time, taken back. The time to answer follows."""

from collections.abc import Callable
from datetime import date, datetime

from stepdown.domain.lifecycle.subject_access import ACCESS, AccessState
from stepdown.domain.subject_access.clock import read_access_clock
from stepdown.domain.word import Word
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.access.subject_access import access_request_seen_by
from stepdown.records.access_clock import asked_of
from stepdown.records.actions.action import action
from stepdown.records.actions.reminders import end_access_tasks
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.subject_access import AccessRequest, Clarification


class AccessHappened(Word):
    """What has happened to a request."""

    IDENTITY_ASKED = "identity_asked", "We asked them to show who they are, or that they may ask"
    IDENTITY_CONFIRMED = "identity_confirmed", "We are sure who asks, and that they may"
    CLARITY_ASKED = "clarity_asked", "We asked what they mean"
    CLARITY_GIVEN = "clarity_given", "They said what they mean"
    EXTENDED = "extended", "It is complex: we told them that it takes two months more, and why"
    WITHDRAWN = "withdrawn", "They took the request back"


@action(Act.CHANGE_ACCESS)
def record_happened(
    *, by: Colleague, at: datetime, request: AccessRequest, what: AccessHappened, on: date, words: str = ""
) -> AccessRequest:
    """Record it, with its day and what was said."""
    check_may(by, Act.CHANGE_ACCESS, today=at.date())
    access_request_seen_by(by, request.pk, at.date())
    if not request.received_on <= on <= at.date():
        raise Refusal("Choose a day between that of the request and today.", family=request.family_id)
    if AccessState(request.state) in (AccessState.GIVEN, AccessState.WITHDRAWN):
        raise Refusal("This request has ended.", family=request.family_id)
    if not words.strip() and what not in (AccessHappened.IDENTITY_ASKED, AccessHappened.CLARITY_GIVEN):
        raise Refusal("Say how, or why, in a sentence.", family=request.family_id)
    _HAPPENED[what](request, on, words.strip())
    request.save()
    if what is AccessHappened.WITHDRAWN:
        end_access_tasks(request, by=by, at=at)
    return request


def _identity_asked(request: AccessRequest, on: date, _: str) -> None:
    if request.identity_confirmed_on is not None:
        raise Refusal("We are sure who asks already.", family=request.family_id)
    request.identity_asked_on = request.identity_asked_on or on


def _identity_confirmed(request: AccessRequest, on: date, words: str) -> None:
    if request.identity_asked_on and on < request.identity_asked_on:
        raise Refusal("This is before we asked them.", family=request.family_id)
    request.identity_confirmed_on, request.identity_how = on, words


def _clarity_asked(request: AccessRequest, on: date, words: str) -> None:
    if request.clarifications.filter(answered_on__isnull=True).exists():
        raise Refusal("A question to them is open already.", family=request.family_id)
    Clarification.objects.create(request=request, words=words, asked_on=on)


def _clarity_given(request: AccessRequest, on: date, words: str) -> None:
    waiting = request.clarifications.filter(answered_on__isnull=True).first()
    if waiting is None:
        raise Refusal("No question to them is open.", family=request.family_id)
    if on < waiting.asked_on:
        raise Refusal("This is before we asked them.", family=request.family_id)
    waiting.answered_on = on
    waiting.words = f"{waiting.words}\n{words}".strip()
    waiting.save(update_fields=["answered_on", "words"])


def _extended(request: AccessRequest, on: date, words: str) -> None:
    """They have to be told why within the first month, or it is too late."""
    last = read_access_clock(asked_of(request), on).extend_by
    if request.extended_on is not None:
        raise Refusal("It has been extended already.", family=request.family_id)
    if last is not None and on > last:
        raise Refusal(f"They had to be told by {last:%-d %B %Y}. Answer as soon as you can.", family=request.family_id)
    request.extended_on, request.extended_because = on, words


def _withdrawn(request: AccessRequest, on: date, words: str) -> None:
    request.state = ACCESS.after(AccessState(request.state), "withdraw")
    request.ended_on, request.ended_words = on, words[:300]


_HAPPENED: dict[AccessHappened, Callable[[AccessRequest, date, str], None]] = {
    AccessHappened.IDENTITY_ASKED: _identity_asked,
    AccessHappened.IDENTITY_CONFIRMED: _identity_confirmed,
    AccessHappened.CLARITY_ASKED: _clarity_asked,
    AccessHappened.CLARITY_GIVEN: _clarity_given,
    AccessHappened.EXTENDED: _extended,
    AccessHappened.WITHDRAWN: _withdrawn,
}
