"""Completions: proper draws from counted patterns, and limits that hold the truth under missing at random."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.evaluation.evaluate import evaluate
from stepdown.evaluation.infer.imputation import completions, some_have_nobody_alike
from stepdown.evaluation.infer.paired import Pairs, tango
from stepdown.evaluation.infer.rubin import pooled
from stepdown.evaluation.sections.imputed import PAIRS
from stepdown.written.parse import WrittenProblems
from tests.evaluation.worlds import dataset_of, worlds
from tests.spec.a_study import study

STATES = st.sampled_from(["present", "absent", None])
CELLS = st.lists(st.dictionaries(st.tuples(STATES, STATES), st.integers(0, 30), min_size=1), min_size=1, max_size=4)


@given(CELLS, st.integers(0, 99))
def test_a_completion_has_everybody_once_and_keeps_what_is_known(cells, seed):
    known = Counter()
    for cell in cells:
        known.update(cell)
    for done in completions(cells, PAIRS, 2, seed):
        assert sum(done) == known.total()
        assert all(people >= known[pair] for people, pair in zip(done, PAIRS, strict=True))
        assert Pairs(*done).at_first >= sum(known["present", second] for second in ("present", "absent", None))


@given(CELLS, st.integers(0, 99))
@settings(max_examples=20)
def test_the_same_seed_gives_the_same_completions(cells, seed):
    assert list(completions(cells, PAIRS, 3, seed)) == list(completions(cells, PAIRS, 3, seed))


def test_where_all_is_known_every_completion_is_what_is_known():
    cell = {("present", "absent"): 12, ("absent", "absent"): 9, ("present", "present"): 4}
    assert set(completions([cell], PAIRS, 5, 1)) == {(4, 12, 0, 9)}


@pytest.mark.parametrize(
    ("cells", "alone"),
    [
        ([{("present", None): 1, ("present", "absent"): 1}], False),
        ([{("present", None): 1, ("absent", "absent"): 9}], True),
        ([{("present", None): 1}, {("present", "absent"): 9}], True),
        ([{(None, None): 3}, {("present", "absent"): 9}], True),
        ([{(None, None): 3, ("absent", "absent"): 1}, {("present", "absent"): 9}], False),
        ([{("present", "absent"): 9}, {("absent", "absent"): 2}], False),
    ],
)
def test_who_has_nobody_alike_is_noticed(cells, alone):
    assert some_have_nobody_alike(cells, PAIRS) is alone


def test_who_has_nobody_alike_is_drawn_as_among_all_patterns():
    """Of those present at first 30 in 40 of the other pattern were no longer: so are those of whom nobody is known."""
    others = {("present", "absent"): 30, ("present", "present"): 10, ("absent", "absent"): 200}
    done = list(completions([{("present", None): 20}, others], PAIRS, 200, 3))
    resolved = sum(pairs[PAIRS.index(("present", "absent"))] - 30 for pairs in done) / (20 * len(done))
    assert resolved == pytest.approx(0.75, abs=0.09)


CHANCES = {False: (0.15, 0.35, 0.05, 0.45), True: (0.4, 0.2, 0.15, 0.25)}
TRUTH = sum(chances[2] - chances[1] for chances in CHANCES.values()) / 2


def drawn_service(chance: Random, people: int) -> list[Counter]:
    """Second states are missing more often where the first was present: at random given it and the covariate."""
    cells = {False: Counter(), True: Counter()}
    for _ in range(people):
        alike = chance.random() < 0.5
        first, second = PAIRS[chance.choices(range(4), CHANCES[alike])[0]]
        lost = chance.random() < 0.15 + 0.35 * (first == "present") + 0.15 * alike
        cells[alike][first, None if lost else second] += 1
    return list(cells.values())


def test_limits_hold_the_truth_under_missing_at_random_where_those_known_alone_do_not():
    chance, services, held, held_by_known = Random(11), 150, 0, 0  # noqa: S311
    for seed in range(services):
        cells = drawn_service(chance, 150)
        done = [Pairs(*pairs) for pairs in completions(cells, PAIRS, 10, seed)]
        within = [((p.first_only + p.second_only) / p.known - p.change**2) / (p.known - 1) for p in done]
        low, high = pooled([p.change for p in done], within, 149).limits
        held += low <= TRUTH <= high
        low, high = tango(Pairs(*(sum(cell[pair] for cell in cells) for pair in PAIRS)))
        held_by_known += low <= TRUTH <= high
    assert 0.9 <= held / services <= 0.99
    assert held_by_known / services < 0.85


ASKED = study("""
[missing]
factors = ["neglect", "parental_domestic_abuse"]
given = ["sex"]
imputations = 5
seed = 3

[factors]
child = ["neglect"]
parent = ["parental_domestic_abuse"]
""")


@settings(max_examples=10)
@given(worlds())
def test_nobody_is_lost_between_patterns_and_figures(world):
    found = evaluate(dataset_of(world), ASKED).by_id()
    for unit, factor in (("child", "neglect"), ("parent", "parental_domestic_abuse")):
        of_known = found[f"change.{unit}.{factor}.at_referral"].tally
        completed = found.get(f"imputed.{unit}.{factor}.difference")
        unknown = of_known.not_known + of_known.not_asked
        assert (completed is not None) is (of_known.known >= 10 and unknown > 0)
        if completed:
            assert (completed.tally.known, completed.tally.total) == (of_known.known, of_known.total)
            assert -1 <= completed.low <= completed.estimate <= completed.high <= 1


@pytest.mark.parametrize("factor", ["missing_episodes", "self_harm", "nothing"])
def test_only_a_factor_that_is_compared_can_be_completed(factor):
    with pytest.raises(WrittenProblems, match="is no factor of children or parents that is compared here"):
        study(f"[missing]\nfactors = ['{factor}']\nseed = 1\n[factors]\nchild = ['missing_episodes']\nparent = []")
