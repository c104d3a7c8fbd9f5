"""Weights of districts: never negative, one in sum, and nearer than any others."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.evaluation.comparing.synthetic import mixture, simplex_weights, synthetic
from tests.evaluation.comparing.counties import drawn

rates = st.floats(0.001, 0.02)


@settings(deadline=None)
@given(st.data())
def test_no_other_weights_come_nearer(data):
    districts, periods = data.draw(st.integers(2, 6)), data.draw(st.integers(3, 8))
    generator = np.random.default_rng(data.draw(st.integers(0, 10**6)))
    donors, target = generator.uniform(0.001, 0.02, (districts, periods)), generator.uniform(0.001, 0.02, periods)
    weights = simplex_weights(donors, target)
    assert weights.min() >= 0
    assert weights.sum() == pytest.approx(1)
    best = np.sum((weights @ donors - target) ** 2)
    others = np.vstack([generator.dirichlet(np.ones(districts), 300), np.eye(districts)])
    assert best <= np.sum((others @ donors - target) ** 2, axis=1).min() + 1e-12


def test_a_district_that_is_a_mixture_is_found_to_be_it():
    donors = np.random.default_rng(4).uniform(0.002, 0.02, (4, 12))
    found = mixture(np.array([0.5, 0.3, 0.2, 0.0]) @ donors, donors, 8)
    assert found.weights == pytest.approx([0.5, 0.3, 0.2, 0.0], abs=1e-6)
    assert (found.gap, found.before) == (pytest.approx(0, abs=1e-9), pytest.approx(0, abs=1e-9))


def test_a_step_after_the_start_is_the_gap():
    donors = np.random.default_rng(4).uniform(0.002, 0.02, (4, 12))
    target = np.array([0.5, 0.3, 0.2, 0.0]) @ donors
    target[8:] -= 0.001
    assert mixture(target, donors, 8).gap == pytest.approx(-0.001, abs=1e-8)


def test_the_team_is_placed_among_districts_treated_as_if():
    placed = synthetic(drawn(3, ratio=0.3), 9)
    assert (placed.rank, placed.of) == (1, 8)
    assert placed.mixture.gap < 0
