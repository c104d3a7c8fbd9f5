"""The prices that come with the program: each loads, says who says so, and is the figure that its source gives."""

import re

import pytest

from stepdown.costs.money import FinancialYear, shipped_deflators
from stepdown.costs.prices import Bearer, Checked, Grade, Overlap, Price, RangeMeans, shipped_prices
from stepdown.costs.prices.local_authorities import spread
from stepdown.costs.prices.reading import SHIPPED
from tests.architecture.source import PRODUCT
from tests.spec.ascii_table import read_table

PRICES = tuple(shipped_prices())

FIGURES = """
    id                                        | pounds | what                   | year    | whose
    ------------------------------------------+--------+------------------------+---------+---------------------
    pilot_proceedings                         | 44300  | per child              | 2018-19 | not_stated
    section_31_application                    | 25000  | per application        | 2005-06 | several
    section_31_local_authority                | 6250   | per application        | 2005-06 | local_authority
    section_31_legal_aid                      | 15000  | per application        | 2005-06 | courts_and_legal_aid
    section_31_court                          | 1250   | per application        | 2005-06 | courts_and_legal_aid
    section_31_cafcass                        | 2500   | per application        | 2005-06 | central_government
    court_public_law_case                     | 4180   | per case               | 2017-18 | courts_and_legal_aid
    pilot_foster_care                         | 34320  | per child per year     | 2018-19 | local_authority
    pilot_residential_care                    | 245388 | per child per year     | 2018-19 | local_authority
    foster_care_council_2016_17               | 646    | per child per week     | 2016-17 | local_authority
    foster_care_council_2013_14               | 700    | per child per week     | 2013-14 | local_authority
    residential_council_2013_14               | 2995   | per child per week     | 2013-14 | local_authority
    residential_private_2013_14               | 2947   | per child per week     | 2013-14 | local_authority
    looked_after_2013_14                      | 51080  | per child per year     | 2013-14 | local_authority
    residential_place_2023_24                 | 318400 | per place per year     | 2023-24 | local_authority
    residential_homes_2024_25                 | 418933 | per child per year     | 2024-25 | local_authority
    residential_all_homes_2024_25             | 367779 | per child per year     | 2024-25 | local_authority
    residential_with_supported_2024_25        | 222039 | per child per year     | 2024-25 | local_authority
    foster_care_2024_25                       | 39020  | per child per year     | 2024-25 | local_authority
    looked_after_2024_25                      | 107889 | per child per year     | 2024-25 | local_authority
    looked_after_additional_2018_19           | 45085  | per child per year     | 2018-19 | local_authority
    child_in_need_2018_19                     | 8640   | per child per year     | 2018-19 | local_authority
    pilot_child_protection_plan               | 1893   | per child per year     | 2018-19 | local_authority
    pilot_child_in_need                       | 1345   | per child per year     | 2018-19 | local_authority
    child_in_need_half_year                   | 1416   | per child per 6 months | 2008-09 | local_authority
    child_in_need_no_added_need_half_year     | 905    | per child per 6 months | 2008-09 | local_authority
    child_protection_plan_half_year           | 1864   | per child per 6 months | 2008-09 | local_authority
    child_protection_plan_under_six_half_year | 3069   | per child per 6 months | 2008-09 | local_authority
    child_in_need_month                       | 107    | per child per month    | 2008-09 | local_authority
    child_protection_plan_month               | 263    | per child per month    | 2008-09 | local_authority
    contact_and_referral                      | 186    | per process            | 2008-09 | local_authority
    initial_assessment                        | 271    | per process            | 2008-09 | local_authority
    core_assessment                           | 585    | per process            | 2008-09 | local_authority
    child_in_need_review                      | 222    | per process            | 2008-09 | local_authority
    section_47_enquiry                        | 511    | per process            | 2008-09 | local_authority
    public_law_outline                        | 2238   | per process            | 2008-09 | local_authority
    case_closed                               | 195    | per process            | 2008-09 | local_authority
    early_help_half_year                      | 1515   | per case per 6 months  | 2010-11 | not_stated
    pilot_social_worker_hour                  | 46     | per hour of a worker   | 2020-21 | local_authority
    social_worker_hour_2013_14                | 40     | per hour of a worker   | 2013-14 | local_authority
    family_support_worker_hour_2013_14        | 30     | per hour of a worker   | 2013-14 | local_authority
    senior_social_worker_hour_2013_14         | 51     | per hour of a worker   | 2013-14 | local_authority
    multisystemic_therapy_session             | 119    | per session            | 2013-14 | not_stated
    missing_investigation_low                 | 1325   | per investigation      | 2011-12 | police
    missing_investigation_high                | 2415   | per investigation      | 2011-12 | police
    arrest                                    | 593    | per incident           | 2006-07 | police
    antisocial_behaviour_report               | 35     | per incident           | 2002-03 | police
    first_time_entrant                        | 3152   | per person             | 2008-09 | courts_and_legal_aid
    police_hour_2013_14                       | 38.43  | per hour of a worker   | 2013-14 | police
    persistent_truancy                        | 1509   | per person per year    | 2005-06 | not_stated
    permanent_exclusion                       | 9219   | per person per year    | 2005-06 | not_stated
    domestic_abuse_incident                   | 2470   | per incident           | 2008-09 | several
    alcohol_dependency                        | 1800   | per person per year    | 2009-10 | nhs
    drug_treatment_saving                     | 3614   | per person per year    | 2013-14 | not_stated
    drug_treatment                            | 2604   | per person per year    | 2012-13 | local_authority
    adult_mental_health                       | 870    | per person per year    | 2007-08 | nhs
    child_mental_health                       | 230    | per person per year    | 2007-08 | nhs
    child_mental_health_team                  | 5015   | per case               | 2013-14 | nhs
    homelessness_application                  | 2501   | per application        | 2010-11 | local_authority
    single_homelessness                       | 20128  | per person per year    | 2015-16 | not_stated
    rough_sleeping                            | 7900   | per person per year    | 2010-11 | local_authority
    ambulance                                 | 216    | per incident           | 2013-14 | nhs
    emergency_department                      | 109    | per incident           | 2011-12 | nhs
    secure_childrens_home                     | 210000 | per child per year     | 2017-18 | not_stated
"""

