"""How work comes in: a referral, each specialism that it asks for, and what was asked back."""

from django.db import models

from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.referral import ReferralState
from stepdown.domain.lifecycle.specialism import RequestState
from stepdown.domain.threshold.reasons import DecisionReason
from stepdown.domain.urgency import Urgency
from stepdown.records.models.base import Row, one_of, value_or_reason, why_missing, word
from stepdown.records.models.colleagues import Colleague, Team
from stepdown.records.models.families import Family
from stepdown.records.models.people import Merge, Person
from stepdown.records.models.proposals import WAITS, Proposal, by_two


class Referral(Row):
    """A request that the team work with a family. Several may be open for one family; none is lost when declined."""

    FAMILY = ("family_id",)

    reference = models.CharField(max_length=20, unique=True)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="referrals")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="referrals_received")
    state = word(ReferralState, default=ReferralState.DRAFT)
    referred_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="referrals_made")
    source_team = models.CharField(max_length=120, null=True, blank=True)
    source_team_missing = why_missing()
    started_at = models.DateTimeField()
    received_at = models.DateTimeField(null=True, blank=True)
    urgency = word(Urgency, default=Urgency.ROUTINE)
    concerns = models.TextField(blank=True)
    strengths = models.TextField(blank=True)
    family_wants = models.TextField(blank=True)
    family_told = models.BooleanField(null=True, blank=True)
    family_told_missing = why_missing()
    at_risk_of_care = models.BooleanField(null=True, blank=True)
    at_risk_of_care_missing = why_missing()
    at_risk_basis = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    threshold_version = models.CharField(max_length=20, blank=True)
    criteria_met = models.JSONField(default=list, blank=True)
    decision_note = models.TextField(blank=True)
    duplicate_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    earlier = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="later")
    moved_from = models.ForeignKey(Family, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    """The family as it was written down anew, before its people were found to be in the record."""
    brought_by = models.ForeignKey(Merge, null=True, blank=True, on_delete=models.PROTECT, related_name="referrals")

    class Meta:
        """The latest first."""

        ordering = ("-received_at", "-started_at")
        constraints = (
            one_of("referral", "state", ReferralState),
            one_of("referral", "urgency", Urgency),
            value_or_reason("referral", "source_team"),
            value_or_reason("referral", "family_told"),
            value_or_reason("referral", "at_risk_of_care"),
        )
        indexes = (models.Index(fields=["team", "state"], name="referrals_waiting"),)

    def __str__(self) -> str:
        return self.reference


class ReferralPerson(Row):
    """One person of the family whom a referral is about, and whether they are in its scope."""

    FAMILY = ("referral", "family_id")

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="people")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Each person once."""

        constraints = (models.UniqueConstraint(fields=["referral", "person"], name="referred_once"),)


class SpecialismRequest(Row):
    """One discipline that a referral asks for: decided, allocated and timed on its own."""

    FAMILY = ("referral", "family_id")

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="requests")
    discipline = word(Discipline)
    about = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    asked = models.TextField(blank=True)
    state = word(RequestState, default=RequestState.REQUESTED)
    reason = word(DecisionReason, empty=True)
    advice = models.TextField(blank=True)
    """What the referrer can do instead: a decline always carries it."""
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    allocated_to = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    allocated_at = models.DateTimeField(null=True, blank=True)
    first_attempt_at = models.DateTimeField(null=True, blank=True)
    first_contact_at = models.DateTimeField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        """A discipline is asked for once in a referral."""

        ordering = ("discipline",)
        constraints = (
            models.UniqueConstraint(fields=["referral", "discipline"], name="discipline_asked_once"),
            one_of("specialismrequest", "discipline", Discipline),
            one_of("specialismrequest", "state", RequestState),
            one_of("specialismrequest", "reason", DecisionReason, empty=True),
            models.CheckConstraint(
                condition=~models.Q(state__in=[RequestState.DECLINED_WITH_ADVICE, RequestState.NOT_OFFERED])
                | ~models.Q(advice=""),
                name="a_decline_carries_advice",
            ),
        )


class Decline(Proposal):
    """A proposal to decline one specialism: it is declined when another manager or the deputy confirms it."""

    FAMILY = ("request", "referral", "family_id")

    request = models.ForeignKey(SpecialismRequest, on_delete=models.CASCADE, related_name="declines")
    reason = word(DecisionReason)
    advice = models.TextField()

    class Meta:
        """One of a specialism at a time."""

        ordering = ("proposed_at", "request__discipline")
        constraints = (
            *by_two("decline"),
            models.UniqueConstraint(fields=["request"], condition=WAITS, name="one_decline_waits"),
            one_of("decline", "reason", DecisionReason),
        )


class Question(Row):
    """One thing that the team asked the referrer before it could decide, and the answer."""

    FAMILY = ("referral", "family_id")

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="questions")
    asked = models.TextField()
    asked_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """As they were asked."""

        ordering = ("asked_at",)
