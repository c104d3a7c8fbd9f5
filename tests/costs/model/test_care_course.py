"""How long a child is looked after: against the closed form, and against the equations solved by small steps."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from stepdown.costs.model.care_course import CareCourse

months = st.floats(0.5, 240)
shares = st.floats(0, 1)
whiles = st.floats(0, 240)


def within(mean: float, share: float, until_return: float, so_many: float) -> float:
    course = CareCourse.of(*(np.array([value]) for value in (mean, share, until_return)))
    return float(course.months_within(np.array([so_many]))[0])


def by_small_steps(mean: float, share: float, until_return: float, so_many: float) -> float:
    """The two equations of the module's docstring and the integral of the first, solved by Runge and Kutta."""
    out, back = 1 / mean, 1 / until_return

    def slopes(_: float, now: np.ndarray) -> list[float]:
        in_care, left = now[0], now[1]
        return [-out * in_care + back * left, out * share * in_care - back * left, in_care]

    return float(solve_ivp(slopes, (0, so_many), [1, 0, 0], method="DOP853", rtol=1e-12, atol=1e-12).y[2, -1])


@given(months, months, whiles)
def test_with_nobody_returning_it_is_the_mean_times_the_share_who_have_left(mean, until_return, so_many):
    exact = -mean * np.expm1(-so_many / mean)
    assert within(mean, 0, until_return, so_many) == pytest.approx(exact, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("mean", [1, 15, 35, 120])
@pytest.mark.parametrize("share", [0, 0.11, 0.5, 1])
@pytest.mark.parametrize("until_return", [1, 15, 35])
@pytest.mark.parametrize("so_many", [0.5, 12, 216])
def test_with_some_returning_it_is_what_small_steps_give(mean, share, until_return, so_many):
    expected = by_small_steps(mean, share, until_return, so_many)
    assert within(mean, share, until_return, so_many) == pytest.approx(expected, abs=1e-8)


@given(months, st.sampled_from([0, 1e-14, 1e-12, 1e-10, 1e-8, 1e-6]), whiles)
def test_where_both_rates_are_equal_or_nearly_so_nothing_is_lost(mean, apart, so_many):
    exact = -mean * np.expm1(-so_many / mean)
    assert within(mean, 0, mean * (1 + apart), so_many) == pytest.approx(exact, rel=1e-12, abs=1e-12)


@given(months, months)
def test_where_everybody_returns_care_goes_on_at_the_share_of_time_that_is_spent_in_it(mean, until_return):
    """In the long run mean / (mean + until_return) of each further month."""
    a_month = within(mean, 1, until_return, 20_001) - within(mean, 1, until_return, 20_000)
    assert a_month == pytest.approx(mean / (mean + until_return), rel=1e-6)


@given(months, shares, months, whiles, whiles)
def test_months_never_fall_and_are_never_more_than_have_passed(mean, share, until_return, first, more):
    early, late = (within(mean, share, until_return, so_many) for so_many in (first, first + more))
    assert 0 <= early <= first + 1e-9
    assert early <= late + 1e-9 <= early + more + 2e-9


@given(months, months, shares, shares, whiles)
def test_the_more_return_the_longer_care_is(mean, until_return, one, other, so_many):
    fewer, more = sorted((one, other))
    assert within(mean, fewer, until_return, so_many) <= within(mean, more, until_return, so_many) + 1e-9


@given(months, shares, months, st.floats(-240, 0))
def test_before_entry_there_is_no_care(mean, share, until_return, before):
    assert within(mean, share, until_return, before) == 0
