"""What was decided about sharing: what, with whom, why, and whether the family was told. Recorded either way."""

from django.db import models
from django.db.models import Q

from stepdown.domain.sharing import FamilyTold, SharingAnswer
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family


class SharingDecision(Row):
    """One decision. It is never changed: a later one is another row."""

    FAMILY = ("family_id",)

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="sharing_decisions")
    answer = word(SharingAnswer)
    what = models.TextField()
    with_whom = models.CharField(max_length=200)
    why = models.TextField()
    family_told = word(FamilyTold)
    not_told_because = models.CharField(max_length=300, blank=True)
    decided_on = models.DateField()
    decided_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        """The latest first; a family that is not told has its reason."""

        ordering = ("-decided_on", "-recorded_at")
        constraints = (
            one_of("sharingdecision", "answer", SharingAnswer),
            one_of("sharingdecision", "family_told", FamilyTold),
            models.CheckConstraint(condition=~Q(why="") & ~Q(what="") & ~Q(with_whom=""), name="sharing_says_why"),
            models.CheckConstraint(
                condition=~Q(family_told=FamilyTold.NOT_TOLD) | ~Q(not_told_because=""), name="not_told_has_its_reason"
            ),
        )
