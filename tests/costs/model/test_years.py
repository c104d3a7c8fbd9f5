"""Years: what later money is worth, and into which year a month falls."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.costs.model.years import discount_factors, in_year, months_in_years
from stepdown.costs.scenario.scenario import Discounting


def test_the_first_year_counts_in_full_and_the_31st_after_it_is_the_first_at_the_lower_rate():
    """Green Book (HM Treasury), chapter 6: 3.5% for years 0 to 30 and 3.0% for years 31 to 75."""
    factors = discount_factors(Discounting(), 40)
    expected = [1.035**-year for year in range(31)] + [1.035**-30 * 1.03 ** -(year - 30) for year in range(31, 40)]
    assert factors == pytest.approx(expected, rel=1e-12)


def test_the_factors_of_the_green_books_table():
    """As printed there, to four places: years 0, 1, 10 and 30, and the first at 3.0%."""
    factors = discount_factors(Discounting(), 32)
    assert factors[[0, 1, 10, 30, 31]] == pytest.approx([1, 0.9662, 0.7089, 0.3563, 0.3459], abs=5e-5)


def test_without_discounting_a_pound_is_a_pound():
    assert list(discount_factors(Discounting(rate=0, later_rate=0), 18)) == [1] * 18


@given(st.floats(0, 60), st.floats(0, 60), st.integers(1, 10))
def test_the_months_of_a_stretch_sum_to_what_of_it_lies_within_the_years(start, length, years):
    found = months_in_years(np.array([start]), np.array([length]), years)[:, 0]
    within = max(min(start + length, 12 * years) - min(start, 12 * years), 0)
    assert found.sum() == pytest.approx(within, abs=1e-9)
    assert (found >= 0).all()
    assert (found <= 12).all()


@pytest.mark.parametrize(("month", "year"), [(0, 0), (11.99, 0), (12, 1), (23.9, 1), (24, None), (300, None)])
def test_an_event_falls_into_one_year_or_beyond_the_last(month, year):
    found = in_year(np.array([float(month)]), 2)[:, 0]
    assert list(found) == [float(place == year) for place in range(2)]
