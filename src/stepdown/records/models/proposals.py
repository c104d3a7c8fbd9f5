"""What one colleague would do and another decides: what proposals to decline, close, merge, release, dispose share."""

from django.db import models
from django.db.models import Q

from stepdown.records.models.base import Row
from stepdown.records.models.colleagues import Colleague


class Proposal(Row):
    """Something that waits for another's word. ``turned_down_because``: empty where it was confirmed, or waits."""

    proposed_by = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(Colleague, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    turned_down_because = models.TextField(blank=True)

    class Meta:
        """No table of its own."""

        abstract = True

    @property
    def waits(self) -> bool:
        """Whether nobody has decided it yet."""
        return self.decided_at is None

    @property
    def is_confirmed(self) -> bool:
        """Whether another said yes to it."""
        return self.decided_at is not None and not self.turned_down_because


WAITS = Q(decided_at__isnull=True)
CONFIRMED = Q(decided_at__isnull=False, turned_down_because="")


def by_two(table: str) -> tuple[models.CheckConstraint, ...]:
    """The database's own check: decided by somebody, or not yet; and nobody confirms what they proposed."""
    by_nobody = Q(decided_by__isnull=True, decided_at__isnull=True, turned_down_because="")
    by_somebody = Q(decided_by__isnull=False, decided_at__isnull=False)
    own = Q(decided_by=models.F("proposed_by"), turned_down_because="")
    return (
        models.CheckConstraint(condition=by_nobody | by_somebody, name=f"{table}_decided_by_somebody"),
        models.CheckConstraint(condition=~own, name=f"{table}_confirmed_by_another"),
    )
