"""Money of one year is added and compared; money of two years must be uprated first."""

import operator
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.costs.money import FinancialYear, Money, PriceYearsDifferError
from tests.spec.ascii_table import read_table

EARLIER, LATER = FinancialYear(2018), FinancialYear(2024)

WRITTEN = """
    pounds    | text
    ----------+---------------------------------
    1373300   | £1,373,300 (2018-19 prices)
    -163300   | −£163,300 (2018-19 prices)
    56221.98  | £56,222 (2018-19 prices)
    1000.5    | £1,001 (2018-19 prices)
    46        | £46 (2018-19 prices)
    38.43     | £38.43 (2018-19 prices)
    -38.4     | −£38.40 (2018-19 prices)
    99.99     | £99.99 (2018-19 prices)
    99.996    | £100 (2018-19 prices)
    100.25    | £100 (2018-19 prices)
    0.005     | £0.01 (2018-19 prices)
    -0.001    | £0 (2018-19 prices)
    0         | £0 (2018-19 prices)
"""

amounts = st.integers(-(10**9), 10**9).map(lambda pence: Money(pence / 4, EARLIER))


@pytest.mark.parametrize("row", read_table(WRITTEN), ids=lambda row: row["pounds"])
def test_money_is_written_in_whole_pounds_and_pence_only_under_a_hundred(row):
    assert str(Money(float(row["pounds"]), EARLIER)) == row["text"]


@pytest.mark.parametrize(
    "meet", [operator.add, operator.sub, operator.truediv, operator.lt, operator.le, operator.gt, operator.ge]
)
def test_two_price_years_do_not_meet(meet):
    with pytest.raises(PriceYearsDifferError, match="2018-19 prices and the other in 2024-25 prices; uprate one"):
        meet(Money(1, EARLIER), Money(1, LATER))


def test_equal_pounds_of_two_years_are_not_the_same_money():
    assert Money(1, EARLIER) != Money(1, LATER)


@pytest.mark.parametrize("meet", [operator.add, operator.sub, operator.mul])
def test_money_is_not_added_to_a_number_nor_multiplied_by_money(meet):
    other = Money(2, EARLIER) if meet is operator.mul else 2
    with pytest.raises(TypeError):
        meet(Money(1, EARLIER), other)


@given(amounts, amounts, st.integers(1, 1000))
def test_money_adds_up_as_numbers_do(one, other, times):
    assert one + other == other + one
    assert one + other - other == one
    assert sum([one, other]) == one + other
    assert times * one == one * times
    assert -one + one == Money(0, EARLIER)
    assert abs(one) >= one
    assert (one < other) == (one.pounds < other.pounds)


@given(amounts.filter(lambda money: money.pounds), st.integers(1, 1000))
def test_money_by_money_is_a_ratio(money, times):
    assert (money * times) / money == pytest.approx(times)
    assert isinstance(money / money, float)


def test_a_share_or_a_number_of_an_array_multiplies_it():
    assert Money(100, EARLIER) * Fraction(1, 4) == Money(25, EARLIER)
    assert str(Money(np.float64(46), EARLIER) * np.float64(2)) == "£92 (2018-19 prices)"


@pytest.mark.parametrize("pounds", [float("nan"), float("inf"), 1e300])
def test_what_cannot_be_counted_is_no_money(pounds):
    with pytest.raises(ValueError, match="is not an amount of money"):
        Money(pounds, EARLIER)
