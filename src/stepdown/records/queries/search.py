"""Families by the reference that colleagues call them by."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.colleagues import Colleague

MOST = 20


@dataclass(frozen=True, slots=True)
class FamilyFound:
    """One family found by its reference."""

    id: UUID
    reference: str


def families_named(who: Colleague, *, words: str, at: datetime) -> tuple[FamilyFound, ...]:
    """The families that one may see whose reference has these letters."""
    check_may(who, Act.SEARCH, today=at.date())
    trail.note_list(Act.SEARCH, by=who, at=at, which="families")
    found = families_seen_by(who, at.date()).filter(reference__icontains=words)
    return tuple(FamilyFound(f.pk, f.reference) for f in found[:MOST])
