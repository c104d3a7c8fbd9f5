"""Prices are found by id, searched, laid over one another, and brought to a year or a month where they go on."""

import pytest

from stepdown.costs.money import FinancialYear, Money
from stepdown.costs.prices import NotPeriodicError, Per, PriceLibrary, UnknownPriceError, read_prices, shipped_prices
from tests.costs.prices.test_price_problems import SOUND
from tests.spec.ascii_table import read_table

OWN = read_prices({"own.toml": SOUND.replace("price.foster_care", "price.foster_care_2024_25")})

SEARCHES = """
    words              | found
    -------------------+-------------------------------------------------------------------
    foster pssru       | foster_care_council_2016_17, foster_care_council_2013_14
    CAFCASS            | section_31_application, section_31_cafcass
    ambulance          | ambulance
    no such thing      |
"""

PERIODS = """
    per       | a year  | a month
    ----------+---------+---------
    week      | 36526   | 3043.83
    month     | 8400    | 700
    half_year | 1400    | 116.67
    year      | 700     | 58.33
    event     |         |
    hour      |         |
"""


@pytest.mark.parametrize("row", read_table(SEARCHES), ids=lambda row: row["words"])
def test_a_search_finds_the_prices_in_which_every_word_stands(row):
    expected = (row["found"] or "").split(", ") if row["found"] else []
    assert [price.id for price in shipped_prices().search(row["words"])] == expected


def test_an_unknown_id_is_answered_with_the_one_that_was_perhaps_meant():
    with pytest.raises(UnknownPriceError) as raised:
        shipped_prices().get("pilot_fostercare")
    assert str(raised.value) == "there is no price 'pilot_fostercare'; did you mean 'pilot_foster_care'?"
    with pytest.raises(UnknownPriceError, match="stepdown prices lists them"):
        PriceLibrary().get("arrest")


def test_a_councils_own_price_replaces_the_shipped_one_and_remembers_it():
    laid = shipped_prices().lay(OWN)
    entry = laid.entry("foster_care_2024_25")
    assert (entry.price.central, entry.whose) == (700, "Our own prices")
    assert entry.replaced == shipped_prices().entry("foster_care_2024_25")
    assert list(laid.entries) == list(shipped_prices().entries)
    assert shipped_prices().get("foster_care_2024_25").central == 39020


def test_a_price_with_an_id_of_its_own_stands_beside_the_shipped_ones():
    laid = shipped_prices().lay(read_prices({"own.toml": SOUND}))
    assert len(laid) == len(shipped_prices()) + 1
    assert laid.entry("foster_care").replaced is None
    assert "foster_care" in laid
    assert "foster_care" not in shipped_prices()


@pytest.mark.parametrize("row", read_table(PERIODS), ids=lambda row: row["per"])
def test_a_price_that_goes_on_has_an_amount_a_year_and_a_month(row):
    price = OWN.get("foster_care_2024_25").model_copy(update={"per": Per(row["per"])})
    if row["a year"] is None:
        with pytest.raises(NotPeriodicError, match="has no amount per year or per month"):
            price.per_year()
        with pytest.raises(NotPeriodicError):
            price.per_month()
        return
    assert price.per_year().pounds == pytest.approx(float(row["a year"]), abs=0.01)
    assert price.per_month().pounds == pytest.approx(float(row["a month"]), abs=0.01)


def test_a_range_is_money_of_the_same_year_and_says_how_wide_it_is():
    price = shipped_prices().get("foster_care_2024_25")
    assert price.range == (Money(33487, FinancialYear(2024)), Money(49880, FinancialYear(2024)))
    assert price.range_means.standard_deviations == pytest.approx(1.349)
    assert shipped_prices().get("arrest").range is None
