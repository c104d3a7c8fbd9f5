"""How work with a family ends: each discipline's own closing, then the family's, which another colleague confirms."""

from django.db import models
from django.db.models import Q

from stepdown.domain.casework import ClosureReason
from stepdown.domain.closing_checks import ClosingCheck
from stepdown.domain.lifecycle.closing import ClosingState
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.proposals import Proposal, by_two
from stepdown.records.models.referrals import SpecialismRequest


class DisciplineClosing(Row):
    """The end of one discipline's work: why, whether as planned, and what the specialist leaves behind."""

    FAMILY = ("request", "referral", "family_id")

    request = models.OneToOneField(SpecialismRequest, on_delete=models.CASCADE, related_name="closing")
    reason = word(ClosureReason)
    is_planned = models.BooleanField()
    summary = models.TextField()
    closed_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField()

    class Meta:
        """Why is a word."""

        constraints = (one_of("disciplineclosing", "reason", ClosureReason),)


class Closing(Proposal):
    """A proposal to close a family, and what became of it. What was missing is in ``gaps`` with its reason."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="closings")
    state = word(ClosingState, default=ClosingState.PROPOSED)
    reason = word(ClosureReason)
    reason_words = models.CharField(max_length=300, blank=True)
    is_planned = models.BooleanField()
    last_day = models.DateField()
    family_voice = models.TextField(blank=True)
    after_care_until = models.DateField(null=True, blank=True)
    follow_up_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    """Who keeps in touch and follows the family up."""

    class Meta:
        """An episode has one proposal that is not turned down; nobody confirms their own."""

        ordering = ("-proposed_at",)
        constraints = (
            one_of("closing", "state", ClosingState),
            one_of("closing", "reason", ClosureReason),
            models.UniqueConstraint(
                fields=["episode"], condition=~Q(state=ClosingState.TURNED_DOWN), name="one_closing_of_an_episode"
            ),
            *by_two("closing"),
            models.CheckConstraint(
                condition=~Q(reason=ClosureReason.OTHER) | ~Q(reason_words=""), name="another_reason_is_said"
            ),
        )


class ClosingGap(Row):
    """Something that a family was closed without, and why."""

    FAMILY = ("closing", "episode", "family_id")

    closing = models.ForeignKey(Closing, on_delete=models.CASCADE, related_name="gaps")
    check_missed = word(ClosingCheck)
    reason = models.TextField()
    by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Each once, and never without its reason."""

        constraints = (
            one_of("closinggap", "check_missed", ClosingCheck),
            models.UniqueConstraint(fields=["closing", "check_missed"], name="closing_gap_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="a_gap_has_its_reason"),
        )
