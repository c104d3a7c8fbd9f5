"""What cannot be costed is refused before a pound is reckoned, with every reason.

That no saving can be made without a counterfactual needs no rule at run time. A net figure comes only from ``Model``,
a model only from a ``Scenario``, and a scenario has no default for ``counterfactual``, ``care.thresholds`` or
``care.with_team``: the tests below say so of the types. A published case has no field that could hold a net figure.
"""

from dataclasses import replace

import pytest

from stepdown.costs.money import shipped_deflators
from stepdown.costs.prepare import prepare
from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.refusal import CostRefusal
from stepdown.costs.scenario.care import Care, Threshold
from stepdown.costs.scenario.scenario import About, Scenario
from stepdown.results.result import Findings, Tally
from tests.costs.a_case import service_cost, shipped
from tests.costs.a_run import changed
from tests.costs.published.counts import findings


def refusal(of: Findings, scenario: Scenario | None = None, service=None) -> str:
    with pytest.raises(CostRefusal) as refused:
        prepare(scenario or shipped(), of, shipped_prices(), shipped_deflators(), service)
    return str(refused.value)


def nobody() -> Findings:
    tables = {"care.eligible_age": None, "care.eligible_level": None, "care.eligible_families": None}
    return findings({"care.at_risk_entered": (0, 0), **tables})


def test_without_a_child_who_could_enter_care_there_is_nothing_to_compare():
    assert refusal(nobody()) == (
        "No child in the results could have entered care: none was at risk of being accommodated, not looked after at "
        "the first point, and known at both. There is nothing to compare."
    )


def test_without_any_childs_age_the_months_to_the_18th_birthday_are_not_known():
    of_no_age = findings({"care.eligible_age": None})
    of_seven = next(r for r in findings().results if r.id == "care.eligible_age.7")
    unknown = replace(of_seven, id="care.eligible_age.not_known", categories={"in": "not_known"}, tally=Tally(33))
    said = refusal(replace(of_no_age, results=(*of_no_age.results, unknown)))
    assert said == "The age of no child who could enter care is known, so the months until the 18th birthday are not."


def test_without_months_open_what_lies_below_care_is_refused_and_care_alone_is_not():
    of = findings({"work.months_open.mean": None})
    assert refusal(of).startswith("The results have no mean of months from opening to closure (work.months_open.mean)")
    care_alone = shipped().model_copy(update={"levels": None, "staff_time": None, "others": ()})
    assert prepare(care_alone, of, shipped_prices(), shipped_deflators()).inputs.eligible.children == 33


def test_a_change_that_the_results_lack_is_refused_by_its_name():
    of = findings({"change.family.parental_domestic_abuse.resolved": None})
    assert refusal(of) == (
        "The results have no change 'change.family.parental_domestic_abuse', which 'domestic_abuse' multiplies."
    )


def test_a_service_that_ran_beyond_the_horizon_is_refused():
    said = refusal(findings(), changed(scenario={"horizon_years": 1}), service_cost())
    assert said == "The service ran for longer than the scenario's horizon: lengthen horizon_years."


def test_every_reason_is_said_together():
    said = refusal(nobody(), changed(scenario={"horizon_years": 1}), service_cost())
    assert "There is nothing to compare." in said
    assert "lengthen horizon_years" in said


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (About, ["counterfactual", "perspective", "price_base", "owner", "date"]),
        (Care, ["thresholds", "with_team", "entry", "spell", "placements", "mixes"]),
        (Threshold, ["rate"]),
        (Scenario, ["scenario", "care"]),
    ],
)
def test_no_scenario_is_without_what_would_have_happened_without_the_team(kind, fields):
    assert [name for name in fields if not kind.model_fields[name].is_required()] == []
