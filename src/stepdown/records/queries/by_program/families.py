"""The families of an account's team: who is of each, and who must learn nothing of whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from pydantic import Field

from stepdown.domain.missing import Missing
from stepdown.domain.people import MemberRole, ParentRole
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.service_accounts import check_reads, families_given_to
from stepdown.records.models.families import Family, FamilyMember, Wall
from stepdown.records.models.service_accounts import ServiceAccount
from stepdown.records.queries.by_program.told import Fact, Known, NotThere, Page, fact, page_of
from stepdown.records.queries.merged import once_each


@dataclass(frozen=True, slots=True)
class Member:
    """One person of a family now. What is known of them is among the people."""

    person: UUID
    role: MemberRole
    parental_role: Annotated[Fact[ParentRole], Field(description="What a parent is; not applicable to a child")]
    same_address: Annotated[Fact[bool], Field(description="Whether they live where the family does")]


@dataclass(frozen=True, slots=True)
class Walled:
    """Two people who must learn nothing of each other: neither where they live nor what they said."""

    one: UUID
    other: UUID


@dataclass(frozen=True, slots=True)
class FamilyGiven:
    """One family. Two people who are walled off from each other must be kept apart where this is read, too."""

    id: UUID
    reference: Annotated[str, Field(description="What colleagues call the family; it says nothing of who they are")]
    area: Fact[str]
    first_known_on: Fact[date]
    members: tuple[Member, ...]
    walls: tuple[Walled, ...]


def families(who: ServiceAccount, *, cursor: UUID | None, at: datetime) -> Page[FamilyGiven]:
    """A page of the families. Each is noted as read."""
    check_reads(who, Act.READ_FAMILY, today=at.date())
    found = page_of(_whole(families_given_to(who, at.date())), cursor, lambda rows: map(_told, rows))
    trail.note_list_given(Act.READ_LIST, to=who, at=at, which="families")
    trail.note_given(Act.READ_FAMILY, to=who, at=at, families=(one.id for one in found.items))
    return found


def family(who: ServiceAccount, *, family_id: UUID, at: datetime) -> FamilyGiven:
    """One of them. NotSeen where it is none of theirs, whether or not it exists."""
    check_reads(who, Act.READ_FAMILY, today=at.date())
    found = _whole(families_given_to(who, at.date())).filter(pk=family_id).first()
    if found is None:
        raise NotSeen(family=family_id)
    trail.note_given(Act.READ_FAMILY, to=who, at=at, families=[family_id])
    return _told(found)


def _whole(rows: QuerySet[Family]) -> QuerySet[Family]:
    members = FamilyMember.objects.filter(ended_on__isnull=True).select_related("person").order_by("pk")
    walls = Wall.objects.filter(lifted_on__isnull=True).order_by("pk")
    return rows.prefetch_related(Prefetch("members", queryset=members), Prefetch("walls", queryset=walls))


def _told(found: Family) -> FamilyGiven:
    return FamilyGiven(
        id=found.pk,
        reference=found.reference,
        area=fact(found.area, found.area_missing),
        first_known_on=fact(found.first_known_on, found.first_known_on_missing),
        members=tuple(_members(found)),
        walls=tuple(Walled(one.one_id, one.other_id) for one in found.walls.all()),
    )


def _members(found: Family) -> Iterator[Member]:
    for one in once_each(found.members.all()):
        yield Member(
            person=one.person_id,
            role=MemberRole(one.role),
            parental_role=_parental_role(one),
            same_address=fact(one.same_address, one.same_address_missing),
        )


def _parental_role(one: FamilyMember) -> Fact[ParentRole]:
    if one.parent_role:
        return Known(ParentRole(one.parent_role))
    return NotThere(Missing.NOT_KNOWN if one.role == MemberRole.PARENT else Missing.NOT_APPLICABLE)
