"""Worst and best case of what is not known: edges, and that no filling of the gaps lies outside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.results.bounds import bounds, is_much_unknown
from stepdown.results.result import Measure, Result, Tally


def result(measure=Measure.PROPORTION, estimate=None, **counts) -> Result:
    return Result("a.b", "B", measure, "child", "x.sql", Tally(**counts), estimate=estimate)


def test_thirty_of_fifty_seven_known_leave_nearly_half_open():
    assert bounds(result(numerator=12, known=30, not_known=20, not_asked=7)) == pytest.approx((12 / 57, 39 / 57))


def test_a_difference_is_taken_as_if_all_unknown_fell_or_rose():
    falls = result(Measure.PAIRED_DIFFERENCE, -0.2, known=40, not_known=10)
    assert bounds(falls) == pytest.approx((-18 / 50, 2 / 50))


@pytest.mark.parametrize(
    "whole",
    [
        result(numerator=3, known=9),
        result(numerator=3, known=9, not_applicable=4),
        result(numerator=None, known=9, not_known=2),
        result(numerator=3, known=9, not_known=None),
        result(Measure.PAIRED_DIFFERENCE, None, known=9, not_known=2),
        result(Measure.MEAN, 4.0, known=9, not_known=2),
    ],
)
def test_where_all_is_known_or_a_count_is_hidden_there_are_no_bounds(whole):
    assert bounds(whole) is None


@pytest.mark.parametrize(("known", "unknown", "much"), [(20, 10, True), (21, 10, False), (0, 0, False), (0, 1, True)])
def test_a_third_is_much(known, unknown, much):
    assert is_much_unknown(result(numerator=0, known=known, not_known=unknown)) is much


@given(st.integers(0, 50), st.integers(0, 50), st.integers(1, 50), st.data())
def test_no_filling_of_the_gaps_gives_a_share_outside(present, absent, unknown, data):
    filled = data.draw(st.integers(0, unknown))
    least, most = bounds(result(numerator=present, known=present + absent, not_known=unknown))
    assert least <= (present + filled) / (present + absent + unknown) <= most
