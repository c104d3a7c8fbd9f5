"""That a colleague goes on reading very many records: why, and whether another agreed where that was needed."""

from django.db import models
from django.db.models import Q

from stepdown.records.models.proposals import Proposal, by_two


class BulkReading(Proposal):
    """The reason that was given. ``needs_word``: it lets nothing open until another agrees.

    ``families``: how many were read within the hour before.
    """

    reason = models.CharField(max_length=300)
    families = models.PositiveIntegerField()
    needs_word = models.BooleanField()

    class Meta:
        """The latest first; never without its reason."""

        ordering = ("-proposed_at",)
        constraints = (
            *by_two("bulkreading"),
            models.CheckConstraint(condition=~Q(reason=""), name="bulkreading_has_its_reason"),
        )
