"""Which requests for a record a colleague sees: never another authority's."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from stepdown.domain.roles import Role
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.subject_access import AccessRequest


def access_requests_seen_by(who: Colleague, today: date) -> QuerySet[AccessRequest]:
    """Information governance sees those of its authority; a manager those of the families that they see."""
    if who.is_active and Role(who.role) is Role.INFORMATION_GOVERNANCE and who.authority:
        return AccessRequest.objects.filter(authority=who.authority)
    if who.is_active and who.manages:
        return AccessRequest.objects.filter(family__in=families_seen_by(who, today))
    return AccessRequest.objects.none()


def access_request_seen_by(who: Colleague, request: UUID, today: date) -> AccessRequest:
    """That request, if it is theirs to see; else NotSeen."""
    found = access_requests_seen_by(who, today).filter(pk=request).select_related("person", "family").first()
    if found is None:
        raise NotSeen
    return found
