"""Places: the children of the families before anything is known of them but their course on the safeguarding ladder."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import Standing
from stepdown.invented.pilot import targets
from stepdown.invented.pilot.deal import alike_within_families, deal
from stepdown.invented.pilot.families import Family
from stepdown.invented.pilot.stage import Stage

type Course = tuple[Standing, Standing]
"""Where a child stands at referral and at closure; not applicable at closure where the case is not closed."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """One child's place in a family, numbered from 1 in no order."""

    child_id: str
    family: Family
    number: int

    @property
    def family_id(self) -> str:
        """The family's id."""
        return self.family.family_id


def draw_places(families: list[Family]) -> list[Place]:
    """One place for each child in scope, numbered through in the order of the families."""

    def each() -> Iterator[tuple[Family, int]]:
        for family in families:
            yield from ((family, number) for number in range(1, family.size + 1))

    return [Place(f"C-{serial:04}", family, number) for serial, (family, number) in enumerate(each(), start=1)]


def draw_courses(chance: Random, places: list[Place], unborn: set[Place]) -> dict[Place, Course]:
    """Each child's course. Siblings tend to share one; an unborn child leans away from being looked after."""
    siblings = alike_within_families(chance, strength=1.5)
    closed = [place for place in places if place.family.stage is Stage.CLOSED]
    others = [place for place in places if place.family.stage.included and place.family.stage is not Stage.CLOSED]
    left_out = [place for place in places if not place.family.stage.included]

    def leaning(place: Place) -> float:
        return -9.0 if place in unborn else siblings(place)

    levels = deal(chance, others, targets.LEVELS_NOT_CLOSED, leaning) | deal(
        chance, left_out, targets.LEVELS_LEFT_OUT, leaning
    )
    return deal(chance, closed, targets.COURSES, siblings) | {
        place: (level, Missing.NOT_APPLICABLE) for place, level in levels.items()
    }
