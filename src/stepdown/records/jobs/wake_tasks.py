"""Tasks that were put off: their day has come."""

from datetime import datetime

from stepdown.domain.lifecycle.task import TaskState
from stepdown.records.actions.tasks import wake_task
from stepdown.records.models.tasks import Task


def run(at: datetime) -> int:
    """Wake the tasks whose day has come; how many."""
    due = list(Task.objects.filter(state=TaskState.SNOOZED, snoozed_until__lte=at.date()))
    for task in due:
        wake_task(by=None, at=at, task=task)
    return len(due)
