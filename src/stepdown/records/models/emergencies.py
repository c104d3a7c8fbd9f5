"""Records that were opened in an emergency, by whom, why, and what whoever looked at it found."""

from django.db import models
from django.db.models import Q

from stepdown.domain.emergencies import EmergencyFinding
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family


class EmergencyOpening(Row):
    """One family's record, opened by somebody whose it was not to see: why, until when, and what the review found."""

    FAMILY = ("family_id",)

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="emergency_openings")
    by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=300)
    open_until = models.DateField()
    reviewed_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reviewed_at = models.DateTimeField(null=True, blank=True)
    finding = word(EmergencyFinding, empty=True)
    finding_words = models.CharField(max_length=300, blank=True)

    class Meta:
        """The latest first. Whoever opened a record does not review that."""

        ordering = ("-at",)
        constraints = (
            one_of("emergencyopening", "finding", EmergencyFinding, empty=True),
            models.CheckConstraint(condition=~Q(reviewed_by=models.F("by")), name="opening_reviewed_by_another"),
        )
