"""What was brought into the record in bulk: which dataset, when, and by whom."""

from django.db import models

from stepdown.records.models.base import Row


class Load(Row):
    """One dataset that was loaded. Its digest says which; the ids of its rows follow from the digest."""

    title = models.CharField(max_length=200)
    digest = models.CharField(max_length=80, unique=True)
    rows = models.JSONField(default=dict)
    is_invented = models.BooleanField(default=False)
    loaded_at = models.DateTimeField()
    loaded_by = models.ForeignKey(
        "records.Colleague", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        """The latest first."""

        ordering = ("-loaded_at",)
