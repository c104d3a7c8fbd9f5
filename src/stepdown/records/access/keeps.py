"""For whose record a colleague answers: how long it is kept and how it ends, which opens nothing of what it says."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from stepdown.domain.lifecycle.disposal import BOTH_DECIDE
from stepdown.domain.roles import Role
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_of_authority, families_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family


def decides_as(who: Colleague) -> Role:
    """As which of the two who dispose of a record together: a deputy as the manager. Others decide none."""
    return next((role for role in BOTH_DECIDE if role in who.roles), Role(who.role))


def families_kept_by(who: Colleague, today: date) -> QuerySet[Family]:
    """A manager's are those whose record they see; information governance's are those of their authority."""
    if not who.is_active:
        return Family.objects.none()
    if who.manages:
        return families_seen_by(who, today)
    return families_of_authority(who) if Role(who.role) is Role.INFORMATION_GOVERNANCE else Family.objects.none()


def family_kept_by(who: Colleague, family: UUID, today: date) -> Family:
    """That family, if the colleague answers for its record; else NotSeen, whether or not it exists."""
    found = families_kept_by(who, today).filter(pk=family).first()
    if found is None:
        raise NotSeen(family=family)
    return found
