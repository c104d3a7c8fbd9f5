"""What would have to be true: at the value found, the net cost is nought; where none is found, why."""

from dataclasses import replace

import numpy as np
import pytest

from stepdown.costs.analysis.break_even import break_evens
from stepdown.costs.analysis.measures import FEWER, SERVICE, measures
from stepdown.costs.scenario.care import Effect
from stepdown.costs.scenario.scenario import Perspective
from tests.costs.a_case import INPUTS, model_of, service_cost, shipped
from tests.costs.a_run import changed, net, run

POUND = 1.0


def model(**parts):
    return model_of(changed(**parts), service=service_cost())


def all_at(rate):
    return {f"care.thresholds.{t.id}.rate": rate for t in shipped().care.thresholds}


def at_odds(of, ratio):
    """The same scenario with an effect in place of what was recorded."""
    assumed = shipped("null-effect").care.with_team.log_odds_ratio
    effect = changed(of.scenario, care={"with_team": Effect(kind="effect", log_odds_ratio=assumed)})
    shifted = replace(of, scenario=effect)
    return net(shifted, {"care.with_team.log_odds_ratio": np.log(ratio)})


@pytest.mark.parametrize("perspective", Perspective)
def test_at_each_value_found_the_net_cost_is_nought_to_a_pound(perspective):
    of = model(scenario={"perspective": perspective})
    found = break_evens(of)
    assert net(of, all_at(found.base_rate.value)) == pytest.approx(0, abs=POUND)
    assert at_odds(of, found.odds_ratio.value) == pytest.approx(0, abs=POUND)
    times = found.service_cost.value / found.service_cost.now
    assert net(of, {"service_cost.times": times}) == pytest.approx(0, abs=POUND)


def test_the_values_of_now_are_the_central_ones():
    of = model()
    found = break_evens(of)
    central = measures(of, run(of))
    assert found.base_rate.now == pytest.approx(0.5 * 0.448 + 0.5 * 0.11)
    assert found.service_cost.now == pytest.approx(central[SERVICE][0])


def test_the_entries_that_break_even_are_those_at_the_rate_that_does():
    of = model()
    found = break_evens(of)
    assert found.entries == pytest.approx(33 * found.base_rate.value - 2)
    assert measures(of, run(of, all_at(found.base_rate.value)))[FEWER][0] == pytest.approx(found.entries)


def test_the_net_cost_falls_along_the_base_rate():
    found = break_evens(model())
    assert found.rates[[0, -1]] == pytest.approx([0, 1])
    assert (np.diff(found.net_at_rates) < 0).all()
    assert np.interp(found.base_rate.value, found.rates, found.net_at_rates) == pytest.approx(0, abs=100)


def test_where_no_value_breaks_even_it_is_said_which_way():
    dear, one = model(), replace(INPUTS, eligible=replace(INPUTS.eligible, children=1, by_age={7: 1}, entered=0))
    of_one = break_evens(replace(dear, inputs=replace(one, steps=())))
    assert of_one.base_rate.value is None
    assert of_one.base_rate.says == (
        "No value from 0 to 1 breaks even: the team costs more than it saves at every one of them."
    )
    assert of_one.entries is None
    assert of_one.odds_ratio.value is None


def test_where_the_team_always_saves_that_is_said():
    """A service of £6,000, no entry with the team, and released time: it pays even if nobody would have entered."""
    cheap = replace(service_cost(), items=service_cost().items[-1:])
    nobody_entered = replace(INPUTS, eligible=replace(INPUTS.eligible, entered=0))
    found = break_evens(model_of(shipped(), nobody_entered, cheap)).base_rate
    assert (found.value, found.says) == (
        None,
        "No value from 0 to 1 breaks even: the team saves more than it costs at every one of them.",
    )


def test_where_nothing_is_saved_no_cost_of_the_service_breaks_even():
    of = model_of(shipped("null-effect"), service=service_cost())
    found = break_evens(replace(of, inputs=replace(INPUTS, steps=())))
    assert found.service_cost.value is None
    assert found.service_cost.says == "No cost of the service breaks even: nothing is saved at the central values."


def test_without_the_services_cost_nothing_is_said_to_pay_for_it():
    """What it could cost and still pay for itself can be said all the same."""
    found = break_evens(model_of(shipped()))
    for even in (found.base_rate, found.odds_ratio):
        assert even.value is None
        assert even.says == "The service's cost was not given, so it cannot be said what would pay for it."
    assert found.service_cost.now is None
    assert found.service_cost.value > 0
