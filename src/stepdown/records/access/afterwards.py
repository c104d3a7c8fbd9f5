"""Who still sees a family after closure: whoever keeps in touch or is to follow it up, only as long as they do."""

from collections.abc import Callable
from datetime import date, timedelta

from django.db.models import Q

from stepdown.domain.lifecycle.closing import ClosingState
from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.models.closings import Closing
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.follow_ups import FollowUp
from stepdown.records.models.tasks import Task

DAYS_BEFORE_FOLLOW_UP = 30
"""Days before a follow-up is due from which it can be prepared and done."""


def follows_up(who: Colleague, today: date, of: Callable[[str], Q]) -> Q:
    """The condition on a family: after-care of theirs has not ended, a follow-up is near, or a check waits for them."""
    of_family = of("episode__family")
    after_care = Closing.objects.filter(
        of_family, state=ClosingState.CONFIRMED, follow_up_by=who, after_care_until__gte=today
    ).values("episode__family")
    near = FollowUp.objects.filter(
        of_family, for_colleague=who, done_on__isnull=True, due_on__lte=today + timedelta(days=DAYS_BEFORE_FOLLOW_UP)
    ).values("episode__family")
    to_check = Task.objects.filter(
        of_family,
        for_colleague=who,
        origin__in=(TaskOrigin.HANDOVER, TaskOrigin.FOLLOW_UP),
        state__in=(TaskState.OPEN, TaskState.SNOOZED),
        episode__isnull=False,
    ).values("episode__family")
    return Q(pk__in=after_care) | Q(pk__in=near) | Q(pk__in=to_check)
