"""The children: 201 whom the team worked with or for, and five more who are in the families but not in its scope."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from stepdown.domain.missing import Missing
from stepdown.domain.people import EthnicGroup, MemberRole, Sex
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing
from stepdown.invented.pilot import targets
from stepdown.invented.pilot.deal import alike_within_families, deal, draws
from stepdown.invented.pilot.families import Family
from stepdown.invented.pilot.place import Course, Place, draw_courses, draw_places
from stepdown.invented.pilot.stage import Stage


@dataclass(frozen=True, slots=True, eq=False)
class Child:
    """One child as the team knew the child at referral. ``age`` is in completed years; none for an unborn child."""

    child_id: str
    family: Family
    role: MemberRole
    age: int | None
    born_on: date | None
    expected_on: date | None
    sex: Sex
    ethnicity: EthnicGroup
    course: Course
    out_of_scope: str | None = None

    @property
    def family_id(self) -> str:
        """The id of the child's family."""
        return self.family.family_id

    @property
    def counted(self) -> bool:
        """Whether the child is one of the 190 that the evaluation is about."""
        return self.out_of_scope is None and self.family.stage.included

    @property
    def paired(self) -> bool:
        """Whether the child is one of the 57 whose level is known at referral and at closure."""
        closed = self.counted and self.family.stage is Stage.CLOSED
        return closed and all(isinstance(standing, SafeguardingLevel) for standing in self.course)


def draw_children(seed: int, families: list[Family]) -> list[Child]:
    """All children, in the order of their families; those out of scope come last."""
    chance = draws(seed, "children")
    places = draw_places(families)
    unborn = _unborn(chance, places)
    courses = draw_courses(chance, places, unborn)
    ages = _ages(chance, places, unborn, courses)
    sexes = _sexes(chance, [place for place in places if place not in unborn])
    ethnicities = _ethnicities(chance, places)
    in_scope = [
        _in_scope(chance, place, ages.get(place), sexes.get(place, Sex.UNBORN), ethnicities[place], courses[place])
        for place in places
    ]
    return in_scope + _out_of_scope(chance, families, len(places))


def _in_scope(chance: Random, place: Place, age: int | None, sex: Sex, ethnicity: EthnicGroup, course: Course) -> Child:
    born = None if age is None else _born(chance, place.family, age, turns_18=course[1] is LeftLadder.TURNED_18)
    expected = targets.AS_AT + timedelta(days=chance.randint(20, 100)) if age is None else None
    role = MemberRole.UNBORN_CHILD if age is None else MemberRole.CHILD
    return Child(place.child_id, place.family, role, age, born, expected, sex, ethnicity, course)


def _unborn(chance: Random, places: list[Place]) -> set[Place]:
    """The unborn: one each in the two latest open cases, to be born after the data were taken."""
    first_places = [place for place in places if place.family.stage is Stage.OPEN and place.number == 1]
    counts = {True: targets.UNBORN, False: len(first_places) - targets.UNBORN}
    dealt = deal(chance, first_places, counts, lambda place: place.family.index_on.toordinal())
    return {place for place, is_unborn in dealt.items() if is_unborn}


def _ages(chance: Random, places: list[Place], unborn: set[Place], courses: dict[Place, Course]) -> dict[Place, int]:
    """Completed years at referral. The child who turns 18 before closure is dealt first: 17 is the first age."""
    first = alike_within_families(chance)
    older = {place: 99.0 for place, (_, after) in courses.items() if after is LeftLadder.TURNED_18}
    born = [place for place in places if place not in unborn]
    included = [place for place in born if place.family.stage.included]
    left_out = [place for place in born if not place.family.stage.included]

    def spread(place: Place) -> float:
        """Siblings at even steps round the range of ages, from a step drawn for the family: seldom near in age."""
        return 12 * ((first(place) + place.number / place.family.size) % 1)

    dealt = deal(chance, included, targets.AGES, lambda place: spread(place) + older.get(place, 0.0))
    return dealt | {place: chance.randint(0, 16) for place in left_out}


def _sexes(chance: Random, born: list[Place]) -> dict[Place, Sex]:
    included = [place for place in born if place.family.stage.included]
    left_out = [place for place in born if not place.family.stage.included]
    return deal(chance, included, targets.SEXES) | {place: chance.choice((Sex.MALE, Sex.FEMALE)) for place in left_out}


def _ethnicities(chance: Random, places: list[Place]) -> dict[Place, EthnicGroup]:
    siblings = alike_within_families(chance, strength=50.0)
    included = [place for place in places if place.family.stage.included]
    left_out = [place for place in places if not place.family.stage.included]
    return deal(chance, included, targets.ETHNICITIES, siblings) | dict.fromkeys(left_out, EthnicGroup.WHITE_BRITISH)


def _born(chance: Random, family: Family, age: int, *, turns_18: bool) -> date:
    """A day of birth that gives this age at referral, with days to spare either side of the birthday."""
    if turns_18:
        birthday = family.index_on + timedelta(days=chance.randint(40, 100))
        return birthday.replace(year=birthday.year - 18)
    return family.index_on.replace(year=family.index_on.year - age) - timedelta(days=chance.randint(3, 360))


def _out_of_scope(chance: Random, families: list[Family], before: int) -> list[Child]:
    """Three children at another address and two young people whom the team worked with in their own right."""
    smaller = [family for family in families if family.stage.supported and family.size < 4]
    away = ((MemberRole.CHILD, "Lives at another address", range(6, 16)),) * 3
    own = ((MemberRole.YOUNG_PERSON_IN_OWN_RIGHT, "Works with the team in their own right", range(16, 18)),) * 2
    return [
        _outsider(chance, f"C-{number:04}", family, *kind)
        for number, (family, kind) in enumerate(
            zip(chance.sample(smaller, 5), (*away, *own), strict=True), start=before + 1
        )
    ]


def _outsider(chance: Random, child_id: str, family: Family, role: MemberRole, reason: str, ages: range) -> Child:
    age = chance.choice(ages)
    born = _born(chance, family, age, turns_18=False)
    level: Standing = chance.choice((SafeguardingLevel.LOOKED_AFTER, SafeguardingLevel.CHILD_IN_NEED))
    sex = chance.choice((Sex.MALE, Sex.FEMALE))
    course = (level, Missing.NOT_APPLICABLE)
    return Child(child_id, family, role, age, born, None, sex, EthnicGroup.WHITE_BRITISH, course, reason)
