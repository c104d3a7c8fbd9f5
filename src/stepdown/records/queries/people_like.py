"""Search before adding: the people of the record who may be the one meant, the likeliest first, each with why.

Nobody outside the searcher's own families is shown: of them it is said only how many may match, so that a duplicate is
noticed and asked about without opening anybody's record.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import jellyfish
from django.db.models import Q

from stepdown.domain.identity import NameKind
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import FamilyMember
from stepdown.records.models.people import Person
from stepdown.records.models.referrals import Referral
from stepdown.records.queries.names import name_in_use, names_of
from stepdown.records.sounds import sound_of

MOST = 20
ALIKE = 0.9
"""Jaro-Winkler similarity from which two spellings are called nearly the same."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is known of the person looked for; any part may be empty."""

    given: str = ""
    family: str = ""
    born_on: date | None = None
    number: str = ""

    @property
    def one_name(self) -> str:
        """The one name that is known, forename or surname; empty where both or neither are."""
        return "" if self.given and self.family else (self.given or self.family).strip()


@dataclass(frozen=True, slots=True)
class PersonLike:
    """One person who may be the one meant, with the reasons in words."""

    person: UUID
    family: UUID
    family_reference: str
    name: str
    born_on: date | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Those whom the searcher may see, and how many likely ones there are beyond."""

    people: tuple[PersonLike, ...]
    likely_elsewhere: int

    @property
    def likely(self) -> bool:
        """Whether anybody may be the one meant, seen or not."""
        return bool(self.people or self.likely_elsewhere)


@dataclass(frozen=True, slots=True)
class KnownAlready:
    """Somebody of a referral, and the records that may be of the same person."""

    person: UUID
    name: str
    others: tuple[PersonLike, ...]


def people_like(who: Colleague, *, sought: Sought, at: datetime) -> Found:
    """The people who may be the one meant. The search is audited; what was searched for is not kept."""
    check_may(who, Act.SEARCH, today=at.date())
    trail.note_list(Act.SEARCH, by=who, at=at, which="people")
    scored = sorted(_scored(sought), key=lambda one: -len(one[1]))[: MOST * 2]
    seen = set(families_seen_by(who, at.date()).values_list("pk", flat=True))
    members = _families_of([person for person, _ in scored])
    shown = [
        _like(person, members[person.pk], reasons)
        for person, reasons in scored
        if person.pk in members and members[person.pk].family_id in seen
    ]
    elsewhere = sum(len(reasons) > 1 for person, reasons in scored) - sum(len(one.reasons) > 1 for one in shown)
    return Found(tuple(shown[:MOST]), max(elsewhere, 0))


def alike(who: Colleague, *, person: Person, at: datetime) -> tuple[PersonLike, ...]:
    """The others of the record who may be the same person as one of it, for at least two reasons."""
    name = person.names.filter(kind=NameKind.CURRENT).first()
    given, family = (name.given, name.family) if name else ("", "")
    found = people_like(who, sought=Sought(given, family, person.born_on), at=at)
    return tuple(one for one in found.people if one.person != person.pk and len(one.reasons) > 1)


def known_already(who: Colleague, *, referral: Referral, at: datetime) -> tuple[KnownAlready, ...]:
    """The people of a referral whom the record may have already, under another record."""
    people = [p.person for p in referral.people.filter(person__merged_into__isnull=True).select_related("person")]
    names, ids = names_of(p.pk for p in people), {p.pk for p in people}
    found = (
        KnownAlready(p.pk, names[p.pk], tuple(one for one in alike(who, person=p, at=at) if one.person not in ids))
        for p in people
    )
    return tuple(one for one in found if one.others)


def _scored(sought: Sought) -> list[tuple[Person, tuple[str, ...]]]:
    found = Person.objects.filter(_candidates(sought), merged_into__isnull=True).distinct()
    people = found.prefetch_related("names", "identifiers")[: MOST * 10]
    return [(person, reasons) for person in people if (reasons := tuple(_reasons(person, sought)))]


def _candidates(sought: Sought) -> Q:
    condition = Q(pk__in=[])
    if sought.number:
        condition |= Q(identifiers__value=sought.number.strip())
    if sought.born_on:
        condition |= Q(born_on=sought.born_on)
    if sought.family:
        condition |= Q(names__family__istartswith=sought.family.strip())
    if sought.one_name:
        condition |= Q(names__given__istartswith=sought.one_name)
    if sought.given or sought.family:
        condition |= Q(names__sounds_like=sound_of(sought.given, sought.family))
    return condition


def _reasons(person: Person, sought: Sought) -> Iterable[str]:
    if sought.number and any(i.value == sought.number.strip() for i in person.identifiers.all()):
        yield "same number"
    if sought.born_on and person.born_on == sought.born_on:
        yield "same date of birth"
    yield from _reasons_of_names(person, sought)


def _reasons_of_names(person: Person, sought: Sought) -> Iterable[str]:
    if not (sought.given or sought.family):
        return
    if sought.one_name:
        yield from _reasons_of_one_name(person, sought.one_name.casefold())
        return
    wanted = f"{sought.given} {sought.family}".strip().casefold()
    for name in person.names.all():
        held = f"{name.given} {name.family}".strip().casefold()
        known_as = "" if name.kind == "current" else " as an earlier or other name"
        if held == wanted:
            yield f"same name{known_as}"
        elif jellyfish.jaro_winkler_similarity(held, wanted) >= ALIKE:
            yield f"nearly the same name{known_as}"
        elif name.sounds_like and name.sounds_like == sound_of(sought.given, sought.family):
            yield f"name sounds the same{known_as}"
        else:
            continue
        return


def _reasons_of_one_name(person: Person, wanted: str) -> Iterable[str]:
    for name in person.names.all():
        known_as = "" if name.kind == "current" else " as an earlier or other name"
        for held, what in ((name.family.casefold(), "surname"), (name.given.casefold(), "forename")):
            if held.startswith(wanted):
                yield f"same {what}{known_as}" if held == wanted else f"{what} begins so{known_as}"
                return


def _families_of(people: list[Person]) -> dict[UUID, FamilyMember]:
    members = FamilyMember.objects.filter(person__in=people, ended_on__isnull=True).select_related("family")
    return {m.person_id: m for m in members}


def _like(person: Person, member: FamilyMember, reasons: tuple[str, ...]) -> PersonLike:
    return PersonLike(
        person=person.pk,
        family=member.family_id,
        family_reference=member.family.reference,
        name=name_in_use(person.names.all()),
        born_on=person.born_on,
        reasons=reasons,
    )
