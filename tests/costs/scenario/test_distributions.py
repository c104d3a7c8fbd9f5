"""Distributions: central value, support, quantiles, and the mean that their names promise."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from scipy import integrate, stats

from stepdown.costs.scenario.distributions import Distribution

OF = TypeAdapter(Distribution)

EVERY = {
    "fixed": {"value": 0.3},
    "uniform": {"low": 2, "high": 5},
    "triangular": {"low": 0.05, "mode": 0.11, "high": 0.2},
    "normal": {"mean": -0.2, "sd": 0.25},
    "lognormal": {"low": 24, "median": 35, "high": 51},
    "gamma": {"mean": 39_020, "sd": 8_000},
    "beta": {"mean": 0.448, "size": 700},
    "answers": {"values": [4, 1, 0.35], "people": [2, 5, 3]},
}
CENTRAL = {
    "fixed": 0.3,
    "uniform": 3.5,
    "triangular": 0.11,
    "normal": -0.2,
    "lognormal": 35,
    "gamma": 39_020,
    "beta": 0.448,
    "answers": (4 * 2 + 1 * 5 + 0.35 * 3) / 10,
}
SUPPORT = {
    "fixed": (0.3, 0.3),
    "uniform": (2, 5),
    "triangular": (0.05, 0.2),
    "normal": (-np.inf, np.inf),
    "lognormal": (0, np.inf),
    "gamma": (0, np.inf),
    "beta": (0, 1),
    "answers": (0.35, 4),
}
SAME_IN_SCIPY = {
    "uniform": stats.uniform(2, 3),
    "triangular": stats.triang(0.06 / 0.15, 0.05, 0.15),
    "normal": stats.norm(-0.2, 0.25),
    "gamma": stats.gamma((39_020 / 8_000) ** 2, scale=8_000**2 / 39_020),
    "beta": stats.beta(0.448 * 700, 0.552 * 700),
}
kinds = pytest.mark.parametrize("kind", EVERY)
quantiles = st.lists(st.floats(2**-53, 1 - 2**-53), min_size=2, max_size=20)


def of(kind, **said):
    return OF.validate_python({"kind": kind, **(said or EVERY[kind])})


def mean(distribution):
    """The integral of the value over its quantiles."""
    return integrate.quad(lambda q: float(distribution.at(np.array([q]))[0]), 0, 1, epsabs=1e-10, limit=500)[0]


@kinds
def test_the_central_value_is_the_one_that_is_said(kind):
    assert of(kind).central == pytest.approx(CENTRAL[kind])


@kinds
def test_the_support_is_where_its_values_lie(kind):
    distribution = of(kind)
    assert distribution.support == pytest.approx(SUPPORT[kind])
    values = distribution.at(np.array([2.0**-53, 0.001, 0.5, 0.999, 1 - 2.0**-53]))
    assert (values >= distribution.support[0]).all()
    assert (values <= distribution.support[1]).all()


@kinds
@given(quantiles)
def test_a_higher_quantile_is_never_a_lower_value(kind, at):
    values = of(kind).at(np.sort(np.array(at)))
    assert (np.diff(values) >= 0).all()
    assert np.isfinite(values).all()


@pytest.mark.parametrize("kind", SAME_IN_SCIPY)
def test_the_quantiles_are_those_of_scipys_distribution(kind):
    at = np.linspace(0.001, 0.999, 999)
    assert of(kind).at(at) == pytest.approx(SAME_IN_SCIPY[kind].ppf(at), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("kind", ["uniform", "normal", "gamma", "beta"])
def test_the_mean_is_the_central_value(kind):
    assert mean(of(kind)) == pytest.approx(CENTRAL[kind], rel=1e-7)


@given(st.floats(0.01, 0.99), st.floats(5, 2000))
def test_a_betas_variance_is_that_of_a_share_seen_in_so_many_and_one_more(share, size):
    at = (np.arange(20_000) + 0.5) / 20_000
    values = of("beta", mean=share, size=size).at(at)
    assert values.mean() == pytest.approx(share, rel=1e-3)
    assert values.var() == pytest.approx(share * (1 - share) / (size + 1), rel=0.02)


@given(st.floats(0.1, 100), st.floats(1.05, 5))
def test_a_lognormals_median_and_95_per_cent_range_are_those_that_are_said(low, spread):
    median, high = low * spread, low * spread**2
    found = of("lognormal", low=low, median=median, high=high).at(np.array([0.025, 0.5, 0.975]))
    assert found == pytest.approx([low, median, high], rel=1e-9)


def test_answers_come_as_often_as_they_were_given():
    at = (np.arange(1000) + 0.5) / 1000
    values, times = np.unique(of("answers").at(at), return_counts=True)
    assert dict(zip(values.tolist(), times.tolist(), strict=True)) == {0.35: 300, 1: 500, 4: 200}


def test_an_answer_that_nobody_gave_never_comes():
    at = np.array([2.0**-53, 0.5, 1 - 2.0**-53])
    assert set(of("answers", values=[1, 2, 9], people=[0, 3, 0]).at(at)) == {2}


def test_a_range_without_width_is_its_one_value():
    assert list(of("triangular", low=2, mode=2, high=2).at(np.array([0.1, 0.9]))) == [2, 2]
    assert list(of("lognormal", low=2, median=2, high=2).at(np.array([0.1, 0.9]))) == [2, 2]


@pytest.mark.parametrize(
    ("kind", "said", "problem"),
    [
        ("uniform", {"low": 2, "high": 1}, "its low must not be above its high"),
        ("triangular", {"low": 0, "mode": 3, "high": 2}, "nor the value between outside them"),
        ("lognormal", {"low": 4, "median": 3, "high": 5}, "nor the value between outside them"),
        ("lognormal", {"low": 10, "median": 20, "high": 100}, "its median must be about 31.62"),
        ("lognormal", {"low": 0, "median": 3, "high": 5}, "greater than 0"),
        ("normal", {"mean": 0, "sd": -1}, "greater than or equal to 0"),
        ("gamma", {"mean": 1, "sd": 0}, "greater than 0"),
        ("beta", {"mean": 1, "size": 10}, "less than 1"),
        ("answers", {"values": [1, 2], "people": [3]}, "'people' must say of each of the 'values'"),
        ("answers", {"values": [1, 2], "people": [0, 0]}, "somebody must have"),
        ("answers", {"values": [], "people": []}, "at least 1 item"),
        ("bell", {"mean": 1}, "does not match any of the expected tags"),
    ],
)
def test_what_is_no_distribution_is_a_problem(kind, said, problem):
    with pytest.raises(ValidationError, match=problem):
        of(kind, **said)
