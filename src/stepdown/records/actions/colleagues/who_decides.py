"""Who manages a team or watches over an authority now, to be told of what they are to decide."""

from uuid import UUID

from django.db.models import Q, QuerySet

from stepdown.domain.roles import Role
from stepdown.records.models.colleagues import Colleague

_MANAGES = Q(role=Role.MANAGER) | Q(role=Role.PRACTITIONER, is_deputy=True)


def managers_of(*teams: UUID) -> QuerySet[Colleague]:
    """Its managers and its deputy, by name; of several teams, those of each."""
    return Colleague.objects.filter(_MANAGES, team__in=teams, is_active=True).order_by("name")


def managers_of_authority(authority: str) -> QuerySet[Colleague]:
    """The managers and deputies of all teams of an authority, by name; of none where it is not known."""
    if not authority:
        return Colleague.objects.none()
    return Colleague.objects.filter(_MANAGES, team__authority=authority, is_active=True).order_by("name")


def those_of_authority(authority: str, role: Role) -> QuerySet[Colleague]:
    """Who has a role in an authority, by name: its evaluators, or its information governance."""
    if not authority:
        return Colleague.objects.none()
    return Colleague.objects.filter(role=role, team__authority=authority, is_active=True).order_by("name")
