"""What a colleague has to do: their tasks, due first, and what they have begun to write."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.sees import family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.tasks import Task
from stepdown.records.queries.rows import task_row


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task."""

    id: UUID
    what: str
    why: str
    origin: TaskOrigin
    is_urgent: bool
    due_on: date
    days_over: int
    family: UUID | None
    family_reference: str
    for_colleague: str
    state: TaskState


def my_tasks(who: Colleague, *, at: datetime) -> tuple[TaskRow, ...]:
    """A colleague's own open tasks, and those put off whose day has come."""
    return _rows(Task.objects.filter(_to_do(at.date()), for_colleague=who), at.date())


def tasks_of_family(who: Colleague, *, family_id: UUID, at: datetime) -> tuple[TaskRow, ...]:
    """The open tasks about a family that the reader may see, whosever they are."""
    family = family_seen_by(who, family_id, at.date())
    return _rows(Task.objects.filter(_to_do(at.date()), episode__family=family), at.date())


def one_task(who: Colleague, *, task_id: UUID, at: datetime) -> TaskRow:
    """One task: one's own, or about a family that one may see."""
    row = task_row(who, task=task_id, today=at.date())
    return _rows(Task.objects.filter(pk=row.pk), at.date())[0]


def _to_do(today: date) -> Q:
    return Q(state=TaskState.OPEN) | Q(state=TaskState.SNOOZED, snoozed_until__lte=today)


def _rows(tasks: QuerySet[Task], today: date) -> tuple[TaskRow, ...]:
    found = tasks.select_related("episode__family", "for_colleague")
    return tuple(
        TaskRow(
            id=t.pk,
            what=t.what,
            why=t.why,
            origin=TaskOrigin(t.origin),
            is_urgent=t.is_urgent,
            due_on=t.due_on,
            days_over=max((today - t.due_on).days, 0),
            family=t.episode.family_id if t.episode else None,
            family_reference=t.episode.family.reference if t.episode else "",
            for_colleague=t.for_colleague.name,
            state=TaskState(t.state),
        )
        for t in found
    )
