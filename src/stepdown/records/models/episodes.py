"""The family episode: one stretch of the team's work with a family, and who works in it, since when and as what."""

from django.db import models
from django.db.models import Q

from stepdown.domain.casework import ClosureReason, InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.engagement import EngagementState
from stepdown.domain.lifecycle.episode import EpisodeStage
from stepdown.domain.people import MemberRole
from stepdown.records.models.base import Row, in_order, one_of, value_or_reason, why_missing, word
from stepdown.records.models.colleagues import Colleague, Team
from stepdown.records.models.families import Family
from stepdown.records.models.people import Person
from stepdown.records.models.referrals import Referral, SpecialismRequest


class Episode(Row):
    """One stretch of the team's work with a family. A re-referral is a new episode of the same family."""

    FAMILY = ("family_id",)

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="episodes")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="episodes")
    referral = models.OneToOneField(Referral, on_delete=models.PROTECT, related_name="episode")
    previous = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="next")
    stage = word(EpisodeStage, default=EpisodeStage.OPEN)
    engagement = word(EngagementState, default=EngagementState.NOT_STARTED)
    index_on = models.DateField()
    opened_on = models.DateField(null=True, blank=True)
    engaged_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    closure_reason = word(ClosureReason, empty=True)
    council_worker = models.ForeignKey(
        Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="holds_for_council"
    )
    """The council's social worker who holds the case."""

    class Meta:
        """One episode of a family is open at a time."""

        ordering = ("-index_on",)
        constraints = (
            one_of("episode", "stage", EpisodeStage),
            one_of("episode", "engagement", EngagementState),
            one_of("episode", "closure_reason", ClosureReason, empty=True),
            models.UniqueConstraint(
                fields=["family", "team"], condition=Q(closed_on__isnull=True), name="one_episode_open_of_a_family"
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | ~Q(closure_reason=""), name="a_closure_has_its_reason"
            ),
            in_order("episode", "opened_on", "closed_on"),
        )
        indexes = (models.Index(fields=["team", "stage"], name="episodes_of_a_team"),)


class EpisodeMember(Row):
    """One person of an episode: in scope, or out of it and why."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="episode_memberships")
    role = word(MemberRole)
    same_address = models.BooleanField(null=True, blank=True)
    same_address_missing = why_missing()
    in_scope = models.BooleanField(null=True, blank=True)
    in_scope_missing = why_missing()
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        """Each person once."""

        constraints = (
            models.UniqueConstraint(fields=["episode", "person"], name="in_an_episode_once"),
            one_of("episodemember", "role", MemberRole),
            value_or_reason("episodemember", "same_address"),
            value_or_reason("episodemember", "in_scope"),
        )


class Involvement(Row):
    """One colleague's part in an episode: start, end and why it ended. At most one key worker at a time."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="involvements")
    colleague = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="involvements")
    request = models.ForeignKey(
        SpecialismRequest, null=True, blank=True, on_delete=models.PROTECT, related_name="involvements"
    )
    role = word(InvolvementRole)
    discipline = word(Discipline)
    client = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    covers = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="covered_by")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    end_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        """The database itself keeps a second key worker out."""

        ordering = ("started_on",)
        constraints = (
            models.UniqueConstraint(
                fields=["episode"],
                condition=Q(role=InvolvementRole.KEY, ended_on__isnull=True),
                name="one_key_worker_at_a_time",
            ),
            models.UniqueConstraint(
                fields=["episode", "colleague", "role"],
                condition=Q(ended_on__isnull=True),
                name="involved_once_in_a_role",
            ),
            one_of("involvement", "role", InvolvementRole),
            one_of("involvement", "discipline", Discipline),
            in_order("involvement", "started_on", "ended_on"),
        )
        indexes = (models.Index(fields=["colleague", "ended_on"], name="who_works_with_whom"),)


class Wait(Row):
    """Days on which an episode waits for a key worker, and why: a state of its own, so that a gap is shown."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="waits")
    discipline = word(Discipline, empty=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=200)

    class Meta:
        """Oldest first: who has waited longest."""

        ordering = ("started_on",)
        constraints = (
            one_of("wait", "discipline", Discipline, empty=True),
            in_order("wait", "started_on", "ended_on"),
        )
