"""Who looked at a family's record: for information governance, and as the page that the family can be given."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from stepdown.domain.roles import Role
from stepdown.records import trail
from stepdown.records.access.acts import Act, counted
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_of_authority
from stepdown.records.models.audit import AuditEvent
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.people import Home

A_JOB = "The program itself"
A_SYSTEM = "Another system of the council"


@dataclass(frozen=True, slots=True)
class DayRow:
    """What one colleague, or another system, did with the record on one day: each act in words, and how often."""

    on: date
    name: str
    role: str
    employer: str
    acts: tuple[tuple[str, int], ...]
    refused: int


@dataclass(frozen=True, slots=True)
class WhoLooked:
    """Everybody who looked, the latest first. ``in_danger``: why colleagues are not named to the family, or empty."""

    family: UUID
    reference: str
    days: tuple[DayRow, ...]
    in_danger: str

    def for_the_family(self, *, withhold: bool) -> tuple[DayRow, ...]:
        """The days as the family is told of them: nothing of what was refused, and no names where they are withheld."""
        hides = withhold or bool(self.in_danger)
        told = (d for d in self.days if d.acts)
        return tuple(DayRow(d.on, "" if hides else d.name, d.role, d.employer, d.acts, 0) for d in told)


def who_looked(who: Colleague, *, reference: str, at: datetime) -> WhoLooked:
    """Who looked at the record of the family that is called by this reference, in the reader's authority."""
    check_may(who, Act.READ_WHO_LOOKED, today=at.date())
    family = _family(who, reference)
    found = WhoLooked(family.pk, family.reference, _days(family), _danger(family))
    trail.note(Act.READ_WHO_LOOKED, by=who, at=at, about=family)  # this look is told of from the next one on
    return found


def _family(who: Colleague, reference: str) -> Family:
    found = families_of_authority(who).filter(reference__iexact=reference.strip()).first()
    if found is None:
        raise NotSeen
    return found


def _days(family: Family) -> tuple[DayRow, ...]:
    events = AuditEvent.objects.filter(family=family.pk).select_related("by", "by_program").order_by("-at")
    held: dict[tuple[date, UUID | None, UUID | None], list[AuditEvent]] = {}
    for event in events.iterator(chunk_size=2000):
        held.setdefault((timezone.localdate(event.at), event.by_id, event.by_program_id), []).append(event)
    return tuple(_day(on, of_day) for (on, _, _), of_day in held.items())


def _day(on: date, events: list[AuditEvent]) -> DayRow:
    by, program = events[0].by, events[0].by_program
    return DayRow(
        on=on,
        name=by.name if by else (program.name if program else A_JOB),
        role=_what(by) if by else (A_SYSTEM if program else ""),
        employer=by.employer if by else "",
        acts=counted(e.act for e in events if not e.was_refused),
        refused=sum(e.was_refused for e in events),
    )


def _what(by: Colleague) -> str:
    return ", ".join(filter(None, (Role(by.role).label, by.discipline_label.lower())))


def _danger(family: Family) -> str:
    """Why naming colleagues could put somebody in danger, by what the record itself says; empty where it says nothing.

    Whoever is told where a colleague works may wait there for them, or for whom they visit.
    """
    if family.walls.filter(lifted_on__isnull=True).exists():
        return "Two people of this family must learn nothing of each other."
    members = family.members.filter(ended_on__isnull=True).values("person")
    if Home.objects.filter(person__in=members, ended_on__isnull=True, is_confidential=True).exists():
        return "An address of this family is confidential."
    return ""
