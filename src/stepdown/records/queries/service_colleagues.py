"""Who reads what is sent to a service, for the manager."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.receiving import ServiceColleague
from stepdown.records.queries.rows import service_row


@dataclass(frozen=True, slots=True)
class ServiceColleagueRow:
    """One colleague of a service."""

    id: UUID
    name: str
    email: str
    since: date


def service_colleagues(who: Colleague, *, service_id: UUID, at: datetime) -> tuple[ServiceColleagueRow, ...]:
    """Those who read it now, of one's own authority."""
    check_may(who, Act.READ_SERVICE_COLLEAGUES, today=at.date())
    found = service_row(who, service=service_id).colleagues.filter(
        ended_at__isnull=True, colleague__team__authority=who.authority
    )
    return tuple(
        ServiceColleagueRow(t.pk, t.colleague.name, t.colleague.email, timezone.localdate(t.added_at))
        for t in found.select_related("colleague")
    )


def service_colleague_row(who: Colleague, *, service: UUID, tie: UUID) -> ServiceColleague:
    """One of them, for an action."""
    found = service_row(who, service=service).colleagues.filter(pk=tie, colleague__team__authority=who.authority)
    row = found.select_related("service", "colleague").first()
    if row is None:
        raise NotSeen
    return row
