"""A community service that receives families: who reads there what is sent to it, and what a family agreed to tell."""

from django.db import models
from django.db.models import Q

from stepdown.records.models.base import Row
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import ServiceEntry
from stepdown.records.models.handovers import Handover
from stepdown.records.models.sealed_text import SealedText


class ServiceColleague(Row):
    """That a colleague reads what is sent to a service of the directory, from a moment until another."""

    service = models.ForeignKey(ServiceEntry, on_delete=models.PROTECT, related_name="colleagues")
    colleague = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="services")
    added_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    """Nobody where the operator did it."""
    added_at = models.DateTimeField()
    ended_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """As they came; each once at a time."""

        ordering = ("added_at",)
        constraints = (
            models.UniqueConstraint(
                fields=["service", "colleague"], condition=Q(ended_at__isnull=True), name="once_at_a_service"
            ),
        )


class HandoverLetter(Row):
    """What a family agreed that a service may know, in words written with them: all that the service ever sees.

    It is never changed: a later one is another row. ``ended_at``: when another took its place, or it was taken back.
    """

    FAMILY = ("handover", "episode", "family_id")

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="letters")
    whom = SealedText()
    """Whom to contact, as they want to be called."""
    safe_way = SealedText()
    why = SealedText()
    what_helps = SealedText(blank=True)
    warnings = SealedText(blank=True)
    agreed_by = SealedText()
    """Who of the family agreed to these words."""
    agreed_on = models.DateField()
    written_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The latest first; one that stands."""

        ordering = ("-written_at",)
        constraints = (
            models.UniqueConstraint(
                fields=["handover"], condition=Q(ended_at__isnull=True), name="one_letter_of_a_handover_stands"
            ),
        )
