"""T scores of goals: what SQL adds up gives the published formula's score of each one's own goals, and nothing else."""

from collections import Counter
from datetime import date, datetime
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.dataset.engine import open_engine
from stepdown.domain.measures.goal_attainment import goal_attainment_t
from stepdown.domain.missing import Missing
from stepdown.evaluation.reduce import reduce
from stepdown.evaluation.reduce.attained import t_scores
from tests.evaluation.worlds import World, dataset_of
from tests.spec.a_study import study

RECEIVED = datetime(2021, 2, 1, 9)  # noqa: DTZ001 - the contract's moments are local
EPISODE = {
    "episode_id": "E",
    "family_id": "F",
    "referral_id": "R",
    "opened_on": date(2021, 2, 3),
    "closed_on": date(2021, 8, 2),
    "engagement": "engaged",
}
CORRELATION = 0.4
ASKED = study(f'[[measures]]\ninstrument = "goal_attainment_scaling"\ncorrelation = {CORRELATION}')
LEVEL = st.integers(-2, 2) | st.sampled_from(Missing)
WEIGHTS = st.one_of(st.just(Missing.NOT_ASKED), st.integers(1, 1000), st.sampled_from((*Missing, 1, 3)))

type Goal = tuple[int | Missing, int | Missing, int | Missing]
"""Its weight, and its levels at the two points."""

GOALS = st.lists(st.tuples(WEIGHTS, LEVEL, LEVEL), min_size=1, max_size=4)
SAID = st.tuples(st.just(Missing.NOT_ASKED) | st.integers(1, 1000), st.integers(-2, 2), st.integers(-2, 2))
ALL_SAID = st.lists(SAID, min_size=1, max_size=4)


def by_the_formula(goals: list[Goal], place: int) -> float | None:
    weights, levels = [goal[0] for goal in goals], [goal[place] for goal in goals]
    if any(isinstance(level, Missing) for level in levels):
        return None
    if all(weight in (Missing.NOT_ASKED, Missing.NOT_APPLICABLE) for weight in weights):
        return goal_attainment_t(levels, None, CORRELATION)
    if any(isinstance(weight, Missing) for weight in weights):
        return None
    return goal_attainment_t(levels, weights, CORRELATION)


def world_of(people: list[list[Goal]]) -> World:
    numbers = count()
    world = World({"goals": [], "goal_ratings": []})
    world["referrals"] = [{"referral_id": "R", "family_id": "F", "received_at": RECEIVED}]
    world["episodes"] = [EPISODE]
    world["parents"] = [{"parent_id": f"P{person}", "family_id": "F"} for person in range(len(people))]
    for person, goals in enumerate(people):
        for weight, first, second in goals:
            goal = f"G{next(numbers)}"
            world["goals"].append(
                {"goal_id": goal, "subject": "parent", "subject_id": f"P{person}", "episode_id": "E", "weight": weight}
            )
            for point, level in (("at_engagement", first), ("at_closure", second)):
                world["goal_ratings"].append({"goal_id": goal, "point": point, "level": level})
    return world


@settings(max_examples=60, deadline=None)
@given(st.lists(GOALS | ALL_SAID, min_size=1, max_size=6))
def test_every_score_is_the_formulas_and_nobody_is_dropped(people):
    with open_engine(dataset_of(world_of(people))) as engine:
        patterns = reduce(engine, ASKED).attained["parent"]
    found: Counter[tuple[float | None, float | None]] = Counter()
    for pattern in patterns:
        pair = t_scores(pattern, CORRELATION)
        assert (pair.missing is None) is (pair.first is not None and pair.second is not None)
        found[rounded(pair.first), rounded(pair.second)] += pair.units
    assert found == Counter((rounded(by_the_formula(g, 1)), rounded(by_the_formula(g, 2))) for g in people)


def rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 6)


@given(ALL_SAID, st.integers(1, 50), st.floats(0, 0.99))
def test_only_how_weights_stand_to_one_another_counts(goals, times, correlation):
    levels = [level for _, level, _ in goals]
    weights = [7 if isinstance(weight, Missing) else weight for weight, _, _ in goals]
    once = goal_attainment_t(levels, weights, correlation)
    assert goal_attainment_t(levels, [times * weight for weight in weights], correlation) == pytest.approx(once)


@given(st.lists(st.integers(-2, 2), min_size=1, max_size=6), st.floats(0, 0.9), st.floats(0, 0.09))
def test_the_more_goals_go_together_the_nearer_a_score_is_to_50(levels, correlation, more):
    nearer = abs(goal_attainment_t(levels, None, correlation + more) - 50)
    assert nearer <= abs(goal_attainment_t(levels, None, correlation) - 50) + 1e-9
