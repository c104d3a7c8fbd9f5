"""How a child, parent or family was some months after closure. Recording it opens nothing again."""

from django.db import models
from django.db.models import Q

from stepdown.domain.people import Subject
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.records.models.base import Row, one_of, value_or_reason, why_missing, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.people import Person

ANSWERS = ("safeguarding_level", "education", "employment", "re_referred")


class FollowUp(Row):
    """One follow-up of one subject: due on a day, then found out or not, which is an answer of its own.

    An answer that is not asked of this subject at this point is not applicable from the beginning.
    """

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="follow_ups")
    subject = word(Subject)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    months_after = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    for_colleague = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    done_on = models.DateField(null=True, blank=True)
    reached = models.BooleanField(null=True, blank=True)
    not_reached_because = models.CharField(max_length=300, blank=True)
    safeguarding_level = models.CharField(max_length=40, null=True, blank=True)
    safeguarding_level_missing = why_missing()
    education = models.BooleanField(null=True, blank=True)
    education_missing = why_missing()
    employment = models.BooleanField(null=True, blank=True)
    employment_missing = why_missing()
    re_referred = models.BooleanField(null=True, blank=True)
    re_referred_missing = why_missing()
    re_referred_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)
    """What they say themselves."""
    recorded_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A subject once at a point."""

        ordering = ("due_on", "subject", "id")
        constraints = (
            one_of("followup", "subject", Subject),
            *(value_or_reason("followup", answer) for answer in ANSWERS),
            models.CheckConstraint(
                condition=Q(safeguarding_level__isnull=True)
                | Q(safeguarding_level__in=[str(level) for level in SafeguardingLevel]),
                name="followup_level_is_a_word",
            ),
            models.CheckConstraint(
                condition=Q(subject=Subject.FAMILY, person__isnull=True)
                | (~Q(subject=Subject.FAMILY) & Q(person__isnull=False)),
                name="a_follow_up_is_somebodys_or_the_familys",
            ),
            models.UniqueConstraint(
                fields=["episode", "months_after"], condition=Q(person__isnull=True), name="family_followed_up_once"
            ),
            models.UniqueConstraint(
                fields=["episode", "months_after", "person"],
                condition=Q(person__isnull=False),
                name="person_followed_up_once",
            ),
            models.CheckConstraint(
                condition=~Q(reached=False) | ~Q(not_reached_because=""), name="not_reached_has_its_reason"
            ),
            models.CheckConstraint(
                condition=Q(done_on__isnull=True) | Q(reached__isnull=False), name="done_says_whether_reached"
            ),
        )
        indexes = (models.Index(fields=["due_on", "done_on"], name="follow_ups_by_day"),)
