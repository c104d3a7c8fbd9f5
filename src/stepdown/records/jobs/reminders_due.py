"""Raises a task for each hold that is to be looked at again, and each request for a record that is to be answered."""

from datetime import datetime, timedelta

from stepdown.domain.lifecycle.subject_access import AccessState
from stepdown.domain.roles import Role
from stepdown.domain.subject_access.clock import AccessClockState, read_access_clock
from stepdown.records.access_clock import asked_of
from stepdown.records.actions.colleagues.who_decides import those_of_authority
from stepdown.records.actions.reminders import access_task, hold_task, raise_access_due, raise_hold_review
from stepdown.records.models.keeping import LegalHold
from stepdown.records.models.subject_access import AccessRequest
from stepdown.records.models.tasks import Task

DAYS_BEFORE_ANSWER = 7
"""Days before a request for a record is due from which it is somebody's task: an assumption of this program."""

_ENDED = (AccessState.GIVEN, AccessState.WITHDRAWN)


def run(at: datetime) -> int:
    """Raise what is due; how many tasks. Run again, it raises nothing twice."""
    return _holds(at) + _requests(at)


def _holds(at: datetime) -> int:
    raised = 0
    due = LegalHold.objects.filter(lifted_at__isnull=True, review_on__lte=at.date())
    for hold in due.exclude(authority=""):
        if not Task.objects.filter(raised_for=hold_task(hold)).exists():
            for colleague in those_of_authority(hold.authority, Role.INFORMATION_GOVERNANCE):
                raise_hold_review(by=None, at=at, hold=hold, for_colleague=colleague)
                raised += 1
    return raised


def _requests(at: datetime) -> int:
    raised = 0
    for request in AccessRequest.objects.exclude(state__in=_ENDED).prefetch_related("clarifications"):
        reading = read_access_clock(asked_of(request), at.date())
        runs = reading.state in (AccessClockState.RUNNING, AccessClockState.LATE)
        if not runs or reading.due_on is None or reading.due_on > at.date() + timedelta(days=DAYS_BEFORE_ANSWER):
            continue
        if Task.objects.filter(raised_for=access_task(request, reading.due_on)).exists():
            continue
        for colleague in those_of_authority(request.authority, Role.INFORMATION_GOVERNANCE):
            raise_access_due(by=None, at=at, request=request, due_on=reading.due_on, for_colleague=colleague)
            raised += 1
    return raised
