"""Uprating by HM Treasury's deflators of March 2026: what comes out, and what is said of it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.costs.money import Deflators, FinancialYear, Money, YearOutsideSeriesError, shipped_deflators
from stepdown.written.parse import WrittenProblems, parse
from tests.spec.ascii_table import read_table

SERIES = shipped_deflators()
YEARS = sorted(SERIES.index)

UPRATED = """
    pounds | from    | to      | gives
    -------+---------+---------+---------
    44300  | 2018-19 | 2024-25 | 56222
    34320  | 2018-19 | 2024-25 | 43556
    245388 | 2018-19 | 2024-25 | 311427
    8640   | 2018-19 | 2024-25 | 10965
    3156   | 2008-09 | 2024-25 | 4722
    100    | 2024-25 | 2024-25 | 100
"""

WARNED = """
    from    | to      | day        | warnings
    --------+---------+------------+---------
    2018-19 | 2024-25 | 2026-11-01 |
    2018-19 | 2025-26 | 2026-11-01 | forecast
    2026-27 | 2025-26 | 2026-11-01 | forecast, forecast
    2020-21 | 2024-25 | 2026-11-01 | pandemic
    2018-19 | 2020-21 | 2026-11-01 | pandemic
    2020-21 | 2020-21 | 2030-01-01 |
    2018-19 | 2024-25 | 2027-03-31 |
    2018-19 | 2024-25 | 2027-04-01 | newer release
    2020-21 | 2026-27 | 2027-04-01 | forecast, pandemic, newer release
"""

WRONG_SERIES = """
    line                         | instead                | problem
    -----------------------------+------------------------+--------
    base_year = "2001-02"        | base_year = "2004-05"  | the base year and the first forecast year must be
    base_year = "2001-02"        | base_year = "2001-03"  | base_year: '2001-03' is not a financial year; the one
    base_year = "2001-02"        | base_year = 2001       | base_year: a financial year is written in quotation marks
    expires = 2027-03-31         |                        | expires: is missing; add it
    2001-02 = 101.0              |                        | the index must have every financial year from its first
    2001-02 = 101.0              | 2001-02 = 0.0          | index.2001-02: is 0.0; it must be over 0
"""

SOUND = """
title = "T"
release = "R"
series = "S"
licence = "L"
base_year = "2001-02"
first_forecast_year = "2002-03"
expires = 2027-03-31

[index]
2000-01 = 100.0
2001-02 = 101.0
2002-03 = 102.0
"""


def year(text: str) -> FinancialYear:
    return FinancialYear.parse(text)


@pytest.mark.parametrize("row", read_table(UPRATED), ids=lambda row: f"{row['pounds']} of {row['from']}")
def test_an_amount_in_the_prices_of_another_year(row):
    uprated = SERIES.uprate(Money(float(row["pounds"]), year(row["from"])), year(row["to"]))
    assert uprated.money.pounds == pytest.approx(float(row["gives"]), abs=1)
    assert uprated.money.price_year == year(row["to"])


@pytest.mark.parametrize("row", read_table(WARNED), ids=lambda row: f"{row['from']} to {row['to']} on {row['day']}")
def test_what_is_said_of_an_uprating(row):
    day = date.fromisoformat(row["day"])
    warnings = SERIES.uprate(Money(1, year(row["from"])), year(row["to"]), day).warnings
    expected = (row["warnings"] or "").split(", ") if row["warnings"] else []
    assert len(warnings) == len(expected)
    assert all(word in warning for word, warning in zip(expected, warnings, strict=True))


@pytest.mark.parametrize(("start", "to"), [("1999-00", "2024-25"), ("2024-25", "2031-32")])
def test_a_year_outside_the_series_is_refused_with_its_range(start, to):
    with pytest.raises(YearOutsideSeriesError, match="outside the deflators, which run from 2000-01 to 2030-31"):
        SERIES.uprate(Money(1, year(start)), year(to))


@given(st.sampled_from(YEARS), st.sampled_from(YEARS), st.sampled_from(YEARS), st.floats(0.01, 1e9))
def test_there_and_back_is_the_same_and_a_stop_on_the_way_changes_nothing(start, between, to, pounds):
    money = Money(pounds, start)
    there = SERIES.uprate(money, to)
    assert SERIES.uprate(there.money, start).money.pounds == pytest.approx(pounds)
    by_way_of = SERIES.uprate(SERIES.uprate(money, between).money, to)
    assert by_way_of.money.pounds == pytest.approx(there.money.pounds)
    assert there.money.pounds == pytest.approx(pounds * there.factor)


def test_the_shipped_series_says_where_it_is_from_and_has_100_in_its_base_year():
    assert SERIES.index[SERIES.base_year] == 100
    assert SERIES.expires - timedelta(days=365) == date(2026, 3, 31)
    assert "Crown copyright" in SERIES.licence
    assert (str(SERIES.first), str(SERIES.last)) == ("2000-01", "2030-31")


@pytest.mark.parametrize("row", read_table(WRONG_SERIES), ids=lambda row: row["problem"])
def test_a_series_that_cannot_be_used_says_why(row):
    assert parse(SOUND, Deflators).base_year == year("2001-02")
    with pytest.raises(WrittenProblems) as raised:
        parse(SOUND.replace(row["line"], row["instead"] or ""), Deflators)
    assert raised.value.problems[0].startswith(row["problem"])
