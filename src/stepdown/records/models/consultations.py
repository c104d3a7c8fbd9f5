"""Advice without a case: consultations, and the directory of services that people are pointed to."""

from django.db import models
from django.db.models import Q

from stepdown.domain.consultations import SignpostOutcome
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.consultation import ConsultationState
from stepdown.domain.missing import Missing
from stepdown.records.models.base import Row, one_of, value_or_reason, word
from stepdown.records.models.colleagues import Colleague, Team
from stepdown.records.models.episodes import Episode
from stepdown.records.models.families import Family
from stepdown.records.models.referrals import Referral


class ServiceEntry(Row):
    """One community service: for whom it is, how long people wait, and when somebody last checked.

    ``needs``: the words of the needs that it meets (``domain.needs.Need``).
    """

    authority = models.CharField(max_length=120, blank=True)
    """Whose directory has it; empty where it is in everybody's."""
    name = models.CharField(max_length=160)
    organisation = models.CharField(max_length=160, blank=True)
    needs = models.JSONField(default=list, blank=True)
    what_it_does = models.TextField(blank=True)
    who_it_is_for = models.TextField(blank=True)
    area = models.CharField(max_length=120, blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    website = models.CharField(max_length=200, blank=True)
    weeks_waiting = models.PositiveSmallIntegerField(null=True, blank=True)
    checked_on = models.DateField(null=True, blank=True)
    checked_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        """By name; one of a name in an authority, while it runs."""

        ordering = ("name",)
        verbose_name_plural = "service entries"
        constraints = (
            models.UniqueConstraint(
                fields=["authority", "name"], condition=Q(ended_on__isnull=True), name="service_named_once"
            ),
        )

    def __str__(self) -> str:
        return self.name


class Consultation(Row):
    """Advice to a colleague. It needs no case and no names, is counted and timed, and never opens an episode.

    ``discipline``: asked for, then the one that answered. ``asked_of``: a colleague who was asked by name.
    """

    FAMILY = ("family_id",)

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="consultations")
    state = word(ConsultationState, default=ConsultationState.ASKED)
    asked_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked_by_outside = models.CharField(max_length=160, blank=True)
    """Who asked, where it was nobody with an account: a role and a team, never a name of a family."""
    asked_of = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answered_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    discipline = word(Discipline, empty=True)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    question = models.TextField()
    advice = models.TextField(blank=True)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    """Minutes that the answer took; empty before it is answered, and where nobody knows."""
    family = models.ForeignKey(Family, null=True, blank=True, on_delete=models.PROTECT, related_name="consultations")
    episode = models.ForeignKey(Episode, null=True, blank=True, on_delete=models.PROTECT, related_name="consultations")
    signposted_to = models.ForeignKey(
        ServiceEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="signposts"
    )
    signpost_outcome = models.CharField(max_length=40, null=True, blank=True)
    signpost_outcome_missing = word(Missing, empty=True, default=Missing.NOT_ASKED)
    follow_up_on = models.DateField(null=True, blank=True)
    followed_up_on = models.DateField(null=True, blank=True)
    followed_up = models.TextField(blank=True)
    referral_page = models.UUIDField(null=True, blank=True, unique=True)
    """The key of the page on which a referral was begun from it, so that the referral finds its way back."""
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
            value_or_reason("consultation", "signpost_outcome"),
            models.CheckConstraint(
                condition=Q(signpost_outcome__isnull=True) | Q(signpost_outcome__in=[str(o) for o in SignpostOutcome]),
                name="signpost_outcome_is_a_word",
            ),
        )
        indexes = (models.Index(fields=["team", "-asked_at"], name="consultations_of_a_team"),)
