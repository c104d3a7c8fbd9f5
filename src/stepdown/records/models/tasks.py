"""What somebody has to do: any involved colleague's, from a clock, a decision, a goal or by hand."""

from django.db import models

from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.referrals import Referral


class Task(Row):
    """One thing to do, whose it is, by when, and what raised it."""

    FAMILY = ("episode", "family_id")

    for_colleague = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="tasks")
    episode = models.ForeignKey(Episode, null=True, blank=True, on_delete=models.CASCADE, related_name="tasks")
    referral = models.ForeignKey(Referral, null=True, blank=True, on_delete=models.CASCADE, related_name="tasks")
    origin = word(TaskOrigin)
    what = models.CharField(max_length=300)
    why = models.TextField(blank=True)
    is_urgent = models.BooleanField(default=False)
    due_on = models.DateField()
    state = word(TaskState, default=TaskState.OPEN)
    snoozed_until = models.DateField(null=True, blank=True)
    raised_at = models.DateTimeField()
    raised_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    outcome = models.TextField(blank=True)
    raised_for = models.CharField(max_length=120, blank=True, db_index=True)
    """What a job raised it for, so that running the job again raises nothing twice."""

    class Meta:
        """Urgent first, then by day."""

        ordering = ("-is_urgent", "due_on")
        constraints = (one_of("task", "state", TaskState), one_of("task", "origin", TaskOrigin))
        indexes = (models.Index(fields=["for_colleague", "state", "due_on"], name="what_to_do_today"),)
