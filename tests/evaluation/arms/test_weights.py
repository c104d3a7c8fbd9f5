"""The score against statsmodels, the balancing weights against SciPy, and what must hold of any weights."""

import numpy as np
import pytest
from hypothesis import assume, given, settings

from stepdown.domain.casework import GroupArm
from stepdown.evaluation.arms.balance import balance
from stepdown.evaluation.arms.balancing import entropy
from stepdown.evaluation.arms.compared import weightings
from stepdown.evaluation.arms.matching import matching
from stepdown.evaluation.arms.score import score
from stepdown.evaluation.arms.table import ARMS
from stepdown.evaluation.arms.weights import overlap, unweighted
from stepdown.evaluation.study.comparison import Weighting
from tests.evaluation.arms.groups import drawn, groups, mirrored, table, written_out

SEEDS = pytest.mark.parametrize("seed", range(5))


@SEEDS
def test_the_score_is_statsmodels_logit(seed):
    import statsmodels.api as sm

    of = table(drawn(seed))
    fitted, rows = score(of), written_out(of)
    other = sm.Logit(rows["supported"], rows["design"]).fit(disp=0, tol=1e-12, maxiter=100)
    assert fitted.coefficients == pytest.approx(other.params, abs=1e-6)
    assert np.linalg.inv(fitted.information) == pytest.approx(other.cov_params(), abs=1e-6)


@SEEDS
def test_entropy_balancing_is_the_nearest_to_equal_that_scipy_finds(seed):
    from scipy.optimize import minimize

    of = table(drawn(seed))
    others, supported = of.children[GroupArm.COMPARISON], of.children[GroupArm.SUPPORTED]
    there = others > 0
    wanted = of.design.T @ supported / supported.sum()

    def far(weights):
        return float(weights @ np.log(weights / others[there]))

    told = {"type": "eq", "fun": lambda weights: of.design[there].T @ weights - wanted}
    start = others[there] / others.sum()
    bounds = [(1e-9, 1)] * len(start)
    found = minimize(far, start, bounds=bounds, constraints=told, options={"ftol": 1e-15, "maxiter": 1000})
    ours = (others * entropy(of).each[GroupArm.COMPARISON])[there]
    assert ours / ours.sum() == pytest.approx(found.x, abs=1e-5)
    assert far(ours / ours.sum()) <= far(found.x) + 1e-9


@settings(max_examples=25, deadline=None)
@given(children=groups())
def test_overlap_weights_and_entropy_balancing_make_all_means_equal(children):
    of = table(children)
    fitted, balanced = score(of), entropy(of)
    assume(fitted is not None and balanced is not None)
    for weights in (overlap(fitted), balanced):
        assert max(abs(each.after) for each in balance(of, weights)) < 1e-7


@settings(max_examples=25, deadline=None)
@given(children=groups())
def test_no_weight_is_negative_and_no_child_counts_as_more_than_one_match(children):
    of = table(children)
    fitted = score(of)
    assume(fitted is not None)
    for method, weights in weightings(of, fitted).items():
        assert all((weights.each[arm] >= 0).all() for arm in ARMS), method
        assert all(1 <= weights.worth(of, arm) <= of.size(arm) + 1e-9 for arm in ARMS), method
    matched = [weightings(of, fitted)[Weighting.MATCHING].each[arm] for arm in ARMS]
    used = [float(part @ of.children[arm]) for part, arm in zip(matched, ARMS, strict=True)]
    assert max(part.max() for part in matched) <= 1
    assert used[0] == pytest.approx(used[1])


@settings(max_examples=25, deadline=None)
@given(children=groups())
def test_swapping_the_groups_mirrors_the_score_and_the_overlap_weights(children):
    of, other = table(children), table(mirrored(children))
    one, two = score(of), score(other)
    assume(one is not None and two is not None)
    assert two.scores == pytest.approx(1 - one.scores)
    assert overlap(two).each[GroupArm.COMPARISON] == pytest.approx(overlap(one).each[GroupArm.SUPPORTED])


def of_two(supported: dict[str, int], others: dict[str, int]):
    """Children who differ in age band alone, each a family of its own; every other one steps down."""
    bands = [(True, band) for band, units in supported.items() for _ in range(units)]
    bands += [(False, band) for band, units in others.items() for _ in range(units)]
    return table([(n, arm, (band,), n % 2 == 0) for n, (arm, band) in enumerate(bands)], ("age_band",))


def test_worked_by_hand():
    """Of the young 8 of 12 are supported, of the old 2 of 12: their scores are 2/3 and 1/6, their odds 2 and 1/5."""
    of = of_two({"1_to_4": 8, "5_to_9": 2}, {"1_to_4": 4, "5_to_9": 10})
    fitted = score(of)
    made = weightings(of, fitted)
    assert fitted.scores == pytest.approx([2 / 3, 1 / 6])
    assert made[Weighting.OVERLAP].each[GroupArm.SUPPORTED] == pytest.approx([1 / 3, 5 / 6])
    assert made[Weighting.OVERLAP].each[GroupArm.COMPARISON] == pytest.approx([2 / 3, 1 / 6])
    assert made[Weighting.ODDS].each[GroupArm.COMPARISON] == pytest.approx([2, 1 / 5])
    assert made[Weighting.ENTROPY].each[GroupArm.COMPARISON] == pytest.approx([2, 1 / 5])
    assert made[Weighting.ODDS].worth(of, GroupArm.COMPARISON) == pytest.approx(10**2 / (4 * 4 + 10 / 25))
    before = (0.8 - 4 / 14) / np.sqrt((0.8 * 0.2 + 4 / 14 * 10 / 14) / 2)
    assert balance(of, unweighted(of))[0].before == pytest.approx(before)


def test_a_match_is_the_nearest_within_the_calliper_and_the_rest_stay_unmatched():
    """Four of the eight young find the four young others; the two old find two of ten, so that each counts a fifth."""
    of = of_two({"1_to_4": 8, "5_to_9": 2}, {"1_to_4": 4, "5_to_9": 10})
    matched = matching(score(of), of)
    assert matched.each[GroupArm.SUPPORTED] == pytest.approx([4 / 8, 1])
    assert matched.each[GroupArm.COMPARISON] == pytest.approx([1, 2 / 10])


def test_groups_that_no_weights_make_alike_have_no_score_and_no_balance():
    of = of_two({"1_to_4": 8}, {"5_to_9": 10})
    assert score(of) is None
    assert entropy(of) is None


def test_what_is_not_known_is_made_alike_too_and_is_no_part_of_the_known():
    of = of_two({"1_to_4": 6, "5_to_9": 2, "not_known": 2}, {"1_to_4": 2, "5_to_9": 6, "not_known": 4})
    young, _, unknown = balance(of, unweighted(of))
    assert (young.supported, young.comparison) == (6 / 8, 2 / 8)
    assert (unknown.supported, unknown.comparison) == pytest.approx((2 / 10, 4 / 12))
