"""An invented council and what practitioners typed about some of its children, with the truth beside it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from random import Random

from stepdown.domain.identity import IdentifierScheme
from stepdown.invented.pilot.names import GIVEN, SURNAMES
from stepdown.linkage.extract.person import Address, Identifier, Name, Person
from stepdown.linkage.extract.records import FamilyLink
from stepdown.linkage.ladder.activity import Origin
from stepdown.linkage.matching.prepared import Side
from stepdown.linkage.matching.scoring import Truth
from stepdown.linkage.matching.slips import is_one_slip

NUMBER = IdentifierScheme.COUNCIL_CHILD
FORENAMES = [*GIVEN["female"], *GIVEN["male"]]
LETTERS = "abcdefghijklmnoprstuvwy"


@dataclass(frozen=True, slots=True)
class Damage:
    """How often what is typed is not what the council has: shares of the children; ``moved``, of the families."""

    number_missing: float = 0.08
    number_exchanged: float = 0.02
    forename_typed: float = 0.06
    surname_typed: float = 0.05
    surname_other: float = 0.06
    birthday_wrong: float = 0.04
    moved: float = 0.25
    unknown_there: float = 0.05
    of_sibling: float = 0.0
    of_anybody: float = 0.0
    birthday_missing: float = 0.0
    postcode_missing: float = 0.0
    forename_missing: float = 0.0


HARSH = Damage(
    number_missing=0.15,
    number_exchanged=0.05,
    forename_typed=0.12,
    surname_typed=0.1,
    surname_other=0.1,
    birthday_wrong=0.1,
    moved=0.4,
    unknown_there=0.2,
    of_sibling=0.05,
    of_anybody=0.05,
    birthday_missing=0.05,
    postcode_missing=0.1,
    forename_missing=0.05,
)
"""Worse than any file should be, with numbers of brothers and sisters, and of strangers, typed by mistake."""


@dataclass(frozen=True, slots=True)
class Council:
    """The typed file, the council's, and who each of the first is in the second."""

    typed: Side
    council: Side
    truth: Truth


@dataclass(frozen=True, slots=True)
class Shape:
    """How large the two files are, how far apart the council's numbers lie, and whether the files have families."""

    typed: int = 210
    council: int = 400
    is_dense: bool = True
    has_families: bool = True
    twins: float = 0.03
    alike_twins: bool = False


def invented_council(seed: int, shape: Shape = Shape(), damage: Damage = Damage()) -> Council:
    """Families until the council has its children; the typed file has those of the first families."""
    draw = Random(seed)  # noqa: S311 - invented data, the same by seed
    families: list[list[Person]] = []
    there: list[Person] = []
    unknown: set[str] = set()
    while len(there) < shape.council:
        family = _family(draw, shape, len(families))
        families.append(family)
        for child in family:
            if draw.random() < damage.unknown_there:
                unknown.add(child.id)
            else:
                there.append(child)
    numbers = _numbers(draw, [child.id for family in families for child in family], is_dense=shape.is_dense)
    typed = [*islice(_typed(draw, families, numbers, damage, unknown), shape.typed)]
    draw.shuffle(there)
    held = [(replace(child, id=numbers[child.id]), child) for child in there]
    return Council(
        typed=Side(tuple(row for row, _ in typed), _links(typed, "t") if shape.has_families else ()),
        council=Side(
            tuple(row for row, _ in held),
            _links(held, "c") if shape.has_families else (),
            own_numbers=NUMBER,
        ),
        truth={row.id: None if child.id in unknown else numbers[child.id] for row, child in typed},
    )


def _family(draw: Random, shape: Shape, place: int) -> list[Person]:
    surname = draw.choice(SURNAMES)
    home = _postcode(draw, shape.council)
    children: list[Person] = []
    born = date(2004, 1, 1) + timedelta(draw.randrange(4_000))
    for at in range(draw.choice((1, 1, 2, 2, 3, 4))):
        taken = {child.names[0].forename for child in children}
        forename = draw.choice([name for name in FORENAMES if name not in taken])
        children.append(_child(f"{place}.{at}", forename, surname, born, home))
        if draw.random() < shape.twins / 2:
            twin = draw.choice(_names_for_twin(forename, taken, shape))
            children.append(_child(f"{place}.{at}t", twin, surname, born, home))
        born += timedelta(draw.randrange(300, 1_200))
    return children


def _names_for_twin(forename: str, taken: set[str], shape: Shape) -> list[str]:
    others = [name for name in FORENAMES if name not in {*taken, forename}]
    alike = [name for name in others if is_one_slip(name.lower(), forename.lower())]
    return alike if shape.alike_twins and alike else others


