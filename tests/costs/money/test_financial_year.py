"""A financial year runs from 1 April to 31 March and is written 2018-19; anything else is refused in a sentence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.costs.money import FinancialYear
from tests.spec.ascii_table import read_table

DAYS = """
    day        | year
    -----------+--------
    2018-04-01 | 2018-19
    2019-03-31 | 2018-19
    2019-04-01 | 2019-20
    1999-12-31 | 1999-00
    2009-06-01 | 2009-10
"""

NONSENSE = """
    text      | said
    ----------+-----
    2018-20   | the one that begins in 2018 is 2018-19
    2018-18   | the one that begins in 2018 is 2018-19
    2018      | write it as 2018-19
    2018-2019 | write it as 2018-19
    18-19     | write it as 2018-19
    last year | write it as 2018-19
    0018-19   | begins between 1900 and 2199
"""


@pytest.mark.parametrize("row", read_table(DAYS), ids=lambda row: row["day"])
def test_a_day_lies_in_a_year(row):
    assert str(FinancialYear.of(date.fromisoformat(row["day"]))) == row["year"]


@pytest.mark.parametrize("row", read_table(NONSENSE), ids=lambda row: row["text"])
def test_nonsense_is_refused_in_a_sentence(row):
    with pytest.raises(ValueError, match=row["said"]):
        FinancialYear.parse(row["text"])


@given(st.dates(date(1900, 4, 1), date(2199, 3, 31)))
def test_a_year_begins_ends_and_is_read_back_as_it_was_written(day):
    year = FinancialYear.of(day)
    assert year.start <= day <= year.end
    assert year.end + timedelta(days=1) == year.plus(1).start
    assert FinancialYear.parse(str(year)) == year < year.plus(1)


def test_a_slash_is_read_too():
    assert FinancialYear.parse("2018/19") == FinancialYear(2018)
