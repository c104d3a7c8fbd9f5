"""One thing that is held, and whom it is looked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from stepdown.domain.disciplines import Discipline
from stepdown.domain.subject_access.words import HeldKind, Known
from stepdown.records.models.base import Row
from stepdown.records.models.families import FamilyMember
from stepdown.records.models.people import Person


@dataclass(frozen=True, slots=True)
class Them:
    """One person: their record with those that were put together with it, and the families that they are or were in."""

    people: frozenset[UUID]
    families: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Held:
    """One thing. ``about``: the people whom its row names, empty where it is of the family as a whole.

    ``is_free``: its words are somebody's own, and may speak of anybody. ``alone``: who was seen alone in it.
    """

    kind: HeldKind
    source: str
    source_id: UUID
    on: date
    title: str
    words: str = ""
    about: frozenset[UUID] = frozenset()
    known: Known = Known.NOT_SAID
    is_free: bool = True
    is_of_third_party: bool = False
    is_specialists: bool = False
    alone: frozenset[UUID] = frozenset()


def them(person: Person) -> Them:
    """The person, followed through every merge."""
    kept = person.merged_into or person
    people = frozenset({kept.pk, *Person.objects.filter(merged_into=kept).values_list("pk", flat=True)})
    families = FamilyMember.objects.filter(person__in=people).values_list("family_id", flat=True)
    return Them(people, frozenset(families))


def held(kind: HeldKind, row: Row, on: date, title: str, words: str = "", **more: object) -> Held:
    """One thing, from its row."""
    return Held(kind, row._meta.model_name or "", row.pk, on, title, words.strip(), **more)  # type: ignore[arg-type]


def in_families(of: Them, way: str = "episode__family") -> Q:
    """The condition on a row that it belongs to one of their families."""
    return Q(**{f"{way}__in": of.families})


def of_one(person: UUID | None) -> frozenset[UUID]:
    """Whom a row is about that may be of the family as a whole."""
    return frozenset({person}) if person else frozenset()


def known_if(person: UUID | None, of: Them, known: Known) -> Known:
    """That much is known where it was this person."""
    return known if person in of.people else Known.NOT_SAID


def practice(discipline: str) -> str:
    """A discipline in a sentence; empty where there is none."""
    return Discipline(discipline).label.lower() if discipline else ""


def lines(*pairs: tuple[str, str]) -> str:
    """Each answer that is there with what it answers, a line each."""
    return "\n".join(f"{label}: {words.strip()}" if label else words.strip() for label, words in pairs if words.strip())


type Finder = Iterator[Held]
