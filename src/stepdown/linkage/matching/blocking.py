"""Which records are compared at all: those that share a number, or two other things. Never all with all."""

from collections.abc import Iterator, Sequence
from itertools import product

from stepdown.linkage.matching.names import forename_keys, surname_keys
from stepdown.linkage.matching.prepared import Prepared


def candidates(left: Sequence[Prepared], right: Sequence[Prepared]) -> Iterator[tuple[int, int]]:
    """The places of each pair to compare, once."""
    index: dict[str, tuple[int, ...]] = {}
    for place, one in enumerate(left):
        for key in _keys(one):
            index[key] = (*index.get(key, ()), place)
    for place, other in enumerate(right):
        found = {one for key in _keys(other) for one in index.get(key, ())}
        yield from ((one, place) for one in found)


def _keys(one: Prepared) -> list[str]:
    """The number, in every scheme, or two of birthday, postcode and either name.

    Both names are many people's: with them goes the year of birth, or the day of any year, so that a birthday that one
    slip of the hand has changed is found, and namesakes are not.
    """
    forenames = [f"f{key}" for forename in one.forenames for key in forename_keys(forename)]
    surnames = [f"s{key}" for surname in one.surnames for key in surname_keys(surname)]
    names = [*forenames, *surnames]
    keys = [f"{scheme} {key}" for scheme, numbers in one.numbers.items() for n in numbers for key in n.weak_keys]
    keys += [f"{postcode}{name}" for postcode in one.postcodes for name in names]
    if born := one.birthday.born:
        keys += [f"{born.toordinal()}{second}" for second in (*names, *one.postcodes)]
        about = (f"y{born.year}", f"d{born.month}.{born.day}")
        keys += [f"{forename}{surname}{when}" for forename, surname, when in product(forenames, surnames, about)]
    return keys
