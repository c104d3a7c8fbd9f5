"""What cannot be read from the work itself: why a clock stands still or is exempt, and why something was late."""

from django.db import models

from stepdown.domain.clocks.reasons import LateReason, PauseReason
from stepdown.records.models.base import Row, one_of, word
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.referrals import Referral, SpecialismRequest


class OfAClock(Row):
    """Something about one clock: that of a referral, or of one specialism that it asks for."""

    FAMILY = ("referral", "family_id")

    rule = models.CharField(max_length=40)
    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="+")
    request = models.ForeignKey(SpecialismRequest, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    words = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        """No table of its own."""

        abstract = True


class ClockPause(OfAClock):
    """A stretch for which the clock stands still."""

    reason = word(PauseReason)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """As they came."""

        ordering = ("started_at",)
        constraints = (one_of("clockpause", "reason", PauseReason),)


class ClockExemption(OfAClock):
    """That nothing is asked of the clock until a day; afterwards it asks again."""

    until = models.DateField()

    class Meta:
        """The latest first: it is the one that counts."""

        ordering = ("-at",)


class LateNote(OfAClock):
    """Why something was late."""

    reason = word(LateReason)

    class Meta:
        """The latest first."""

        ordering = ("-at",)
        constraints = (one_of("latenote", "reason", LateReason),)
