"""Whether a family takes up what it is offered: each adult's agreement, and each turn with who said so and why."""

from django.db import models

from stepdown.domain.agreement import AgreementAnswer, NoticeGiven
from stepdown.domain.lifecycle.engagement import EngagementState
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.people import Person


class Agreement(Row):
    """What one adult said on a day about receiving the support, and how the privacy notice was given."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="agreements")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    answer = word(AgreementAnswer)
    notice = word(NoticeGiven)
    notice_version = models.CharField(max_length=20, blank=True)
    words = models.TextField(blank=True)
    said_on = models.DateField()
    recorded_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        """The latest first: it is the one that counts."""

        ordering = ("-recorded_at",)
        constraints = (
            one_of("agreement", "answer", AgreementAnswer),
            one_of("agreement", "notice", NoticeGiven),
        )


class EngagementTurn(Row):
    """One change of how a family stands to the offer. ``by`` is empty where a job raised a review."""

    FAMILY = ("episode", "family_id")

    episode = models.ForeignKey(Episode, on_delete=models.CASCADE, related_name="turns")
    before = word(EngagementState)
    after = word(EngagementState)
    why = models.CharField(max_length=300)
    by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """As they came."""

        ordering = ("at",)
        constraints = (
            one_of("engagementturn", "before", EngagementState),
            one_of("engagementturn", "after", EngagementState),
        )
