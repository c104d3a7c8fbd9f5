"""Who manages a team now, to be told of what they are to decide."""

from uuid import UUID

from django.db.models import Q, QuerySet

from stepdown.domain.roles import Role
from stepdown.records.models.colleagues import Colleague


def managers_of(team: UUID) -> QuerySet[Colleague]:
    """Its managers and its deputy, by name."""
    manages = Q(role=Role.MANAGER) | Q(role=Role.PRACTITIONER, is_deputy=True)
    return Colleague.objects.filter(manages, team=team, is_active=True).order_by("name")
