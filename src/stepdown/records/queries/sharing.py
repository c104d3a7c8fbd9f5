"""What was decided about sharing of a family, the latest first."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.sharing import FamilyTold, SharingAnswer
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.sharing import SharingDecision


@dataclass(frozen=True, slots=True)
class SharingRow:
    """One decision."""

    answer: SharingAnswer
    what: str
    with_whom: str
    why: str
    family_told: FamilyTold
    not_told_because: str
    decided_on: date
    decided_by: str


def sharing_of_family(who: Colleague, *, family_id: UUID, at: datetime) -> tuple[SharingRow, ...]:
    """Each decision. The read is audited."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.READ_FAMILY, family=family.pk, today=at.date())
    trail.note(Act.READ_FAMILY, by=who, at=at, about=family)
    return tuple(_row(d) for d in family.sharing_decisions.select_related("decided_by"))


def _row(d: SharingDecision) -> SharingRow:
    return SharingRow(
        answer=SharingAnswer(d.answer),
        what=d.what,
        with_whom=d.with_whom,
        why=d.why,
        family_told=FamilyTold(d.family_told),
        not_told_because=d.not_told_because,
        decided_on=d.decided_on,
        decided_by=d.decided_by.name,
    )
