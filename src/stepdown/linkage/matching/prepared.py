"""A person made ready for comparing: what is written of them, each thing in one way of writing."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from stepdown.domain.identity import IdentifierScheme
from stepdown.linkage.extract.person import Identifier, Person
from stepdown.linkage.extract.records import FamilyLink
from stepdown.linkage.matching.birthdays import Birthday, birthday_of
from stepdown.linkage.matching.identifiers import Number, Numbers, NumberTrouble, read_number
from stepdown.linkage.matching.names import Written, forenames_of, surnames_of
from stepdown.linkage.matching.places import postcodes_of

_SHARED: Final = 10
"""A number that more people of one file have is a placeholder, such as 999999."""

type Read = list[tuple[IdentifierScheme, Number | NumberTrouble]]


@dataclass(frozen=True, slots=True)
class Side:
    """The people of one of two files, and their families where the file has them.

    ``own_numbers``: whose number ``Person.id`` is, where it is one that people write elsewhere; None where it only
    counts the file's rows.
    """

    people: tuple[Person, ...]
    families: tuple[FamilyLink, ...] = ()
    own_numbers: IdentifierScheme | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """What of a person compares. ``troubles``: why a number of theirs does not."""

    id: str
    numbers: Numbers
    troubles: tuple[NumberTrouble, ...]
    forenames: tuple[Written, ...]
    surnames: tuple[Written, ...]
    birthday: Birthday
    postcodes: frozenset[str]

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written that a record could be looked for with."""
        return not (self.numbers or self.forenames or self.surnames or any(self.birthday) or self.postcodes)


def prepared(side: Side) -> tuple[Prepared, ...]:
    """Everybody of a file, in its order. Refused where a file has two people of one id."""
    ids = [person.id for person in side.people]
    if len(set(ids)) < len(ids):
        raise ValueError("Two people of one file have the same id: nobody could tell whom a link is to.")
    read = [_read(person, side.own_numbers) for person in side.people]
    times = Counter(number for found in read for _, number in found if isinstance(number, Number))
    shared = frozenset(number for number, count in times.items() if count > _SHARED)
    return tuple(_prepare(person, found, shared) for person, found in zip(side.people, read, strict=True))


def _read(person: Person, own_numbers: IdentifierScheme | None) -> Read:
    """Every number of a person with its scheme, or why it cannot be compared."""
    own = () if own_numbers is None else (Identifier(own_numbers, person.id),)
    found = ((written.scheme, read_number(written.value)) for written in (*own, *person.identifiers))
    return [(scheme, number) for scheme, number in found if number is not None]


def _prepare(person: Person, read: Read, shared: Collection[Number]) -> Prepared:
    numbers: dict[IdentifierScheme, tuple[Number, ...]] = {}
    troubles: list[NumberTrouble] = []
    for scheme, number in read:
        if isinstance(number, NumberTrouble):
            troubles.append(number)
        elif number in shared:
            troubles.append(NumberTrouble.SHARED)
        else:
            numbers[scheme] = (*numbers.get(scheme, ()), number)
    return Prepared(
        person.id,
        numbers,
        tuple(troubles),
        forenames_of(person.names),
        surnames_of(person.names),
        birthday_of(person),
        postcodes_of(person),
    )
