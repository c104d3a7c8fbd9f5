"""Households by lot: siblings, twins, children not yet born, families that moved, children whose surname changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from stepdown.domain.people import EthnicGroup, Sex
from stepdown.invented.council.child import Child, Home, Household, Parent
from stepdown.invented.council.days import AS_AT, FIRST_DAY
from stepdown.invented.pilot.names import GIVEN, SURNAMES

_TWINS = 0.03
_UNBORN = 0.01
_MOVED = 0.25
_RENAMED = 0.04
_DISABLED = 0.12
_SIZES = (1, 1, 1, 2, 2, 2, 3, 3, 4)
_ETHNICITIES = tuple(EthnicGroup)
_WEIGHTS = (62, 7, 10, 9, 9, 3)
_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
_FIRST_NUMBER = 500_000


def households(chance: Random, children: int) -> Iterator[Household]:
    """Households until there are that many children. Numbers follow one another, as case systems give them."""
    made = 0
    while made < children:
        size = min(chance.choice(_SIZES), children - made)
        yield _household(chance, made, size)
        made += size


def _household(chance: Random, made: int, size: int) -> Household:
    surname = chance.choice(SURNAMES)
    family = f"F{made + 1:06}"
    births = _births(chance, size)
    siblings: list[Child] = []
    for born_on, is_twin in births:
        number = str(_FIRST_NUMBER + made + len(siblings))
        child = _child(chance, number, family, surname, born_on)
        siblings.append(_sibling(chance, child, siblings, is_twin=is_twin))
    return Household(family, tuple(_homes(chance)), tuple(_parents(chance, made, surname)), tuple(siblings))


def _births(chance: Random, size: int) -> list[tuple[date, bool]]:
    """Birthdays at least a year apart, the eldest first, but for twins."""
    days: list[tuple[date, bool]] = []
    day = AS_AT - timedelta(days=chance.randint(200, 17 * 365))
    for place in range(size):
        if place and chance.random() < _TWINS:
            days.append((days[-1][0], True))
            continue
        days.append((day, False))
        day -= timedelta(days=chance.randint(400, 1400))
    if chance.random() < _UNBORN:
        days[0] = (AS_AT + timedelta(days=chance.randint(20, 150)), False)
    return days[::-1] if not any(is_twin for _, is_twin in days) else days


def _sibling(chance: Random, child: Child, siblings: list[Child], *, is_twin: bool) -> Child:
    """The child with a forename that no sibling has, and with the birthday of the twin."""
    taken = {sibling.forename for sibling in siblings}
    forename = chance.choice([name for name in GIVEN[child.sex] if name not in taken])
    if not is_twin:
        return replace(child, forename=forename)
    twin = siblings[-1]
    return replace(child, forename=forename, born_on=twin.born_on, due_on=twin.due_on, twin_of=twin.number)


def _child(chance: Random, number: str, family: str, surname: str, born_on: date) -> Child:
    sex = chance.choice((Sex.FEMALE, Sex.MALE))
    renamed = chance.random() < _RENAMED
    return Child(
        number=number,
        pupil_number=f"{chance.choice(_LETTERS)}{chance.randint(0, 999_999_999_999):012}",
        forename="",
        surname=chance.choice(SURNAMES) if renamed else surname,
        sex=sex,
        born_on=born_on,
        due_on=born_on + timedelta(days=chance.randint(-14, 14)),
        ethnicity=chance.choices(_ETHNICITIES, _WEIGHTS)[0],
        is_disabled=chance.random() < _DISABLED,
        family=family,
        former_surname=surname if renamed else None,
    )


def _homes(chance: Random) -> Iterator[Home]:
    """One home, or two where the family moved while it was known."""
    first = FIRST_DAY - timedelta(days=chance.randint(0, 2000))
    if chance.random() >= _MOVED:
        yield _home(chance, first, None)
        return
    moved = FIRST_DAY + timedelta(days=chance.randint(30, 2000))
    yield _home(chance, first, moved)
    yield _home(chance, moved, None)


def _home(chance: Random, first: date, until: date | None) -> Home:
    # No postcode begins with ZZ, and no property has a number of nine nines.
    postcode = f"ZZ{chance.randint(1, 99)} {chance.randint(1, 9)}{''.join(chance.choices(_LETTERS, k=2))}"
    return Home(postcode, f"999{chance.randint(0, 999_999_999):09}", first, until)


def _parents(chance: Random, made: int, surname: str) -> Iterator[Parent]:
    for place, sex in enumerate((Sex.FEMALE, Sex.MALE)[: chance.choice((1, 1, 2))]):
        name = surname if place == 0 or chance.random() < 0.5 else chance.choice(SURNAMES)
        born_on = date(chance.randint(1972, 1999), chance.randint(1, 12), chance.randint(1, 28))
        yield Parent(f"P{_FIRST_NUMBER + 2 * made + place}", chance.choice(GIVEN[sex]), name, sex, born_on)
