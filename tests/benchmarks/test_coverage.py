"""A small run of the benchmark of intervals: those for strangers fail, and those chosen hold the truth often enough."""

import pytest

from benchmarks.coverage.candidates import OF_A_DIFFERENCE, OF_A_SHARE
from benchmarks.coverage.run import covered
from benchmarks.coverage.service import SIZES, Truth, draw

SERVICES = 250
LARGE = SIZES["81 families, 190 children"]


@pytest.mark.parametrize("truth", [Truth(0.40, 0.30, 0.05), Truth(0.12, 0.08, 0.06)], ids=["common", "seldom"])
def test_where_brothers_and_sisters_are_half_alike_the_chosen_intervals_hold_and_those_for_strangers_fail(truth):
    drawn = list(draw(truth, LARGE, 0.5, SERVICES, seed=3))
    differences = covered(drawn, OF_A_DIFFERENCE, truth.change)
    shares = covered(drawn, OF_A_SHARE, truth.before)
    assert 0.92 < differences["Tango, widened"] / SERVICES < 0.98
    assert 0.92 < shares["Wilson, widened with t"] / SERVICES < 0.98
    assert 0.90 < differences["Family bootstrap"] / SERVICES < 0.98
    assert 0.90 < shares["Family bootstrap"] / SERVICES < 0.98
    for naive in (differences["Tango, as if strangers"], differences["Newcombe, as if strangers"]):
        assert naive / SERVICES < 0.89
    assert shares["Wilson, as if strangers"] / SERVICES < 0.89


def test_of_strangers_the_chosen_interval_is_little_wider_than_it_need_be():
    truth = Truth(0.22, 0.28, 0.08)
    found = covered(list(draw(truth, LARGE, 0.0, SERVICES, seed=4)), OF_A_DIFFERENCE, truth.change)
    assert 0.92 < found["Tango, widened"] / SERVICES < 0.99


def test_children_are_drawn_as_often_and_as_alike_as_asked():
    truth = Truth(0.40, 0.30, 0.05)
    services = list(draw(truth, {2: 40}, 0.5, 400, seed=5))
    before = sum(c.families * c.present for s in services for c in s) / (400 * 80)
    both = sum(c.families for s in services for c in s if c.present == 2) / (400 * 40)
    assert before == pytest.approx(truth.before, abs=0.01)
    assert (both - before**2) / (before * (1 - before)) == pytest.approx(0.5, abs=0.03)
