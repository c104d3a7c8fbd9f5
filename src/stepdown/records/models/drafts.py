"""What somebody is still writing: kept on the server under its own page's key, never lost, never leaked."""

from django.db import models

from stepdown.records.models.base import Row
from stepdown.records.models.sealed_text import SealedValues


class Draft(Row):
    """One unsent page. ``id`` is drawn when the page is first opened and goes with it; only its writer can read it.

    ``page`` and ``subject`` say which form it belongs to and about what, so that text never turns up elsewhere.
    """

    by = models.ForeignKey("records.Colleague", on_delete=models.CASCADE, related_name="drafts")
    page = models.CharField(max_length=60)
    subject = models.CharField(max_length=160)
    fields = SealedValues(default=dict)
    opened_at = models.DateTimeField()
    saved_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The last saved first."""

        ordering = ("-saved_at",)
        indexes = (models.Index(fields=["by", "page", "subject"], name="drafts_of_a_page"),)
