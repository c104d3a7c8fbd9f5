"""Invented names, homes and ways of contact for the invented pilot: for the demonstration alone, and by seed.

Some things in it are there because a site must be seen to deal with them: addresses that nobody may learn, parents who
have parted and are walled off from each other, numbers that are not safe to ring.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib.resources import files
from random import Random

import pyarrow as pa

from stepdown.domain.identity import Channel, ContactSafety, RelationshipKind
from stepdown.domain.particulars import Beside, Elsewhere, Lives, Particulars, Reached, Related, WalledOff
from stepdown.domain.people import ParentRole
from stepdown.invented.pilot.colleagues import REFERRERS, WORKERS
from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.texts import invented_texts

_LISTS = tomllib.loads(files("stepdown.invented.pilot").joinpath("names.toml").read_text(encoding="utf-8"))
GIVEN: Mapping[str, list[str]] = _LISTS["given"]
SURNAMES: list[str] = _LISTS["surnames"]
STREETS: list[str] = _LISTS["streets"]

_PARTED = 12
"""How many families have a parent elsewhere from whom another is walled off."""
_HIDDEN = 5
"""In how many of those the family's own address is confidential."""

_FIRST_NUMBER = 40_001
"""The council's number of the first person; the others follow."""

type Person = Mapping[str, object]


def invented_names(seed: int, tables: Mapping[str, pa.Table]) -> Beside:
    """Everything that the demonstration's record has beside the pilot's tables."""
    chance = draws(seed, "names")
    families = _families(tables)
    lone = [family for family, (adults, children) in families.items() if len(adults) == 1 and len(children) > 1]
    parted = chance.sample(lone, min(_PARTED, len(lone)))
    hidden = frozenset(parted[:_HIDDEN])
    people: dict[str, Particulars] = {}
    for family, (adults, children) in families.items():
        people |= household(chance, adults, children, is_hidden=family in hidden)
    people = {
        id_: replace(one, council_id=str(_FIRST_NUMBER + place)) for place, (id_, one) in enumerate(people.items())
    }
    elsewhere = {f"parted-{family}": _elsewhere(chance, family) for family in parted}
    return Beside(
        people=people,
        elsewhere=elsewhere,
        related=tuple(_related(families, elsewhere)),
        walls=tuple(
            WalledOff(who, str(families[one.family_id][0][0]["id"]), "A court forbids contact after domestic abuse")
            for who, one in elsewhere.items()
        ),
        workers=WORKERS,
        referrers=REFERRERS,
        texts=invented_texts(seed, tables),
    )


def _families(tables: Mapping[str, pa.Table]) -> dict[str, tuple[list[Person], list[Person]]]:
    """The parents and the children of each family, in the order of the tables."""
    found: defaultdict[str, tuple[list[Person], list[Person]]] = defaultdict(lambda: ([], []))
    for place, (name, key) in enumerate((("parents", "parent_id"), ("children", "child_id"))):
        for row in tables[name].to_pylist():
            found[row["family_id"]][place].append({**row, "id": row[key]})
    return {family: found[family] for family in tables["families"]["family_id"].to_pylist()}


def household(
    chance: Random, adults: list[Person], children: list[Person], *, is_hidden: bool = False
) -> dict[str, Particulars]:
    """Names and a home for the people of one family, each a row with an id and a sex."""
    surname, other = chance.sample(SURNAMES, 2)
    home = _home(chance, "family", is_hidden=is_hidden)
    taken: set[str] = set()
    found: dict[str, Particulars] = {}
    for place, adult in enumerate(adults):
        family = surname if place == 0 or chance.random() < 0.4 else other
        found[str(adult["id"])] = Particulars(
            _given(chance, adult, taken), family, home, _ways(chance, is_hidden=is_hidden)
        )
    for child in children:
        found[str(child["id"])] = Particulars(_given(chance, child, taken), surname, home)
    return found


def _given(chance: Random, person: Person, taken: set[str]) -> str:
    """A forename that nobody else in the family has; an unborn child has none yet."""
    names = GIVEN.get(str(person["sex"]))
    if names is None:
        return ""
    given = chance.choice([name for name in names if name not in taken])
    taken.add(given)
    return given


def _home(chance: Random, household: str, *, is_hidden: bool = False) -> Lives:
    # No postcode begins with ZZ.
    postcode = f"ZZ{chance.randint(1, 9)} {chance.randint(1, 9)}{''.join(chance.choices('ABDEFGHJLNPQRSTUWXYZ', k=2))}"
    return Lives(f"{chance.randint(1, 140)} {chance.choice(STREETS)}, Marram", postcode, household, is_hidden)


def _ways(chance: Random, *, is_hidden: bool) -> tuple[Reached, ...]:
    # A range of numbers that is kept for fiction.
    number = f"07700 900{chance.randint(0, 999):03}"
    if is_hidden:
        return (
            Reached(Channel.CALL, ContactSafety.SAFE_AT_TIMES, number, "On school days between 10am and 2pm"),
            Reached(Channel.VOICEMAIL, ContactSafety.NOT_SAFE),
            Reached(Channel.TEXT, ContactSafety.NOT_SAFE),
            Reached(Channel.POST, ContactSafety.NOT_SAFE),
        )
    if chance.random() < 0.2:
        return (Reached(Channel.CALL, ContactSafety.NOT_KNOWN, number),)
    return (Reached(Channel.CALL, ContactSafety.SAFE, number), Reached(Channel.TEXT, ContactSafety.SAFE, number))


def _elsewhere(chance: Random, family: str) -> Elsewhere:
    known = Particulars(chance.choice(GIVEN["male"]), chance.choice(SURNAMES), _home(chance, "elsewhere"))
    return Elsewhere(family, ParentRole.FATHER, known)


_KINDS = {
    ParentRole.MOTHER: RelationshipKind.PARENT_OF,
    ParentRole.FATHER: RelationshipKind.PARENT_OF,
    ParentRole.STEP_PARENT: RelationshipKind.STEP_PARENT_OF,
    ParentRole.CARER: RelationshipKind.CARER_OF,
}


def _related(
    families: Mapping[str, tuple[list[Person], list[Person]]], elsewhere: Mapping[str, Elsewhere]
) -> Iterator[Related]:
    for adults, children in families.values():
        for adult in adults:
            kind = _KINDS[ParentRole(str(adult["role"]))]
            responsible = kind is RelationshipKind.PARENT_OF
            yield from (Related(str(adult["id"]), str(child["id"]), kind, responsible) for child in children)
    for who, one in elsewhere.items():
        adults, children = families[one.family_id]
        yield Related(who, str(adults[0]["id"]), RelationshipKind.FORMER_PARTNER_OF)
        yield from (
            Related(who, str(child["id"]), RelationshipKind.PARENT_OF, parental_responsibility=True)
            for child in children
        )
