"""The people of an account's families: names in use, numbers and facts. No address, and no way to reach anybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from django.db.models import QuerySet
from pydantic import Field

from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, Sex
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.service_accounts import check_reads, families_given_to
from stepdown.records.models.families import FamilyMember
from stepdown.records.models.people import Identifier, Person
from stepdown.records.models.service_accounts import ServiceAccount
from stepdown.records.queries.by_program.told import Fact, Known, NotThere, Page, fact, page_of


@dataclass(frozen=True, slots=True)
class Name:
    """The name that somebody goes by now."""

    given: str
    family: str


@dataclass(frozen=True, slots=True)
class Number:
    """What one scheme calls a person."""

    scheme: IdentifierScheme
    value: str


@dataclass(frozen=True, slots=True)
class PersonGiven:
    """One person of the team's families."""

    id: UUID
    families: Annotated[tuple[UUID, ...], Field(description="The families that they are of now")]
    name: Fact[Name]
    numbers: tuple[Number, ...]
    born_on: Fact[date]
    born_on_is_estimated: bool
    expected_on: Annotated[Fact[date], Field(description="When a child not yet born is expected")]
    sex: Fact[Sex]
    ethnicity: Fact[EthnicGroup]
    disabled: Fact[bool]
    language: Fact[str]
    needs_interpreter: Fact[bool]


def people(who: ServiceAccount, *, cursor: UUID | None, family: UUID | None, at: datetime) -> Page[PersonGiven]:
    """A page of the people, of one family where it is named. Each family whose people they are is noted as read."""
    check_reads(who, Act.READ_PERSON, today=at.date())
    given = families_given_to(who, at.date())
    some = given.filter(pk=family) if family else given
    members = FamilyMember.objects.filter(ended_on__isnull=True, family__in=some)
    rows = Person.objects.filter(pk__in=members.values("person"), merged_into__isnull=True)
    found = page_of(rows.prefetch_related("names", "identifiers"), cursor, lambda some: _told(some, members))
    trail.note_list_given(Act.READ_LIST, to=who, at=at, which="people")
    trail.note_given(Act.READ_PERSON, to=who, at=at, families=(f for one in found.items for f in one.families))
    return found


def _told(rows: list[Person], members: QuerySet[FamilyMember]) -> Iterator[PersonGiven]:
    families: dict[UUID, list[UUID]] = {one.pk: [] for one in rows}
    for person, family in members.filter(person__in=families).order_by("family").values_list("person", "family"):
        families[person].append(family)
    for one in rows:
        yield PersonGiven(
            id=one.pk,
            families=tuple(families[one.pk]),
            name=_name(one),
            numbers=tuple(sorted(map(_number, one.identifiers.all()), key=lambda n: (n.scheme, n.value))),
            born_on=fact(one.born_on, one.born_on_missing),
            born_on_is_estimated=one.born_on_is_estimated,
            expected_on=fact(one.expected_on, Missing.NOT_APPLICABLE),
            sex=fact(Sex(one.sex) if one.sex else None, one.sex_missing),
            ethnicity=fact(EthnicGroup(one.ethnicity) if one.ethnicity else None, one.ethnicity_missing),
            disabled=fact(one.disabled, one.disabled_missing),
            language=fact(one.language or None, Missing.NOT_ASKED),
            needs_interpreter=fact(one.needs_interpreter, Missing.NOT_ASKED),
        )


def _name(one: Person) -> Fact[Name]:
    current = next((n for n in one.names.all() if n.kind == NameKind.CURRENT), None)
    return Known(Name(current.given, current.family)) if current else NotThere(Missing.NOT_KNOWN)


def _number(held: Identifier) -> Number:
    return Number(IdentifierScheme(held.scheme), held.value)
