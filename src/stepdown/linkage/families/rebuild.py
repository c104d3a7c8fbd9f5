"""Families rebuilt from what files say of people: family numbers, kinship, and living at one property on one day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from stepdown.domain.identity import RelationshipKind
from stepdown.linkage.extract.person import Address, Person
from stepdown.linkage.extract.records import FamilyLink, Kinship
from stepdown.linkage.families.groups import Groups
from stepdown.linkage.families.joined import Apart, Joined, Reason

MOST_AT_ONE = 12
"""More people than this at one property on one day are no household."""

_KIN = {RelationshipKind.SIBLING_OF: Reason.SIBLINGS, RelationshipKind.PARENT_OF: Reason.PARENT}


@dataclass(frozen=True, slots=True)
class Families:
    """Each person's family, named for the first of its people; why, and who was left apart for which reason."""

    of_person: Mapping[str, str]
    joined: tuple[Joined, ...]
    apart: Mapping[str, Apart]

    @property
    def members(self) -> Mapping[str, tuple[str, ...]]:
        """The people of each family."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for person, family in self.of_person.items():
            found[family].append(person)
        return {family: tuple(people) for family, people in found.items()}


def rebuild(people: Sequence[Person], links: Iterable[FamilyLink] = (), kinships: Iterable[Kinship] = ()) -> Families:
    """The families of people. Addresses join only those whom no file's own number has put into a family."""
    known = {person.id for person in people}
    said = [*_by_number(links), *_by_kinship(kinships)]
    joined = [pair for pair in said if pair.person in known and pair.other in known]
    placed = {one for pair in joined if pair.reason is Reason.FAMILY_NUMBER for one in (pair.person, pair.other)}
    at_home, apart = _by_address([person for person in people if person.id not in placed])
    groups = Groups(known)
    for pair in (*joined, *at_home):
        groups.join(pair.person, pair.other)
    of_person = {person.id: groups.of(person.id) for person in people}
    alone = groups.alone()
    return Families(of_person, (*joined, *at_home), {one: why for one, why in apart.items() if one in alone})


def _by_number(links: Iterable[FamilyLink]) -> Iterator[Joined]:
    first: dict[str, str] = {}
    for link in links:
        other = first.setdefault(link.family, link.person)
        if other != link.person:
            yield Joined(link.person, other, Reason.FAMILY_NUMBER)


def _by_kinship(kinships: Iterable[Kinship]) -> Iterator[Joined]:
    for kinship in kinships:
        if kinship.kind in _KIN:
            yield Joined(kinship.person, kinship.other, _KIN[kinship.kind])


def _by_address(people: Iterable[Person]) -> tuple[list[Joined], dict[str, Apart]]:
    """People at one property on the same days; and of the others why each stands apart."""
    at: defaultdict[str, list[tuple[Person, Address]]] = defaultdict(list)
    apart: dict[str, Apart] = {}
    for person in people:
        apart[person.id] = Apart.OTHER_ADDRESS if person.addresses else Apart.NO_ADDRESS
        for address in person.addresses:
            if place := place_of(address):
                at[place].append((person, address))
    joined: list[Joined] = []
    for living in at.values():
        joined += _household(living, apart)
    return joined, apart


def place_of(address: Address) -> str | None:
    """What makes an address a place: its property's number. A postcode alone has many households."""
    return address.property_number


def _household(living: Sequence[tuple[Person, Address]], apart: dict[str, Apart]) -> Iterator[Joined]:
    if len({person.id for person, _ in living}) > MOST_AT_ONE:
        apart |= dict.fromkeys((person.id for person, _ in living), Apart.MANY_AT_ONE)
        return
    for place, (person, address) in enumerate(living):
        for other, there in living[:place]:
            if other.id == person.id:
                continue
            if overlap(address, there):
                yield Joined(person.id, other.id, Reason.SAME_ADDRESS)
            else:
                apart[person.id] = apart[other.id] = Apart.OTHER_DAYS


def overlap(one: Address, other: Address) -> bool:
    """Whether two addresses have a day in common; a day that is not written is as early, or as late, as can be."""
    first = max(one.first or date.min, other.first or date.min)
    return first < min(one.until or date.max, other.until or date.max)
