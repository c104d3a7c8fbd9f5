"""Raises a task for each handover that is to be looked at again. Run again, it raises nothing twice."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from stepdown.domain.handover_checks import due_on, weeks_to_check
from stepdown.domain.lifecycle.handover import HandoverState
from stepdown.records.actions.following_up.due import raise_handover_check
from stepdown.records.actions.stepping_down.handover import check_task
from stepdown.records.models.handovers import Handover
from stepdown.records.models.tasks import Task

LATEST_DAYS = 60
"""Days after its day for which a check is still raised: what was loaded from long ago, or slept through, is let be."""

_NOTHING_TO_CHECK = (HandoverState.DECLINED_BY_FAMILY, HandoverState.DECLINED_BY_SERVICE, HandoverState.ABANDONED)


def run(at: datetime) -> int:
    """Raise the checks whose day has come; how many tasks."""
    due = {check_task(handover.pk, weeks): (handover, weeks, day) for handover, weeks, day in _due(at.date())}
    raised = set(Task.objects.filter(raised_for__in=due).values_list("raised_for", flat=True))
    new = [check for name, check in due.items() if name not in raised]
    for handover, weeks, day in new:
        raise_handover_check(by=None, at=at, handover=handover, weeks=weeks, due_on=day)
    return len(new)


def _due(today: date) -> Iterator[tuple[Handover, int, date]]:
    accepted = Handover.objects.filter(accepted_on__isnull=False).exclude(state__in=_NOTHING_TO_CHECK)
    for handover in accepted.select_related("episode__referral", "proposed_by").prefetch_related("checks"):
        done = {check.weeks_after for check in handover.checks.all()}
        for weeks in weeks_to_check(handover.accepted_on or today):
            day = due_on(handover.accepted_on or today, weeks)
            if today - timedelta(days=LATEST_DAYS) <= day <= today and weeks not in done:
                yield handover, weeks, day
