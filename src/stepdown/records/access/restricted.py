"""Families whose record is kept closer than others: who manages a team does not see them by that alone."""

from django.db.models import Q

from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.restrictions import Restriction


def closed_to_others(who: Colleague) -> Q:
    """The condition on a family that it is closed to all who do not work with it, but for who restricted it."""
    closed = Restriction.objects.filter(lifted_at__isnull=True, kept_from__isnull=True).exclude(by=who)
    return Q(pk__in=closed.values("family"))


def kept_from(who: Colleague) -> Q:
    """The condition on a family that it is never this colleague's to see, whatever ties them."""
    return Q(pk__in=Restriction.objects.filter(lifted_at__isnull=True, kept_from=who).values("family"))
