"""A template says that it is one until every place is filled."""

from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.scenario.parse import parse_scenario
from stepdown.costs.scenario.shipped import shipped_text
from stepdown.costs.scenario.unfilled import unfilled
from stepdown.reporting.business_case.answer import answer
from tests.costs.a_case import a_case, shipped


def test_the_template_names_each_place_that_is_still_open():
    places = unfilled(shipped("local"))
    assert places[:2] == ("scenario.counterfactual", "scenario.owner")
    assert "care.thresholds.child_protection_plan.rate.source" in places
    assert "care.mixes.under_10.source" in places


def test_a_finished_scenario_has_none():
    assert unfilled(shipped("borrowed-base-rate")) == ()
    filled = parse_scenario(shipped_text("local").replace("TO FILL", "Filled"), shipped_prices())
    assert unfilled(filled) == ()


def test_the_first_page_of_a_template_says_so_before_anything_else():
    first, *_ = answer(a_case("local"))
    assert first.caution
    assert first.text.startswith("This scenario is not finished: ")
    assert not answer(a_case())[0].caution
