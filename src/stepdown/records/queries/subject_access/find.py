"""Whose record is asked for: people of one's authority by name, with no more of them than tells that it is them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from stepdown.domain.people import CHILD_ROLES
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.sees import families_of_authority
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.models.people import Person, PersonName
from stepdown.records.queries.names import name_in_use, names_of

MOST_FOUND = 20


@dataclass(frozen=True, slots=True)
class SubjectFound:
    """One person whom a name may mean: enough to know that it is them, and nothing of their record."""

    person: UUID
    family: UUID
    name: str
    born_on: date | None
    family_reference: str


def subjects_named(who: Colleague, *, words: str, at: datetime) -> tuple[SubjectFound, ...]:
    """The people of one's authority whose name begins so. The search is audited; what was searched for is not kept."""
    check_may(who, Act.FIND_SUBJECT, today=at.date())
    trail.note_list(Act.FIND_SUBJECT, by=who, at=at, which="subjects")
    people = Person.objects.filter(merged_into__isnull=True)
    for word in words.split()[:3]:
        people = people.filter(names__in=_named(word))
    members = FamilyMember.objects.filter(family__in=families_of_authority(who), person__in=people)
    found = members.select_related("person", "family").prefetch_related("person__names").order_by("family__reference")
    once = {m.person_id: m for m in found} if words.strip() else {}
    return tuple(
        SubjectFound(m.person_id, m.family_id, name_in_use(m.person.names.all()), m.person.born_on, m.family.reference)
        for m in list(once.values())[:MOST_FOUND]
    )


def subject_rows(who: Colleague, *, family: UUID, person: UUID, today: date) -> tuple[Family, Person]:
    """A family of one's authority and a person of it, for an action."""
    check_may(who, Act.FIND_SUBJECT, today=today)
    member = FamilyMember.objects.filter(family__in=families_of_authority(who), family=family, person=person)
    found = member.select_related("family", "person").first()
    if found is None:
        raise NotSeen
    return found.family, found.person


def adults_around(who: Colleague, *, family: UUID, today: date) -> tuple[tuple[UUID, str], ...]:
    """The adults of a family of one's authority: one of them may ask for a child."""
    check_may(who, Act.FIND_SUBJECT, today=today)
    members = FamilyMember.objects.filter(family__in=families_of_authority(who), family=family)
    ids = list(members.exclude(role__in=CHILD_ROLES).values_list("person_id", flat=True).distinct())
    names = names_of(ids)
    return tuple((one, names[one]) for one in ids)


def _named(word: str) -> QuerySet[PersonName]:
    return PersonName.objects.filter(given__istartswith=word) | PersonName.objects.filter(family__istartswith=word)
