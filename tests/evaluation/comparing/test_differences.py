"""Difference-in-differences by hand, by another program, and by its ranks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.evaluation.comparing.differences import difference, fours, log_ratio, permuted
from tests.evaluation.comparing.counties import drawn, panel

POPULATION = [[10_000, 10_000]] * 3


def test_two_by_two_is_the_change_of_one_less_the_change_of_the_others():
    # A: 58 to 35 per 10,000. B and C together: 40 to 44. (35 - 58) - (44 - 40) = -27.
    county = panel([[58, 35], [30, 40], [50, 48]], POPULATION, [1, -1, -1])
    assert fours(county)[0].counts == (58, 35, 80, 88)
    assert 10_000 * difference(county) == pytest.approx(-27)


def test_districts_that_begin_later_are_compared_before_and_after_their_own_start():
    counts = [[20, 20, 20, 10], [20, 10, 10, 10], [20, 20, 20, 20], [20, 20, 20, 20]]
    county = panel(counts, [[1_000] * 4] * 4, [3, 1, -1, -1])
    assert [four.start for four in fours(county)] == [1, 3]
    assert difference(county) == pytest.approx(-0.010)


@given(st.lists(st.integers(1, 500), min_size=4, max_size=4))
def test_changing_the_same_everywhere_is_no_difference(rates):
    before, after, *_ = rates
    county = panel([[before, after]] * 3, POPULATION, [1, -1, -1])
    assert difference(county) == pytest.approx(0)
    assert log_ratio(county) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_the_ratio_is_that_of_statsmodels(seed):
    import statsmodels.api as sm

    county = drawn(seed, ratio=0.8)
    districts, periods = county.counts.shape
    rows, columns = np.repeat(np.arange(districts), periods), np.tile(np.arange(periods), districts)
    team = ((rows == 0) & (columns >= 9)).astype(float)
    design = np.column_stack([np.eye(districts)[rows], np.eye(periods)[columns][:, 1:], team])
    offset = np.log(county.population.ravel())
    fitted = sm.GLM(county.counts.ravel(), design, family=sm.families.Poisson(), offset=offset).fit(tol=1e-12)
    assert log_ratio(county) == pytest.approx(fitted.params[-1], abs=1e-6)


def test_a_known_step_is_found():
    found = [np.exp(log_ratio(drawn(seed, ratio=0.8))) for seed in range(30)]
    assert np.mean(found) == pytest.approx(0.8, abs=0.02)


def test_a_ratio_that_cannot_be_fitted_is_not_a_number():
    county = panel([[10, 0], [10, 10], [10, 10]], POPULATION, [1, -1, -1])
    assert np.isnan(log_ratio(county))


def test_a_district_and_a_period_without_any_event_change_nothing():
    counts, starts = [[30, 25, 14], [20, 22, 18], [31, 30, 29]], [2, -1, -1]
    plain = panel(counts, [[10_000] * 3] * 3, starts)
    counts = [[row[0], 0, *row[1:]] for row in [*counts, [0, 0, 0]]]
    assert log_ratio(panel(counts, [[10_000] * 4] * 4, [3, -1, -1, -1])) == pytest.approx(log_ratio(plain))


def test_one_district_of_eight_can_have_no_rank_under_one_in_eight():
    ranked = permuted(drawn(1, ratio=0.3), difference, seed=1)
    assert (ranked.tried, ranked.share, ranked.all_tried) == (8, 1 / 8, True)


def test_without_a_step_every_rank_is_as_likely_as_another():
    shares = np.array([permuted(drawn(seed, periods=6, start=3), difference, seed=1).share for seed in range(400)])
    assert np.mean(shares <= 1 / 8) == pytest.approx(1 / 8, abs=0.06)
    assert np.mean(shares <= 4 / 8) == pytest.approx(4 / 8, abs=0.08)


def test_many_choices_are_drawn_and_the_same_seed_draws_the_same():
    county = drawn(2, districts=20, periods=4, start=2)
    several = type(county)(county.districts, county.periods, county.counts, county.population, (2,) * 6 + (-1,) * 14)
    first, again = (permuted(several, difference, seed=7) for _ in range(2))
    assert first == again
    assert (first.tried, first.all_tried) == (2_000, False)
