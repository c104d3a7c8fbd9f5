"""Who may be found through their families: others of a family in which somebody has been found already."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import product
from typing import Final

from stepdown.linkage.extract.records import FamilyLink
from stepdown.linkage.matching.competition import Pair
from stepdown.linkage.matching.prepared import Prepared

_LARGEST: Final = 30
"""How many people may be in a family that helps: a number shared by more is no family's."""


def through_families(
    found: Collection[Pair],
    left: tuple[Sequence[Prepared], Iterable[FamilyLink]],
    right: tuple[Sequence[Prepared], Iterable[FamilyLink]],
) -> Iterator[tuple[int, int]]:
    """The places of each pair, neither of whom has been found, whose families have others that were found together.

    Each side is its people and its families.
    """
    ones, others = _families(*left), _families(*right)
    of_one, of_other = _by_person(ones), _by_person(others)
    linked = {both for pair in found for both in product(of_one.get(pair.left, ()), of_other.get(pair.right, ()))}
    lefts, rights = {pair.left for pair in found}, {pair.right for pair in found}
    for one, other in sorted(linked):
        yield from product(_without(ones[one], lefts), _without(others[other], rights))


def _families(people: Sequence[Prepared], links: Iterable[FamilyLink]) -> dict[str, list[int]]:
    """The places of the people of each family."""
    places = {person.id: place for place, person in enumerate(people)}
    found: defaultdict[str, set[int]] = defaultdict(set)
    for link in links:
        if link.person in places:
            found[link.family].add(places[link.person])
    return {family: sorted(members) for family, members in found.items() if len(members) <= _LARGEST}


def _by_person(families: dict[str, list[int]]) -> dict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for family, members in families.items():
        for member in members:
            found[member].append(family)
    return found


def _without(members: Iterable[int], found: Collection[int]) -> list[int]:
    return [member for member in members if member not in found]
