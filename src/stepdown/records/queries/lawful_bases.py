"""On what the record is kept, of each controller of one's authority."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.lawful_basis import IN_LAW, OF_OFFENCES, GeneralBasis, InLaw, SpecialCondition
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.lawful_basis import LawfulBasis


@dataclass(frozen=True, slots=True)
class BasisRow:
    """One purpose of one controller, with where each part stands in the law and how far that was checked."""

    id: UUID
    controller: str
    purpose: str
    general: GeneralBasis
    special: SpecialCondition | None
    task: str
    laws: tuple[InLaw, ...]
    agreed_by: str
    started_on: date
    ended_on: date | None


def lawful_bases(who: Colleague, *, at: datetime) -> tuple[BasisRow, ...]:
    """Those of one's authority, also those that have ended."""
    check_may(who, Act.READ_LIST, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="lawful_bases")
    return tuple(_row(b) for b in LawfulBasis.objects.filter(authority=who.authority))


def basis_row(who: Colleague, *, basis: UUID) -> LawfulBasis:
    """The row that a page hands to an action."""
    found = LawfulBasis.objects.filter(pk=basis, authority=who.authority).first()
    if found is None:
        raise NotSeen
    return found


def _row(b: LawfulBasis) -> BasisRow:
    general, special = GeneralBasis(b.general), SpecialCondition(b.special) if b.special else None
    laws = (IN_LAW[general], *((IN_LAW[special],) if special else ()), *((OF_OFFENCES,) if b.has_offences else ()))
    return BasisRow(
        id=b.pk,
        controller=b.controller,
        purpose=b.purpose,
        general=general,
        special=special,
        task=b.task,
        laws=laws,
        agreed_by=b.agreed_by,
        started_on=b.started_on,
        ended_on=b.ended_on,
    )
