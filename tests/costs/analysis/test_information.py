"""What better knowledge is worth: against the formula, closed forms, and another program on the same draws."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import norm

from stepdown.costs.analysis.information import evpi, evppi, natural_spline
from tests.costs.a_case import a_case

HEORMODEL = json.loads((Path(__file__).parent / "heormodel_answers.json").read_text(encoding="utf-8"))
"""Answers of heormodel 0.7.4 (MIT) on 250 draws of the small service; 'how' in the file says how they were made."""
DRAWS = 40_000
benefits = arrays(float, st.integers(1, 50), elements=st.floats(-1e6, 1e6))


def worth_of_knowing(mean: float, sd: float) -> float:
    """E max(X, 0) − max(mean, 0) of a normal X: the unit normal loss integral."""
    away = abs(mean) / sd
    return float(sd * (norm.pdf(away) - away * norm.sf(away)))


def normals(number: int, seed: int = 5) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal((number, DRAWS))


@given(benefits)
def test_it_is_the_better_choice_of_each_draw_less_the_better_choice_on_average(benefit):
    expected = sum(max(b, 0) for b in benefit) / len(benefit) - max(sum(benefit) / len(benefit), 0)
    assert evpi(benefit) == pytest.approx(expected, abs=1e-6)
    assert evpi(benefit) >= -1e-6


@given(benefits)
def test_where_every_draw_says_the_same_nothing_is_worth_knowing(benefit):
    assert evpi(np.abs(benefit)) == pytest.approx(0, abs=1e-6)
    assert evpi(-np.abs(benefit)) == 0


@pytest.mark.parametrize("mean", [-300_000, -50_000, 0, 50_000, 300_000])
def test_of_a_normal_it_is_the_normal_loss(mean):
    benefit = mean + 200_000 * normals(1)[0]
    assert evpi(benefit) == pytest.approx(worth_of_knowing(mean, 200_000), abs=4 * 200_000 / np.sqrt(DRAWS))


@pytest.mark.parametrize("mean", [-100_000, 0, 100_000])
@pytest.mark.parametrize(("first", "second"), [(200_000, 50_000), (100_000, 100_000), (50_000, 200_000)])
def test_of_one_of_two_normals_it_is_the_normal_loss_of_its_own_spread(mean, first, second):
    one, other = normals(2)
    benefit = mean + first * one + second * other
    error = 4 * np.hypot(first, second) / np.sqrt(DRAWS)
    assert evppi(benefit, one) == pytest.approx(worth_of_knowing(mean, first), abs=error)
    assert evppi(benefit, other) == pytest.approx(worth_of_knowing(mean, second), abs=error)


def test_a_bend_in_the_relation_is_seen():
    """The benefit is x² − 1: half of the draws' mean is on each side, and knowing x is knowing all."""
    (x,) = normals(1)
    assert evppi(x**2 - 1, x) == pytest.approx(evpi(x**2 - 1), rel=0.02)


def test_what_says_nothing_of_the_benefit_is_worth_nothing():
    one, other = normals(2)
    assert evppi(1000 * one, other) < 20


@given(st.floats(0.001, 1000), st.floats(-1000, 1000))
def test_the_unit_of_the_parameter_does_not_matter(scale, shift):
    one, other = normals(2)[:, :500]
    benefit = one + other
    assert evppi(benefit, shift + scale * one) == pytest.approx(evppi(benefit, one), rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("values", [[1.0] * 500, [0.0] * 250 + [1.0] * 250, [0.35] * 100 + [1.0] * 300 + [4.0] * 100])
def test_a_parameter_of_few_values_is_no_trouble(values):
    parameter = np.array(values)
    benefit = parameter - parameter.mean() + normals(1)[0, :500]
    assert 0 <= evppi(benefit, parameter) <= evpi(benefit)
    assert np.isfinite(natural_spline(parameter)).all()


def test_the_spline_is_straight_beyond_its_outer_knots():
    x = np.linspace(-3, 3, 601)
    beyond = natural_spline(x)[-10:]
    assert np.diff(beyond, 2, axis=0) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("answer", HEORMODEL["answers"], ids=lambda answer: str(answer["service_costs_more"]))
def test_another_program_gives_the_same(answer):
    benefit = -(np.array(HEORMODEL["net_cost"]) + answer["service_costs_more"])
    assert benefit.mean() == pytest.approx(answer["net_benefit"], rel=1e-9)
    assert evpi(benefit) == pytest.approx(answer["evpi"], rel=1e-9, abs=1e-6)


def test_another_programs_spline_gives_about_the_same():
    """Its knots lie elsewhere, so the answers differ by some per cent of it."""
    for answer in HEORMODEL["answers"]:
        benefit = -(np.array(HEORMODEL["net_cost"]) + answer["service_costs_more"])
        found = evppi(benefit, np.array(HEORMODEL["share"]))
        assert found == pytest.approx(answer["evppi_of_share"], rel=0.1, abs=3000)


def test_the_case_puts_the_most_valuable_first_and_none_is_worth_more_than_all():
    found = a_case().information
    worths = [worth for _, worth in found.evppi]
    assert worths == sorted(worths, reverse=True)
    assert min(worths) >= 0
    assert max(worths) <= found.evpi
    assert found.evppi[0][0].id == "care.thresholds.pre_proceedings.share"
