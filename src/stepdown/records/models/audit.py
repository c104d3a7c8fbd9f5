"""What happened, for good: who did or read what, when and why. References only, never content."""

from django.db import models

from stepdown.records.access.acts import Act
from stepdown.records.models.base import one_of, word


class AuditEvent(models.Model):
    """One thing that was done, read or refused. Nothing in it can be changed, and nothing in it can be read as a story.

    ``about``: the kind and id of the row that the event is about. ``family``: the family whose record it touches, so
    that "who looked at our record" is one question.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(db_index=True)
    by = models.ForeignKey("records.Colleague", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    """Empty where a job or another system did it."""
    by_program = models.ForeignKey(
        "records.ServiceAccount", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    """The other system that read, through the API."""
    act = word(Act)
    about_kind = models.CharField(max_length=40)
    about_id = models.CharField(max_length=40)
    family = models.UUIDField(null=True, blank=True, db_index=True)
    was_refused = models.BooleanField(default=False)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        """As it happened."""

        ordering = ("id",)
        constraints = (one_of("auditevent", "act", Act),)
        indexes = (models.Index(fields=["by", "at"], name="who_did_when"),)


class AuditLink(models.Model):
    """One link of the chain over what happened (``domain.chain``): what of it was there when it was made is fixed."""

    number = models.PositiveBigIntegerField(primary_key=True)
    before = models.CharField(max_length=64)
    prints = models.BinaryField()
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        """From the first."""

        ordering = ("number",)


class Submission(models.Model):
    """One sending of one page, so that the same page sent twice is done once."""

    key = models.UUIDField(primary_key=True)
    by = models.ForeignKey("records.Colleague", on_delete=models.CASCADE, related_name="+")
    made_kind = models.CharField(max_length=40)
    made_id = models.CharField(max_length=40)
    at = models.DateTimeField()