def _child(id_: str, forename: str, surname: str, born: date, home: str) -> Person:
    origin = Origin("council.csv", id_)
    return Person(id_, origin, born, names=(Name(forename, surname),), addresses=(Address(home),))


def _family_of(child: Person) -> str:
    return child.origin.record.split(".")[0]


def _postcode(draw: Random, size: int) -> str:
    """No postcode begins with ZZ; there are about as many as a third of the children."""
    place = draw.randrange(max(20, size // 3))
    ends = f"{LETTERS[place // 90 % 23]}{LETTERS[place // 2070 % 23]}".upper()
    return f"ZZ{place % 9 + 1} {place // 9 % 10}{ends}"


def _numbers(draw: Random, ids: list[str], *, is_dense: bool) -> dict[str, str]:
    """One after another, so that a slip is mostly somebody's number; or few among many."""
    chosen = range(40_001, 40_001 + len(ids)) if is_dense else draw.sample(range(10**7, 10**8), len(ids))
    return {id_: str(number) for id_, number in zip(ids, chosen, strict=True)}


def _links(typed: list[tuple[Person, Person]], prefix: str) -> tuple[FamilyLink, ...]:
    return tuple(FamilyLink(f"{prefix}{_family_of(child)}", row.id, row.origin) for row, child in typed)


def _typed(draw, families, numbers, damage: Damage, unknown):
    """Each child as somebody typed it, beside the child. A child whom the council does not have may have no number."""
    for family in families:
        moved = _postcode(draw, 10**6) if draw.random() < damage.moved else None
        for child in family:
            of = draw.choice(family) if draw.random() < damage.of_sibling else child
            whose = draw.choice([*numbers]) if draw.random() < damage.of_anybody else of.id
            number = "" if child.id in unknown and draw.random() < 0.5 else _typed_number(draw, numbers[whose], damage)
            postcode = moved or child.addresses[0].postcode
            yield (
                Person(
                    id=f"row-{child.id}",
                    origin=child.origin,
                    born_on=_typed_day(draw, child.born_on, damage),
                    names=(_typed_name(draw, child.names[0], damage),),
                    identifiers=(Identifier(NUMBER, number),) if number else (),
                    addresses=() if draw.random() < damage.postcode_missing else (Address(postcode),),
                ),
                child,
            )


def _typed_number(draw: Random, number: str, damage: Damage) -> str:
    chance = draw.random()
    if chance < damage.number_missing:
        return ""
    return exchanged(draw, number) if chance < damage.number_missing + damage.number_exchanged else number


def _typed_name(draw: Random, name: Name, damage: Damage) -> Name:
    forename, surname = name.forename, name.surname
    if draw.random() < damage.forename_typed:
        forename = mistyped(draw, forename)
    if draw.random() < damage.forename_missing:
        forename = ""
    chance = draw.random()
    if chance < damage.surname_typed:
        surname = mistyped(draw, surname)
    elif chance < damage.surname_typed + damage.surname_other:
        surname = draw.choice(SURNAMES)
    return Name(forename, surname)


def _typed_day(draw: Random, day: date, damage: Damage):
    chance = draw.random()
    if chance < damage.birthday_missing:
        return Person("", Origin("", "")).born_on
    return wrong_day(draw, day) if chance < damage.birthday_missing + damage.birthday_wrong else day


def exchanged(draw: Random, text: str) -> str:
    """Two neighbours that are not the same, the other way round."""
    at = draw.choice([i for i in range(len(text) - 1) if text[i] != text[i + 1]] or [0])
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def mistyped(draw: Random, name: str) -> str:
    """One letter wrong, too many or left out, or two exchanged."""
    at, letter = draw.randrange(1, len(name)), draw.choice(LETTERS)
    return draw.choice(
        (name[:at] + letter + name[at + 1 :], name[:at] + letter + name[at:], name[:at] + name[at + 1 :],
         exchanged(draw, name)),
    )  # fmt: skip


def wrong_day(draw: Random, day: date) -> date:
    """Day and month exchanged, one day off, one digit wrong, or another day altogether."""
    kind = draw.randrange(4)
    if kind == 0 and day.day <= 12:
        return day.replace(month=day.day, day=day.month)
    if kind == 1:
        return day + timedelta(draw.choice((-1, 1)))
    if kind == 2:
        return day.replace(day=28 if day.day == 29 else day.day, year=day.year + draw.choice((-10, -1, 1)))
    return day + timedelta(draw.randrange(-900, 900))
