"""The records that were opened in an emergency, for whoever is to look at why."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.emergencies import EmergencyFinding
from stepdown.domain.roles import Role
from stepdown.records import trail
from stepdown.records.access.acts import Act, counted
from stepdown.records.access.may import check_may
from stepdown.records.access.oversight import openings_reviewed_by
from stepdown.records.access.refusal import NotSeen
from stepdown.records.models.audit import AuditEvent
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.emergencies import EmergencyOpening


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """One opening. ``read``: how much of the record was read or changed while it was open, as acts and how often."""

    id: UUID
    family_reference: str
    by: str
    role: str
    at: datetime
    reason: str
    open_until: date
    is_mine: bool
    finding: EmergencyFinding | None
    finding_words: str
    reviewed_by: str
    reviewed_at: datetime | None
    read: tuple[tuple[str, int], ...] = ()


def emergencies(who: Colleague, *, at: datetime) -> tuple[OpeningRow, ...]:
    """All that the reader may look at, those that wait first."""
    check_may(who, Act.READ_EMERGENCIES, today=at.date())
    trail.note_list(Act.READ_EMERGENCIES, by=who, at=at, which="emergencies")
    found = openings_reviewed_by(who).select_related("family", "by", "reviewed_by")
    return tuple(sorted((_row(o, who) for o in found), key=lambda r: r.finding is not None))


def emergency(who: Colleague, *, opening_id: UUID, at: datetime) -> OpeningRow:
    """One, with what was read while it was open. NotSeen where it is not the reader's to look at."""
    check_may(who, Act.READ_EMERGENCIES, today=at.date())
    found = opening_row(who, opening_id=opening_id)
    trail.note(Act.READ_EMERGENCIES, by=who, at=at, about=found)
    return _row(found, who, read=_read(found))


def opening_row(who: Colleague, *, opening_id: UUID) -> EmergencyOpening:
    """The row itself, for an action. NotSeen where it is not the colleague's to look at."""
    found = openings_reviewed_by(who).select_related("family", "by", "reviewed_by").filter(pk=opening_id).first()
    if found is None:
        raise NotSeen
    return found


def opened_family(who: Colleague, *, opening_id: UUID) -> UUID:
    """The family that a colleague has opened, to go to its record."""
    found = EmergencyOpening.objects.filter(pk=opening_id, by=who).values_list("family", flat=True).first()
    if found is None:
        raise NotSeen
    return found


def _row(o: EmergencyOpening, who: Colleague, *, read: tuple[tuple[str, int], ...] = ()) -> OpeningRow:
    return OpeningRow(
        id=o.pk,
        family_reference=o.family.reference,
        by=o.by.name,
        role=Role(o.by.role).label,
        at=o.at,
        reason=o.reason,
        open_until=o.open_until,
        is_mine=o.by_id == who.pk,
        finding=EmergencyFinding(o.finding) if o.finding else None,
        finding_words=o.finding_words,
        reviewed_by=o.reviewed_by.name if o.reviewed_by else "",
        reviewed_at=o.reviewed_at,
        read=read,
    )


def _read(opening: EmergencyOpening) -> tuple[tuple[str, int], ...]:
    events = AuditEvent.objects.filter(
        family=opening.family_id,
        by=opening.by_id,
        at__gte=opening.at,
        at__date__lte=opening.open_until,
        was_refused=False,
    ).exclude(act=Act.OPEN_IN_EMERGENCY)
    return counted(events.values_list("act", flat=True))
