"""Advice without a case: consultations, and the directory of services that people are pointed to."""

from django.db import models
from django.db.models import Q

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.consultation import ConsultationState
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague, Team
from stepdown.records.models.episodes import Episode
from stepdown.records.models.families import Family
from stepdown.records.models.referrals import Referral


class ServiceEntry(Row):
    """One community service: for whom it is, how long people wait, and when somebody last checked."""

    name = models.CharField(max_length=160)
    organisation = models.CharField(max_length=160, blank=True)
    what_it_does = models.TextField(blank=True)
    who_it_is_for = models.TextField(blank=True)
    area = models.CharField(max_length=120, blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    website = models.CharField(max_length=200, blank=True)
    weeks_waiting = models.PositiveSmallIntegerField(null=True, blank=True)
    checked_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        """By name."""

        ordering = ("name",)
        verbose_name_plural = "service entries"

    def __str__(self) -> str:
        return self.name


class Consultation(Row):
    """Advice to a colleague. It needs no case and no names, is counted and timed, and never opens an episode."""

    FAMILY = ("family_id",)

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="consultations")
    state = word(ConsultationState, default=ConsultationState.ASKED)
    asked_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked_by_outside = models.CharField(max_length=160, blank=True)
    """Who asked, where it was nobody with an account: a role and a team, never a name of a family."""
    answered_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    discipline = word(Discipline, empty=True)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    question = models.TextField()
    advice = models.TextField(blank=True)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    family = models.ForeignKey(Family, null=True, blank=True, on_delete=models.PROTECT, related_name="consultations")
    episode = models.ForeignKey(Episode, null=True, blank=True, on_delete=models.PROTECT, related_name="consultations")
    signposted_to = models.ForeignKey(
        ServiceEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="signposts"
    )
    follow_up_on = models.DateField(null=True, blank=True)
    followed_up = models.TextField(blank=True)
    became = models.OneToOneField(Referral, null=True, blank=True, on_delete=models.PROTECT, related_name="began_as")

    class Meta:
        """The latest first."""

        ordering = ("-asked_at",)
        constraints = (
            one_of("consultation", "state", ConsultationState),
            one_of("consultation", "discipline", Discipline, empty=True),
            models.CheckConstraint(
                condition=Q(asked_by__isnull=False) | ~Q(asked_by_outside=""), name="somebody_asked"
            ),
        )
