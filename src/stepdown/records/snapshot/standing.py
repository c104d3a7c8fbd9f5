"""What the whole record knows and several tables need: who is read in whose place, and whose family is whose."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from stepdown.domain.people import CHILD_ROLES, MemberRole
from stepdown.records.models import base as models
from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.models.people import Person


@dataclass(frozen=True, slots=True)
class Belonging:
    """One person's place in a family: what they are there, and since when."""

    person: UUID
    family: UUID
    role: MemberRole
    parent_role: str
    same_address: bool | None
    same_address_missing: str
    started_on: date | None
    ended_on: date | None
    born_on: date | None


class Standing:
    """The record as it stands when a snapshot is taken. Each thing is read once, when a table first asks for it.

    With some ``families``, tables ask for no row but theirs.
    """

    def __init__(self, as_at: datetime, families: frozenset[UUID] | None = None) -> None:
        self.as_at = as_at
        self._only = families

    @property
    def is_whole(self) -> bool:
        """Whether it is of all families."""
        return self._only is None

    def rows[M: models.Row](self, table: type[M], of_person: str = "") -> QuerySet[M]:
        """The rows of a table: those of the families by the table's own way to one, or of their people by a column."""
        every: QuerySet[M] = table._default_manager.all()
        if self._only is None:
            return every
        if of_person:
            return every.filter(**{f"{of_person}__in": self._people})
        return every.filter(**{f"{'__'.join(table.FAMILY)}__in": self._only})

    @property
    def today(self) -> date:
        """The day in England."""
        return timezone.localdate(self.as_at)

    @cached_property
    def families(self) -> frozenset[UUID]:
        """The families of the dataset: those that were referred, worked with or asked about; a draft is not yet one."""
        known = _known_families()
        if self._only is not None:
            known = known.filter(Q(pk__in=self._only) | Q(members__person__in=self._people)).distinct()
        return frozenset(known.values_list("pk", flat=True).iterator(chunk_size=10_000))

    def person(self, person: UUID) -> UUID:
        """The person that a record stands for: itself, or the one that it was merged into."""
        while person in self._merged:
            person = self._merged[person]
        return person

    def child(self, person: UUID) -> Belonging | None:
        """The place of a child of the families; None where they are no child of theirs now."""
        return self._told(self.children.get(person))

    def parent(self, person: UUID) -> Belonging | None:
        """The place of a parent of the families; None where they are no parent of theirs now."""
        return self._told(self.parents.get(person))

    @cached_property
    def children(self) -> dict[UUID, Belonging]:
        """Each child's place, by person."""
        return self._places(CHILD_ROLES)

    @cached_property
    def parents(self) -> dict[UUID, Belonging]:
        """Each parent's place, by person. A young mother can have one as a child as well."""
        return self._places((MemberRole.PARENT,))

    @cached_property
    def by_family(self) -> dict[UUID, list[Belonging]]:
        """The children and parents of each family, each once."""
        gathered: defaultdict[UUID, dict[UUID, Belonging]] = defaultdict(dict)
        for one in (*self.children.values(), *self.parents.values()):
            gathered[one.family].setdefault(one.person, one)
        return {family: list(people.values()) for family, people in gathered.items()}

    @cached_property
    def _merged(self) -> dict[UUID, UUID]:
        pairs = Person.objects.filter(merged_into__isnull=False).values_list("pk", "merged_into")
        return {merged: kept for merged, kept in pairs.iterator(chunk_size=10_000) if kept is not None}

    @cached_property
    def _people(self) -> set[UUID]:
        """Whoever was ever of the families, and every record of them: where they are now decides whose they are."""
        ever = FamilyMember.objects.filter(family__in=self._only or ()).values_list("person_id", flat=True)
        kept = {self.person(person) for person in ever.iterator(chunk_size=10_000)}
        return kept | {merged for merged in self._merged if self.person(merged) in kept}

    def _told(self, place: Belonging | None) -> Belonging | None:
        return place if place is None or self._only is None or place.family in self._only else None

    @cached_property
    def _belongings(self) -> list[Belonging]:
        """Every place in a family of the dataset, each as that of whom the record stands for."""
        members = _belongings(self.rows(FamilyMember, "person"))
        return [replace(one, person=self.person(one.person)) for one in members if one.family in self.families]

    def _places(self, roles: tuple[MemberRole, ...]) -> dict[UUID, Belonging]:
        """The place that counts where a person has several: one that still holds, else the latest."""
        found: dict[UUID, Belonging] = {}
        for one in self._belongings:
            if one.role in roles:
                found.setdefault(one.person, one)
        return found


def _known_families() -> QuerySet[Family]:
    referred = Family.objects.filter(referrals__received_at__isnull=False).values("pk")
    worked_with = Family.objects.filter(episodes__isnull=False).values("pk")
    asked_about = Family.objects.filter(consultations__isnull=False).values("pk")
    return Family.objects.filter(pk__in=referred.union(worked_with, asked_about))


def _belongings(members: QuerySet[FamilyMember]) -> Iterator[Belonging]:
    """Every membership, the one that counts first: the person's own before a merged record's, then the latest."""
    rows = members.order_by(
        F("person__merged_into").asc(nulls_first=True),
        F("ended_on").desc(nulls_first=True),
        F("started_on").desc(nulls_last=True),
        "pk",
    ).values_list(
        "person_id",
        "family_id",
        "role",
        "parent_role",
        "same_address",
        "same_address_missing",
        "started_on",
        "ended_on",
        "person__born_on",
    )
    for person, family, role, as_parent, at_home, why, started, ended, born in rows.iterator(chunk_size=10_000):
        yield Belonging(person, family, MemberRole(role), as_parent, at_home, why, started, ended, born)
