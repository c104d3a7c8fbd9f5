"""What is said of a price before it is used on a day."""

from datetime import date

import pytest

from stepdown.costs.prices import read_prices, shipped_prices
from stepdown.costs.prices.check import Doubt, any_expired, check_prices
from tests.costs.prices.test_price_problems import SOUND
from tests.spec.ascii_table import read_table

RANGED = SOUND.replace("central = 700", 'low = 600\ncentral = 700\nhigh = 800\nrange_means = "ninety_five"')

DOUBTS = """
    line of the file       | written instead                                | doubts
    -----------------------+------------------------------------------------+---------------------
    central = 700          | central = 700                                  |
    checked = "verified"   | checked = "second_hand"                        | unverified
    checked = "verified"   | checked = "unverified"                         | unverified
    checked = "verified"   | checked = "as_cited"                           | no_page
    checked = "verified"   | checked = "derived"                            |
    price_year = "2024-25" | price_year = "2020-21"                         | distorted_year
    price_year = "2024-25" | price_year = "2020-21"; price_year_assumed = true | assumed_year, distorted_year
    expires = 2027-03-31   | expires = 2026-10-31                           | expired
    expires = 2027-03-31   | expires = 2026-11-01                           |
"""


@pytest.mark.parametrize("row", read_table(DOUBTS), ids=lambda row: row["written instead"])
def test_a_doubt_about_a_price_is_found_on_the_day(row):
    assert row["line of the file"] in RANGED
    text = RANGED.replace(row["line of the file"], row["written instead"].replace("; ", "\n"))
    findings = check_prices(read_prices({"own.toml": text}), date(2026, 11, 1))
    assert ", ".join(finding.doubt for finding in findings) == (row["doubts"] or "")
    assert all(finding.sentence.startswith("foster_care: ") for finding in findings)
    assert any_expired(findings) == (row["doubts"] == "expired")


def test_a_page_answers_the_doubt_about_a_figure_as_cited():
    text = RANGED.replace('"verified"', '"as_cited"').replace('"Our ledger"', '"Our ledger", page = "page 3"')
    assert check_prices(read_prices({"own.toml": text}), date(2026, 11, 1)) == ()


def test_one_amount_without_a_range_is_not_certain():
    (finding,) = check_prices(read_prices({"own.toml": SOUND}), date(2026, 11, 1))
    assert finding.doubt is Doubt.NO_RANGE


def test_no_shipped_price_had_expired_when_it_was_shipped_and_all_will():
    assert not any_expired(check_prices(shipped_prices(), date(2026, 11, 29)))
    expired = [f for f in check_prices(shipped_prices(), date(2027, 4, 1)) if f.doubt is Doubt.EXPIRED]
    assert len(expired) == len(shipped_prices())
