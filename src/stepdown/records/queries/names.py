"""What people are called on a page: the name in use, and ages in words."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from stepdown.domain.identity import NameKind
from stepdown.domain.people import age_on
from stepdown.records.models.people import Person, PersonName

NO_NAME = "Name not known"


def name_in_use(names: Iterable[PersonName]) -> str:
    """The name that a person goes by now, or that there is none."""
    for name in names:
        if name.kind == NameKind.CURRENT:
            return f"{name.given} {name.family}".strip() or NO_NAME
    return NO_NAME


def names_of(people: Iterable[UUID]) -> dict[UUID, str]:
    """The name in use of each of these people, in one query."""
    ids = set(people)
    found = PersonName.objects.filter(person__in=ids, kind=NameKind.CURRENT)
    held = {n.person_id: f"{n.given} {n.family}".strip() for n in found}
    return {one: held.get(one) or NO_NAME for one in ids}


def age_in_words(person: Person, today: date) -> str:
    """How old somebody is, or that they are not yet born, or that it is not known."""
    if person.born_on is None:
        if person.expected_on:
            return f"expected {person.expected_on:%-d %B %Y}"
        return "age not known"
    years = age_on(person.born_on, today)
    if years >= 2:
        return f"{years}"
    months = (today.year - person.born_on.year) * 12 + today.month - person.born_on.month
    months -= today.day < person.born_on.day
    return f"{months} months" if months != 1 else "1 month"
