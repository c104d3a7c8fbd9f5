"""What the day brings to those who watch over records: a hold to look at again, a request for a record to answer."""

from datetime import date, datetime

from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.actions.action import action
from stepdown.records.actions.tasks import end_raised, raise_task
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.keeping import LegalHold
from stepdown.records.models.subject_access import AccessRequest
from stepdown.records.models.tasks import Task


@action(Act.RAISE_HOLD_REVIEW)
def raise_hold_review(*, by: None, at: datetime, hold: LegalHold, for_colleague: Colleague) -> Task:
    """A task to look at a hold again. The hold stays until somebody lifts it."""
    return raise_task(
        for_colleague=for_colleague,
        what="Look again at a legal hold",
        why="Open Keeping. The hold stays until it is lifted; if it is still needed, say so and end this task.",
        due_on=hold.review_on,
        origin=TaskOrigin.KEEPING,
        at=at,
        raised_for=hold_task(hold),
    )


@action(Act.RAISE_ACCESS_DUE)
def raise_access_due(*, by: None, at: datetime, request: AccessRequest, due_on: date, for_colleague: Colleague) -> Task:
    """A task to answer who asks for their record, before the time is over."""
    return raise_task(
        for_colleague=for_colleague,
        what=f"Answer the request for a record {request.reference}",
        why="Open Requests for a record. The law sets the day.",
        due_on=due_on,
        origin=TaskOrigin.ACCESS,
        at=at,
        is_urgent=True,
        raised_for=access_task(request, due_on),
    )


def hold_task(hold: LegalHold) -> str:
    """By what the tasks of a hold are found."""
    return f"hold {hold.pk}"


def access_task(request: AccessRequest, due_on: date) -> str:
    """By what the tasks of a request are found; where its day is put off there are others."""
    return f"access {request.pk} {due_on}"


def end_access_tasks(request: AccessRequest, *, by: Colleague, at: datetime) -> None:
    """For what ends a request: nothing is left to be answered."""
    raised = Task.objects.filter(raised_for__startswith=f"access {request.pk} ").values_list("raised_for", flat=True)
    for raised_for in set(raised):
        end_raised(raised_for, by=by, at=at, outcome="The request has ended")
