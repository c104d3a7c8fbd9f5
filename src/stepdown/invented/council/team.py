"""The team's own families of the invented council: whom it was asked to support, and how it wrote them down."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.invented.council.child import Child, Home, Household
from stepdown.invented.council.council import Council, invented_council
from stepdown.invented.council.days import AS_AT
from stepdown.invented.council.slips import mistyped
from stepdown.invented.pilot.deal import draws
from stepdown.linkage.extract.person import Address, Identifier, Name, Person
from stepdown.linkage.extract.records import FamilyLink
from stepdown.linkage.ladder.activity import ActivityKind, Origin

FAMILIES = 81
"""As many as the pilot's published evaluation (2023) counted."""
_FROM, _TO = date(2022, 4, 1), date(2023, 6, 30)
_ELSEWHERE = 0.05
"""How many of the team's families another authority sent: the council has nothing of them."""
_ENOUGH = (ActivityKind.CHILD_IN_NEED_PLAN, ActivityKind.CHILD_PROTECTION_PLAN, ActivityKind.LOOKED_AFTER)


@dataclass(frozen=True, slots=True)
class Supported:
    """One family as the team knows it. ``truth``: the council's number of each child, None for one of elsewhere."""

    family: str
    household: Household
    referred_on: date
    closed_on: date | None
    children: tuple[Person, ...]
    truth: Mapping[str, str | None]


def supported(council: Council, families: int = FAMILIES) -> tuple[Supported, ...]:
    """The team's families, in the order of their referrals."""
    chance = draws(council.seed, "team")
    strangers = invented_council(council.seed + 100_000, 400).households
    found = [_began(chance, household) for household in council.households]
    eligible = [(household, day) for household, day in zip(council.households, found, strict=True) if day]
    chosen = chance.sample(eligible, min(len(eligible), families))
    several = [_maybe_elsewhere(chance, household, day, strangers) for household, day in chosen]
    several.sort(key=lambda family: (family[1], family[0].number))
    return tuple(_family(chance, place, *family) for place, family in enumerate(several, 1))


def _began(chance: Random, household: Household) -> date | None:
    """The day of a referral to the team: some weeks into a plan or care of one of the children."""
    days = [
        activity.started_on + timedelta(days=chance.randint(7, 60))
        for child in household.children
        for activity in child.history
        if activity.kind in _ENOUGH
    ]
    return next((day for day in sorted(days) if _FROM <= day <= _TO), None)


def _maybe_elsewhere(
    chance: Random, household: Household, day: date, strangers: tuple[Household, ...]
) -> tuple[Household, date, bool]:
    if chance.random() < _ELSEWHERE:
        return chance.choice(strangers), day, True
    return household, day, False


def _family(chance: Random, place: int, household: Household, day: date, is_elsewhere: bool) -> Supported:  # noqa: FBT001
    closed = day + timedelta(days=chance.randint(60, 240))
    family = f"T{place:03}"
    people, truth = [], dict[str, str | None]()
    for number, child in enumerate(household.children, 1):
        person = f"{family}-{number}"
        people.append(_person(chance, person, child, _home(household, day, chance), day))
        truth[person] = None if is_elsewhere else child.number
    return Supported(family, household, day, closed if closed <= AS_AT else None, tuple(people), truth)


def _home(household: Household, day: date, chance: Random) -> Home:
    """The home of that day; one in ten times the one before, which the referral form still had."""
    there = [home for home in household.homes if home.first <= day and (home.until is None or day < home.until)]
    return household.homes[0] if not there or chance.random() < 0.1 else there[0]


def _person(chance: Random, id_: str, child: Child, home: Home, day: date) -> Person:
    written = mistyped(chance, child)
    is_born = child.born_on <= day
    return Person(
        id=id_,
        origin=Origin("team", id_),
        born_on=written.born_on if is_born else Missing.NOT_APPLICABLE,
        expected_on=None if is_born else child.due_on,
        sex=child.sex if is_born else Sex.UNBORN,
        names=(Name(written.forename if is_born else "", written.surname),),
        identifiers=tuple(_numbers(written)),
        addresses=(Address(home.postcode),),
    )


def _numbers(written: Child) -> Iterator[Identifier]:
    if written.number:
        yield Identifier(IdentifierScheme.COUNCIL_CHILD, written.number)


def links(families: tuple[Supported, ...]) -> Iterator[FamilyLink]:
    """Which family of the team each child belongs to."""
    for family in families:
        yield from (FamilyLink(family.family, child.id, child.origin) for child in family.children)
