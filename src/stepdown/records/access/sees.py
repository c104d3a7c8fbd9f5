"""What a person may see: the scope in which every query of theirs is made. No tie, no family."""

from datetime import date
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q, QuerySet

from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.remembered import remembered
from stepdown.records.access.restricted import kept_from
from stepdown.records.access.ties import TIES_OF, Tie, tied, worked_with_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family


def families_seen_by(who: Colleague, today: date, *, in_emergency: bool = True) -> QuerySet[Family]:
    """The families whose record this colleague may open today; ``in_emergency``: those opened in one among them."""
    condition = _tied(who, today, in_emergency=in_emergency)
    if condition is None:
        return Family.objects.none()
    return Family.objects.filter(condition).exclude(kept_from(who))


def families_of_authority(who: Colleague) -> QuerySet[Family]:
    """The families with which a team of the colleague's authority works, or that were referred to one.

    It opens none of them: it is for those who answer for records without reading them, and for an emergency.
    """
    if not who.is_active or not who.authority:
        return Family.objects.none()
    return Family.objects.filter(worked_with_by(team__authority=who.authority))


def family_seen_by(who: Colleague, family: UUID, today: date, *, in_emergency: bool = True) -> Family:
    """That family, if it is the colleague's to see; else NotSeen, whether or not it exists."""
    found, asked = remembered(), (who.pk, family, today, in_emergency)
    if asked not in found:
        found[asked] = _seen(who, family, today, in_emergency=in_emergency)
    seen = found[asked]
    if seen is None:
        raise NotSeen(family=family)
    return seen


def _seen(who: Colleague, family: UUID, today: date, *, in_emergency: bool) -> Family | None:
    """One family, asked for by itself: without a list of all that are seen."""
    condition = _tied(who, today, in_emergency=in_emergency, family=family)
    if condition is None:
        return None
    return Family.objects.filter(condition, pk=family).exclude(kept_from(who)).first()


def _tied(who: Colleague, today: date, *, in_emergency: bool, family: UUID | None = None) -> Q | None:
    """The condition on a family that a tie of the colleague's holds; None where no tie can."""
    ties = {tie for role in who.roles for tie in TIES_OF[role]} if who.is_active else set()
    ties -= set() if in_emergency else {Tie.EMERGENCY}
    return reduce(or_, (tied(who, tie, today, family=family) for tie in sorted(ties))) if ties else None
