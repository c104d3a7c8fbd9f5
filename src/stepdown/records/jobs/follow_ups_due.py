"""Raises a task for each family and point at which a follow-up is near. Run again, it raises nothing twice."""

from datetime import datetime, timedelta

from stepdown.records.access.afterwards import DAYS_BEFORE_FOLLOW_UP
from stepdown.records.actions.following_up.due import raise_follow_up
from stepdown.records.actions.following_up.record import follow_up_task
from stepdown.records.models.follow_ups import FollowUp
from stepdown.records.models.tasks import Task


def run(at: datetime) -> int:
    """Raise what is due within a month of this moment; how many tasks."""
    horizon = at.date() + timedelta(days=DAYS_BEFORE_FOLLOW_UP)
    due = FollowUp.objects.filter(done_on__isnull=True, due_on__lte=horizon)
    points = {follow_up_task(f): f for f in due.select_related("episode", "for_colleague")}
    raised = set(Task.objects.filter(raised_for__in=points).values_list("raised_for", flat=True))
    new = [follow_up for name, follow_up in points.items() if name not in raised]
    for follow_up in new:
        raise_follow_up(by=None, at=at, follow_up=follow_up)
    return len(new)
