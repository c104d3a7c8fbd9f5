"""What a person may see: the scope in which every query of theirs is made. No tie, no family."""

from datetime import date
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Q, QuerySet

from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.restricted import kept_from
from stepdown.records.access.ties import TIES_OF, Tie, tied
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family


def families_seen_by(who: Colleague, today: date, *, in_emergency: bool = True) -> QuerySet[Family]:
    """The families whose record this colleague may open today; ``in_emergency``: those opened in one among them."""
    ties = {tie for role in who.roles for tie in TIES_OF[role]} if who.is_active else set()
    ties -= set() if in_emergency else {Tie.EMERGENCY}
    if not ties:
        return Family.objects.none()
    condition = reduce(or_, (tied(who, tie, today) for tie in sorted(ties)), Q(pk__in=[]))
    # A subquery, not a join: each family once, however many ties there are to it.
    return Family.objects.filter(pk__in=Family.objects.filter(condition).values("pk")).exclude(kept_from(who))


def families_of_authority(who: Colleague) -> QuerySet[Family]:
    """The families with which a team of the colleague's authority works, or that were referred to one.

    It opens none of them: it is for those who answer for records without reading them, and for an emergency.
    """
    if not who.is_active or not who.authority:
        return Family.objects.none()
    theirs = Q(referrals__team__authority=who.authority) | Q(episodes__team__authority=who.authority)
    return Family.objects.filter(pk__in=Family.objects.filter(theirs).values("pk"))


def family_seen_by(who: Colleague, family: UUID, today: date) -> Family:
    """That family, if it is the colleague's to see; else NotSeen, whether or not it exists."""
    found = families_seen_by(who, today).filter(pk=family).first()
    if found is None:
        raise NotSeen(family=family)
    return found
