"""Families whose record is kept closer than others."""

from django.db import models
from django.db.models import Q

from stepdown.records.models.base import Row
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family


class Restriction(Row):
    """A family's record that is kept closer than others.

    ``kept_from``: the one colleague whose it must never be, by whatever tie: their own family, a neighbour's. Empty:
    it is closed to everybody who does not work with the family or hold its case, but for who restricted it.
    """

    FAMILY = ("family_id",)

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="restrictions")
    kept_from = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    raised_at = models.DateTimeField()
    lifted_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_because = models.CharField(max_length=300, blank=True)

    class Meta:
        """The latest first. One of a kind at a time."""

        ordering = ("-raised_at",)
        constraints = (
            models.UniqueConstraint(
                fields=["family"],
                condition=Q(lifted_at__isnull=True, kept_from__isnull=True),
                name="closed_to_others_once",
            ),
            models.UniqueConstraint(
                fields=["family", "kept_from"], condition=Q(lifted_at__isnull=True), name="kept_from_a_colleague_once"
            ),
        )
