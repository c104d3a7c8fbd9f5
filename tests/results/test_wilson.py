"""Wilson's interval against R 4 (prop.test(correct = FALSE) and binom::binom.wilson), and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.results.intervals import wilson

FROM_R = [
    (26, 57, 0.33372605583, 0.58409314021),
    (22, 57, 0.27062723886, 0.51570267084),
    (9, 57, 0.085357959704, 0.27363176941),
    (31, 35, 0.74048531354, 0.95464820667),
    (25, 37, 0.51463667242, 0.80366733472),
    (0, 20, 0, 0.16112515805),
    (1, 29, 0.0061132142928, 0.17175521879),
    (81, 263, 0.25528851988, 0.36620957698),
    (15, 148, 0.062386399531, 0.16048724172),
]


@st.composite
def proportions(draw):
    known = draw(st.integers(1, 10_000_000))
    return draw(st.integers(0, known)), known


@pytest.mark.parametrize(("numerator", "known", "low", "high"), FROM_R)
def test_the_limits_are_those_of_r(numerator, known, low, high):
    assert wilson(numerator, known) == pytest.approx((low, high), rel=1e-9, abs=1e-12)


@given(proportions())
def test_the_interval_holds_the_share_and_lies_between_none_and_all(proportion):
    numerator, known = proportion
    low, high = wilson(numerator, known)
    assert 0 <= low <= numerator / known <= high <= 1
    assert low < high


@given(proportions())
def test_the_interval_of_the_rest_is_the_mirror_of_the_interval(proportion):
    numerator, known = proportion
    low, high = wilson(numerator, known)
    rest = wilson(known - numerator, known)
    assert rest == pytest.approx((1 - high, 1 - low), abs=1e-12)


@given(proportions())
def test_ten_times_as_many_known_make_the_interval_narrower(proportion):
    numerator, known = proportion
    few, many = wilson(numerator, known), wilson(10 * numerator, 10 * known)
    assert many.high - many.low < few.high - few.low


@pytest.mark.parametrize(("numerator", "known"), [(0, 0), (1, 0), (-1, 10), (11, 10), (0, -1)])
def test_what_is_no_proportion_is_refused(numerator, known):
    with pytest.raises(ValueError, match="is not a proportion"):
        wilson(numerator, known)
