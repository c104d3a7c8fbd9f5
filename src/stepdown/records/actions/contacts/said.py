"""What is recorded of a contact, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.domain.casework import ContactMode, ContactPurpose, ContactResult
from stepdown.domain.missing import Missing
from stepdown.domain.sensitivity import Sensitivity


@dataclass(frozen=True, slots=True)
class PersonMet:
    """Whether one person was seen, and alone."""

    seen: bool | Missing
    alone: bool | Missing = Missing.NOT_ASKED


@dataclass(frozen=True, slots=True)
class ContactSaid:
    """Everything that is recorded of a contact. ``people``: those it was with or meant for, by id; ``goals`` too."""

    started_at: datetime
    mode: ContactMode
    purpose: ContactPurpose
    result: ContactResult
    people: Mapping[UUID, PersonMet]
    goals: frozenset[UUID] = frozenset()
    minutes: int | Missing = Missing.NOT_ASKED
    travel_minutes: int | None = None
    place: str = ""
    is_unplanned: bool = False
    summary: str = ""
    note: str = ""
    sensitivity: Sensitivity = Sensitivity.SHARED
    is_significant: bool = False
    is_about_third_party: bool = False
    not_shared_because: str = ""
