"""The restrictions of a family's record, and for information governance those of the whole authority."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.oversight import restrictions_seen_by
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.restrictions import Restriction


@dataclass(frozen=True, slots=True)
class RestrictionRow:
    """One restriction that holds. ``kept_from``: a colleague's name, or empty: all who do not work with the family."""

    id: UUID
    family: UUID
    family_reference: str
    kept_from: str
    reason: str
    by: str
    raised_at: datetime


def restrictions_of(who: Colleague, *, family_id: UUID, at: datetime) -> tuple[RestrictionRow, ...]:
    """Those that hold of one family, for who may see it."""
    family = family_seen_by(who, family_id, at.date())
    return _rows(Restriction.objects.filter(family=family))


def restricted_records(who: Colleague, *, at: datetime) -> tuple[RestrictionRow, ...]:
    """Those that hold in the whole authority, for information governance."""
    check_may(who, Act.READ_RESTRICTIONS, today=at.date())
    trail.note_list(Act.READ_RESTRICTIONS, by=who, at=at, which="restrictions")
    return _rows(restrictions_seen_by(who, at.date()))


def restriction(who: Colleague, *, restriction_id: UUID, at: datetime) -> RestrictionRow:
    """One that holds. NotSeen where it is not the reader's to see."""
    found = _rows(restrictions_seen_by(who, at.date()).filter(pk=restriction_id))
    if not found:
        raise NotSeen
    return found[0]


def restriction_row(who: Colleague, *, restriction_id: UUID, today: date) -> Restriction:
    """The row itself, for an action. NotSeen where it is not the colleague's to see."""
    found = restrictions_seen_by(who, today).filter(pk=restriction_id).first()
    if found is None:
        raise NotSeen
    return found


def _rows(found: "QuerySet[Restriction]") -> tuple[RestrictionRow, ...]:
    held = found.filter(lifted_at__isnull=True).select_related("family", "kept_from", "by")
    return tuple(
        RestrictionRow(
            r.pk,
            r.family_id,
            r.family.reference,
            r.kept_from.name if r.kept_from else "",
            r.reason,
            r.by.name,
            r.raised_at,
        )
        for r in held
    )
