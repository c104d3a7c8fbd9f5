"""Half-up rounding: as people round by hand, whatever the number is made of."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.results.rounding import percent, round_half_up

numbers = st.one_of(
    st.floats(-1e9, 1e9, allow_nan=False),
    st.fractions(-(10**9), 10**9),
    st.decimals(-(10**9), 10**9, allow_nan=False, places=6),
)
places = st.integers(0, 4)


@pytest.mark.parametrize(
    ("value", "to", "rounded"),
    [
        (2.5, 0, "3"),
        (-2.5, 0, "-3"),
        (0.125, 2, "0.13"),
        (2.675, 2, "2.68"),
        (Fraction(1, 8), 2, "0.13"),
        (Fraction(-1, 8), 2, "-0.13"),
        (Decimal("1.005"), 2, "1.01"),
        (2.4999, 0, "2"),
    ],
)
def test_a_half_goes_away_from_zero(value, to, rounded):
    assert str(round_half_up(value, to)) == rounded


@given(numbers, places)
def test_a_rounded_number_is_at_most_half_a_step_away(value, to):
    rounded = round_half_up(value, to)
    exact = Fraction(repr(value)) if isinstance(value, float) else Fraction(value)
    assert abs(Fraction(rounded) - exact) <= Fraction(1, 2 * 10**to)


@given(numbers, places)
def test_rounding_twice_to_the_same_place_changes_nothing(value, to):
    once = round_half_up(value, to)
    assert round_half_up(once, to) == once


@given(numbers, places)
def test_a_number_and_its_opposite_round_to_opposites(value, to):
    assert round_half_up(-value, to) == -round_half_up(value, to)


@given(st.integers(0, 10**7), st.integers(1, 10**7), places)
def test_a_percentage_shows_as_many_decimals_as_were_asked_for(numerator, denominator, to):
    assert -percent(numerator, denominator, to).as_tuple().exponent == to


def test_a_percentage_of_nothing_is_refused():
    with pytest.raises(ZeroDivisionError):
        percent(0, 0)