DOUBTED = {Checked.SECOND_HAND, Checked.AS_CITED, Checked.UNVERIFIED}


@pytest.mark.parametrize("row", read_table(FIGURES), ids=lambda row: row["id"])
def test_a_figure_of_the_literature_is_there_with_its_unit_year_and_bearer(row):
    price = shipped_prices().get(row["id"])
    assert (price.central, price.what(), str(price.price_year)) == (float(row["pounds"]), row["what"], row["year"])
    assert ("several" if len(price.shares()) > 1 else str(price.borne_by[0].bearer)) == row["whose"]


@pytest.mark.parametrize("price", PRICES, ids=lambda price: price.id)
def test_every_price_says_who_says_so_and_can_be_uprated(price: Price):
    assert price.source.title
    assert price.source.licence
    assert sum(price.shares().values()) == pytest.approx(1)
    assert sum(paid for _, paid in price.borne()).pounds == pytest.approx(price.central)
    assert shipped_deflators().uprate(price.money, FinancialYear(2024)).money.pounds > 0


@pytest.mark.parametrize("price", PRICES, ids=lambda price: price.id)
def test_a_grade_is_no_better_than_what_it_rests_on(price: Price):
    if price.checked in DOUBTED or price.price_year_assumed:
        assert price.grade is Grade.WEAK
    if price.grade is Grade.GOOD:
        assert price.price_year >= FinancialYear(2015)


@pytest.mark.parametrize("price", [price for price in PRICES if "Unit Cost Database" in price.source.title], ids=str)
def test_a_figure_of_the_unit_cost_database_names_its_line_and_whom_to_attribute(price: Price):
    assert re.match(r"[A-Z&]+\d", price.source.page)
    assert price.source.licence == "CC BY 4.0, attribute GMCA"


def test_every_file_of_prices_in_the_package_is_shipped():
    folder = PRODUCT / "costs" / "prices" / "data"
    assert {path.stem for path in folder.glob("*.toml")} - {"local_authorities_2024_25"} == set(SHIPPED)


@pytest.mark.parametrize(
    ("id_", "column"),
    [
        ("residential_homes_2024_25", "residential"),
        ("foster_care_2024_25", "fostering"),
        ("looked_after_2024_25", "looked_after"),
    ],
)
def test_a_range_in_quartiles_is_that_of_the_authorities(id_, column):
    price = shipped_prices().get(id_)
    assert price.range_means is RangeMeans.QUARTILES
    assert (price.low, price.high) == pytest.approx((spread(column)[4], spread(column)[14]), abs=1)


def test_the_four_who_bear_a_section_31_application_bear_all_of_it():
    prices = shipped_prices()
    parts = ("local_authority", "legal_aid", "court", "cafcass")
    whole = prices.get("section_31_application")
    assert sum(prices.get(f"section_31_{part}").money for part in parts) == whole.money
    assert whole.shares()[Bearer.LOCAL_AUTHORITY] == 0.25


def test_the_social_care_in_a_domestic_abuse_incident_overlaps_with_case_work():
    price = shipped_prices().get("domestic_abuse_incident")
    (social_care,) = (p for p, _ in price.borne() if Overlap.CHILD_CASE_WORK in p.overlaps)
    assert social_care.amount == 193
    assert price.overlaps == (Overlap.DOMESTIC_ABUSE,)
    assert {Overlap.CHILD_CASE_WORK, Overlap.DOMESTIC_ABUSE} <= price.groups()


def test_what_the_pilot_does_not_state_is_assumed_in_sight():
    assumed = {price.id for price in PRICES if price.price_year_assumed}
    assert assumed >= {f"pilot_{name}" for name in ("foster_care", "residential_care", "child_in_need")}
    assert not shipped_prices().get("pilot_proceedings").price_year_assumed
