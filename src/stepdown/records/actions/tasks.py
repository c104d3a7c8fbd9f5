"""What has to be done: raised for a named colleague, done, put off with a reason, or not needed."""

from datetime import date, datetime

from stepdown.domain.lifecycle.task import TASK, TaskState
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.tasks import Task


@action(Act.RAISE_TASK)
def write_task(
    *, by: Colleague, at: datetime, episode: Episode, for_colleague: Colleague, what: str, due_on: date
) -> Task:
    """A colleague writes a task for themselves or another who works with the family."""
    check_may(by, Act.RAISE_TASK, family=episode.family_id, today=at.date())
    if not what.strip():
        raise Refusal("Say what is to be done.", family=episode.family_id)
    return raise_task(
        for_colleague=for_colleague, what=what, due_on=due_on, origin=TaskOrigin.BY_HAND, at=at, by=by, episode=episode
    )


@action(Act.END_TASK)
def end_task(*, by: Colleague, at: datetime, task: Task, move: str, outcome: str = "") -> Task:
    """Do a task, or say that it is not needed and why. Only whose it is, or a manager of the family's team."""
    _check_own(by, task, at.date())
    if move != "do" and not outcome.strip():
        raise Refusal("Say why it is not needed.", family=task.whose_family())
    _end(task, move, by=by, at=at, outcome=outcome)
    return task


@action(Act.END_TASK)
def snooze_task(*, by: Colleague, at: datetime, task: Task, until: date, why: str) -> Task:
    """Put a task off to a day, with the reason."""
    _check_own(by, task, at.date())
    if not why.strip() or until <= at.date():
        raise Refusal("Choose a day that is still to come, and say why it is put off.", family=task.whose_family())
    task.state = TASK.after(TaskState(task.state), "snooze")
    task.snoozed_until, task.outcome = until, why
    task.save(update_fields=["state", "snoozed_until", "outcome"])
    return task


@action(Act.WAKE_TASK)
def wake_task(*, by: None, at: datetime, task: Task) -> Task:  # a job's, in nobody's name
    """For the job: a task that was put off is to be done now."""
    task.state = TASK.after(TaskState(task.state), "wake")
    task.save(update_fields=["state"])
    return task


def raise_task(
    *,
    for_colleague: Colleague,
    what: str,
    due_on: date,
    origin: TaskOrigin,
    at: datetime,
    by: Colleague | None = None,
    episode: Episode | None = None,
    why: str = "",
    is_urgent: bool = False,
    raised_for: str = "",
) -> Task:
    """Write a task, for actions and jobs; with ``raised_for`` once only, however often it is called."""
    if raised_for:
        earlier = Task.objects.filter(raised_for=raised_for, for_colleague=for_colleague).first()
        if earlier is not None:
            return earlier
    return Task.objects.create(
        for_colleague=for_colleague,
        episode=episode,
        origin=origin,
        what=what[:300],
        why=why,
        is_urgent=is_urgent,
        due_on=due_on,
        raised_at=at,
        raised_by=by,
        raised_for=raised_for,
    )


def end_raised(raised_for: str, *, by: Colleague, at: datetime, outcome: str, move: str = "do") -> None:
    """End the tasks that were raised for something, for the action by which it is done."""
    for task in Task.objects.filter(raised_for=raised_for):
        if TASK.can(TaskState(task.state), move):
            _end(task, move, by=by, at=at, outcome=outcome)


def drop(task: Task, *, by: Colleague, at: datetime, outcome: str) -> None:
    """Say that a task is not needed any more, for the action that makes it so."""
    _end(task, "drop", by=by, at=at, outcome=outcome)


def _end(task: Task, move: str, *, by: Colleague, at: datetime, outcome: str) -> None:
    task.state = TASK.after(TaskState(task.state), move)
    task.ended_at, task.ended_by, task.outcome = at, by, outcome
    task.save(update_fields=["state", "ended_at", "ended_by", "outcome"])


def _check_own(by: Colleague, task: Task, today: date) -> None:
    if task.for_colleague_id == by.pk:
        check_may(by, Act.END_TASK, today=today)
        return
    if task.episode is None:
        raise NotSeen
    check_may(by, Act.ALLOCATE, family=task.episode.family_id, today=today)
