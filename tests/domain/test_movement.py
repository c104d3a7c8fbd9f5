"""movement(): every pair of standings, and what must hold whatever the pair. The spec draws the same rule."""

from itertools import product

import pytest

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, Movement, SafeguardingLevel, movement

STANDINGS = [*SafeguardingLevel, *LeftLadder, *Missing]
LOWEST_FIRST = ["closed", "early_help", "child_in_need", "child_protection_plan", "looked_after"]
OPPOSITE = {Movement.STEPPED_DOWN: Movement.STEPPED_UP, Movement.STEPPED_UP: Movement.STEPPED_DOWN}


def expected(before: str, after: str) -> str:
    """The rule told by the stored words alone."""
    missing = {"not_known", "not_asked", "not_applicable"}
    if before not in LOWEST_FIRST or after in missing:
        return "not_known"
    if after not in LOWEST_FIRST:
        return "left_ladder"
    down = LOWEST_FIRST.index(before) - LOWEST_FIRST.index(after)
    return "stepped_down" if down > 0 else "stepped_up" if down < 0 else "unchanged"


@pytest.mark.parametrize(("before", "after"), list(product(STANDINGS, repeat=2)))
def test_every_pair_of_standings_has_its_movement(before, after):
    assert movement(before, after) == expected(before, after)


@pytest.mark.parametrize(("before", "after"), list(product(SafeguardingLevel, repeat=2)))
def test_a_movement_between_levels_is_mirrored_when_the_points_are_exchanged(before, after):
    there, back = movement(before, after), movement(after, before)
    assert back == OPPOSITE.get(there, there)


def test_every_kind_of_movement_is_reached_by_some_pair():
    assert {movement(before, after) for before, after in product(STANDINGS, repeat=2)} == set(Movement)


def test_the_rungs_follow_the_ladder_from_the_ground():
    assert [level.rung for level in map(SafeguardingLevel, LOWEST_FIRST)] == [0, 1, 2, 3, 4]
