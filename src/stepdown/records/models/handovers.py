"""Handing a family over to a community service: one row a need, each step with its day, and the checks afterwards."""

from django.db import models
from django.db.models import Q

from stepdown.domain.lifecycle.handover import HandoverState
from stepdown.domain.needs import Need
from stepdown.records.models.base import Row, in_order, one_of, value_or_reason, why_missing, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import ServiceEntry
from stepdown.records.models.episodes import Episode
from stepdown.records.models.people import Person


class Handover(Row):
    """One need that a community service is to take over, for one person or the whole family.

    Each day is the first on which that step happened; every step, with who recorded it and why, is in ``steps``.
    """

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="handovers")
    need = word(Need)
    need_words = models.CharField(max_length=200, blank=True)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    """For whom; empty where it is for the family."""
    service = models.ForeignKey(ServiceEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="handovers")
    service_named = models.CharField(max_length=160, blank=True)
    """The service, where the directory does not have it."""
    state = word(HandoverState, default=HandoverState.PROPOSED)
    proposed_by = models.ForeignKey(Colleague, null=True, on_delete=models.PROTECT, related_name="+")
    proposed_on = models.DateField()
    agreed_on = models.DateField(null=True, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    waiting_since = models.DateField(null=True, blank=True)
    accepted_on = models.DateField(null=True, blank=True)
    first_attended_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        """As they were proposed."""

        ordering = ("proposed_on", "id")
        constraints = (
            one_of("handover", "need", Need),
            one_of("handover", "state", HandoverState),
            in_order("handover", "proposed_on", "accepted_on"),
            in_order("handover", "accepted_on", "first_attended_on"),
            models.CheckConstraint(
                condition=Q(service__isnull=False) | ~Q(service_named=""), name="a_handover_names_its_service"
            ),
        )


class HandoverStep(Row):
    """One step of a handover: what happened, on which day, and who wrote it down. A visit to bridge is a step."""

    FAMILY = ("handover", "episode", "family_id")

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="steps")
    move = models.CharField(max_length=40)
    after = word(HandoverState)
    happened_on = models.DateField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """As they were written down."""

        ordering = ("at",)
        constraints = (one_of("handoverstep", "after", HandoverState),)


class HandoverCheck(Row):
    """Whether the family still went there, some weeks after the service accepted."""

    FAMILY = ("handover", "episode", "family_id")

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="checks")
    weeks_after = models.PositiveSmallIntegerField()
    checked_on = models.DateField()
    still_attending = models.BooleanField(null=True, blank=True)
    still_attending_missing = why_missing()
    note = models.TextField(blank=True)
    by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Each check once."""

        ordering = ("weeks_after",)
        constraints = (
            models.UniqueConstraint(fields=["handover", "weeks_after"], name="handover_checked_once"),
            value_or_reason("handovercheck", "still_attending"),
        )
