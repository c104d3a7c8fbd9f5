"""The goals that families set themselves, rated at engagement and at closure."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from random import Random

from stepdown.domain.missing import Missing
from stepdown.domain.people import Subject
from stepdown.domain.points import Point
from stepdown.invented.pilot.children import Child
from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.families import Family
from stepdown.invented.pilot.parents import Parent
from stepdown.invented.pilot.rows import Row

_WITH_GOALS = 50  # of the 67 families supported


def goal_and_rating_rows(
    seed: int, families: list[Family], children: list[Child], parents: list[Parent]
) -> tuple[list[Row], list[Row]]:
    """The goals and their ratings."""
    chance = draws(seed, "goals")
    serials, goals, ratings = count(1), list[Row](), list[Row]()
    chosen = chance.sample([family for family in families if family.stage.supported], _WITH_GOALS)
    for family in sorted(chosen, key=lambda family: family.number):
        mother = next(parent for parent in parents if parent.family is family)
        eldest = next(child for child in children if child.family is family)
        about = (
            (Subject.FAMILY, family.family_id),
            (Subject.PARENT, mother.parent_id),
            (Subject.CHILD, eldest.child_id),
        )
        for subject, subject_id in chance.sample(about, chance.randint(1, 3)):
            goal_id = f"G-{next(serials):03}"
            goals.append(
                {
                    "goal_id": goal_id,
                    "subject": subject,
                    "subject_id": subject_id,
                    "episode_id": family.episode_id,
                    "set_by": chance.choice(("Parent", "Parent", "Young person", "Worker")),
                }
            )
            ratings.extend(_ratings(chance, goal_id, family))
    return goals, ratings


def _ratings(chance: Random, goal_id: str, family: Family) -> Iterator[Row]:
    """Rated soon after the work began, and again when it ended; a tenth of the ratings were never made."""
    begun = chance.randint(0, 5)
    agreed = family.decided_at.date() + timedelta(days=14)
    yield {"goal_id": goal_id, "point": Point.AT_ENGAGEMENT, "on": min(agreed, family.seen_until), "rating": begun}
    if family.closed_on:
        reached = min(10, max(0, begun + chance.randint(-1, 5)))
        rating = reached if chance.random() < 0.9 else Missing.NOT_ASKED
        yield {"goal_id": goal_id, "point": Point.AT_CLOSURE, "on": family.closed_on, "rating": rating}
