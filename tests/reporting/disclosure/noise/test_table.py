"""Which noise a count may get: fair, bounded, never below nought, and otherwise as hard to foresee as can be."""

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.reporting.disclosure.noise.table import IN_ALL, Noise
from stepdown.reporting.disclosure.profiles import CELL_KEY, ROUND5

NOISE = CELL_KEY.noise
noises = st.builds(Noise, st.integers(1, 8), st.floats(0.5, 6))

OF_THE_PROFILE = """
    0  |       0       0       0       0       0 1000000       0       0       0       0       0
    1  |       0       0       0       0  487985  252199  130345   67364   34815   17993    9299
    2  |       0       0       0  293977  214496  156503  114194   83318   60792   44356   32364
    3  |       0       0  110459  151214  176934  176950  151263  110517   69017   36839   16807
    4  |       0   36009   75377  127183  172969  189608  167537  119315   68492   31691   11819
    5  |   10282   29653   67586  121735  173281  194926  173281  121735   67586   29653   10282
    57 |   10282   29653   67586  121735  173281  194926  173281  121735   67586   29653   10282
"""


def moment(weights, power):
    return sum(noise**power * weight for noise, weight in weights.items()) / IN_ALL


def entropy(chances):
    return -sum(chance * log(chance) for chance in chances if chance > 0)


@pytest.mark.parametrize("row", OF_THE_PROFILE.strip().splitlines(), ids=lambda row: row.split("|")[0].strip())
def test_the_profiles_table_is_the_one_written_here(row):
    count, weights = row.split("|")
    found = NOISE.weights(int(count))
    assert [found.get(noise, 0) for noise in range(-5, 6)] == [int(weight) for weight in weights.split()]


@given(noises, st.integers(0, 12))
def test_a_row_adds_up_is_fair_bounded_and_never_leaves_less_than_none(noise, count):
    weights = noise.weights(count)
    assert sum(weights.values()) == IN_ALL
    assert moment(weights, 1) == 0
    assert min(weights.values()) >= 0
    assert min(weights) >= max(-count, -noise.most)
    assert max(weights) <= noise.most
    assert moment(weights, 2) <= noise.variance + 1e-4


def test_none_stays_none():
    assert NOISE.weights(0) == {0: IN_ALL}


@pytest.mark.parametrize(("count", "variance"), [(1, 1.72), (2, 3.90), (3, 4), (4, 4), (5, 4), (57, 4)])
def test_the_variance_is_as_promised_and_less_only_where_the_least_predictable_noise_has_less(count, variance):
    assert moment(NOISE.weights(count), 2) == pytest.approx(variance, abs=0.005)


@pytest.mark.parametrize("count", range(1, 7))
def test_no_fair_noise_of_that_variance_is_harder_to_foresee(count):
    """By another method: the entropy itself made as large as it can be, by sequential quadratic programming."""
    from scipy.optimize import minimize

    values = list(NOISE.weights(count))
    found = minimize(
        lambda chances: sum(chance * log(max(chance, 1e-12)) for chance in chances),
        [1 / len(values)] * len(values),
        bounds=[(0, 1)] * len(values),
        constraints=[
            {"type": "eq", "fun": lambda chances: sum(chances) - 1},
            {"type": "eq", "fun": lambda chances: sum(map(float.__mul__, map(float, values), map(float, chances)))},
            {"type": "ineq", "fun": lambda chances: 4 - sum(v * v * c for v, c in zip(values, chances, strict=True))},
        ],
    )
    assert found.success
    ours = [weight / IN_ALL for weight in NOISE.weights(count).values()]
    assert entropy(ours) == pytest.approx(entropy(found.x), abs=1e-5)
    assert ours == pytest.approx(list(found.x), abs=2e-3)


def test_it_is_the_table_that_the_package_ptable_makes():
    """The package ptable for R prints these of ``create_cnt_ptable(D = 2, V = 1)`` in its introduction."""
    weights = Noise(2, 1).weights(2)
    assert weights[-2] / IN_ALL == pytest.approx(0.0638, abs=5e-5)
    assert weights[0] / IN_ALL == pytest.approx(0.383, abs=5e-4)


def test_the_best_guess_of_a_large_count_is_right_no_oftener_than_under_rounding():
    assert max(NOISE.weights(57).values()) / IN_ALL < 1 / ROUND5.rounds_to


@pytest.mark.parametrize("told", range(20))
def test_a_reader_knows_just_the_counts_that_some_noise_makes_so(told):
    fitting = [count for count in range(40) if NOISE.weights(count).get(told - count, 0) > 0]
    behind = NOISE.behind(told)
    assert (behind.low, behind.high) == (min(fitting), max(fitting))
    assert fitting == list(range(behind.low, behind.high + 1))
    assert behind.withstands()
