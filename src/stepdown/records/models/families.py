"""A family: who belongs to it and since when, how they are related, and who is walled off from whom."""

from django.db import models
from django.db.models import Q

from stepdown.domain.identity import RelationshipKind
from stepdown.domain.people import MemberRole, ParentRole
from stepdown.records.models.base import Row, in_order, one_of, value_or_reason, why_missing, word
from stepdown.records.models.people import Merge, Person
from stepdown.records.models.sealed_text import SealedText


class Family(Row):
    """The children and parents with whom the team works as one, wherever each of them lives."""

    FAMILY = ("id",)

    reference = models.CharField(max_length=20, unique=True)
    """What colleagues call it aloud: says nothing of who they are."""
    area = models.CharField(max_length=120, null=True, blank=True)
    area_missing = why_missing()
    generations_known = models.PositiveSmallIntegerField(null=True, blank=True)
    generations_known_missing = why_missing()
    first_known_on = models.DateField(null=True, blank=True)
    first_known_on_missing = why_missing()

    class Meta:
        """A value or a reason for each."""

        verbose_name_plural = "families"
        ordering = ("reference",)
        constraints = tuple(value_or_reason("family", c) for c in ("area", "generations_known", "first_known_on"))

    def __str__(self) -> str:
        return self.reference


class FamilyMember(Row):
    """One person of a family, dated. Children at other addresses are in."""

    FAMILY = ("family_id",)

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    role = word(MemberRole)
    parent_role = word(ParentRole, empty=True)
    same_address = models.BooleanField(null=True, blank=True)
    same_address_missing = why_missing()
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    brought_by = models.ForeignKey(Merge, null=True, blank=True, on_delete=models.PROTECT, related_name="members")
    """The merge that brought the person here with a referral; undone, it takes them out again."""

    class Meta:
        """A person is in a family once at a time."""

        constraints = (
            models.UniqueConstraint(
                fields=["family", "person"], condition=Q(ended_on__isnull=True), name="in_a_family_once"
            ),
            one_of("familymember", "role", MemberRole),
            one_of("familymember", "parent_role", ParentRole, empty=True),
            value_or_reason("familymember", "same_address"),
            in_order("familymember", "started_on", "ended_on"),
        )


class Relationship(Row):
    """What one person is to another, and whether with parental responsibility."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="relationships")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="related_from")
    kind = word(RelationshipKind)
    parental_responsibility = models.BooleanField(null=True, blank=True)
    parental_responsibility_missing = why_missing()
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        """Nobody is related to themselves."""

        constraints = (
            models.CheckConstraint(condition=~Q(person=models.F("other")), name="related_to_another"),
            one_of("relationship", "kind", RelationshipKind),
            value_or_reason("relationship", "parental_responsibility"),
            in_order("relationship", "started_on", "ended_on"),
        )


class Wall(Row):
    """Two people who must learn nothing of each other from us: neither where they live nor what they said."""

    FAMILY = ("family_id",)

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="walls")
    one = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = SealedText()
    raised_on = models.DateField()
    lifted_on = models.DateField(null=True, blank=True)
    lifted_because = models.CharField(max_length=300, blank=True)

    class Meta:
        """A wall has two sides."""

        constraints = (models.CheckConstraint(condition=~Q(one=models.F("other")), name="wall_has_two_sides"),)
