"""A team that changed nothing saves nothing: exactly, where no effect is certain, and on average where chance plays."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.costs.analysis.draws import draw
from stepdown.costs.analysis.measures import FEWER, MONTHS, NET, SAVED, SERVICE, measures
from stepdown.costs.case import make_case
from stepdown.costs.scenario.assumption import Assumption
from stepdown.costs.scenario.care import Effect
from stepdown.costs.scenario.distributions import Fixed
from tests.costs.a_case import INPUTS, a_case, model_of, service_cost, shipped
from tests.costs.a_run import changed, effect_scenario
from tests.costs.any_case import models, values


def no_effect_at_all():
    """The shipped scenario of no effect, without the chance."""
    assumed = shipped("null-effect").care.with_team.log_odds_ratio
    none = assumed.model_copy(update={"distribution": Fixed(kind="fixed", value=0)})
    assert isinstance(none, Assumption)
    return effect_scenario(care={"with_team": Effect(kind="effect", log_odds_ratio=none)}, draws={"number": 500})


@settings(max_examples=25)
@given(models("null-effect"), st.data())
def test_with_no_effect_nothing_is_saved_whatever_the_service_and_the_values(model, data):
    drawn = data.draw(values(model)) | {"care.with_team.log_odds_ratio": np.zeros(5)}
    found = measures(model, model.run(drawn))
    assert found[SAVED] == pytest.approx(0, abs=1e-4)
    assert found[NET] == pytest.approx(found[SERVICE], abs=1e-4)
    assert found[FEWER] == pytest.approx(0, abs=1e-12)
    assert found[MONTHS] == pytest.approx(0, abs=1e-10)


def test_the_whole_case_of_no_effect_at_all_can_be_made_and_costs_what_the_service_costs():
    """Nothing varies but the service's cost: no assumption about children explains any of it."""
    case = make_case(model_of(no_effect_at_all(), service=service_cost()))
    assert case.figures[NET].central == pytest.approx(case.figures[SERVICE].central)
    assert case.probability_of_saving == 0
    assert case.information.evpi == 0
    assert case.shares[0].parameter.id == "service_cost.times"
    assert [share.with_others for share in case.shares[1:]] == pytest.approx([0] * (len(case.shares) - 1), abs=1e-6)


def test_the_whole_case_can_be_made_where_nothing_varies_at_all():
    case = make_case(model_of(no_effect_at_all()))
    assert case.figures[NET].central == pytest.approx(0, abs=1e-6)
    assert {share.with_others for share in case.shares} == {0}
    assert case.information.evpi == pytest.approx(0, abs=1e-6)


def test_the_shipped_null_effect_shows_no_saving_but_chance():
    """The mean of what is saved is within what 10,000 draws can miss of nought, or below it."""
    case = a_case("null-effect")
    saved = case.figures[SAVED]
    sample = draw(case.model)
    error = sample.measures[SAVED].std() / np.sqrt(sample.measures[SAVED].size)
    assert saved.central == pytest.approx(0, abs=1e-6)
    assert saved.mean <= 3 * error
    assert case.figures[NET].mean > 0
    assert case.probability_of_saving < 0.05


def test_its_saving_is_not_a_matter_of_how_many_entered():
    """With an assumed effect what was recorded of entries is not asked."""
    more_entered = replace(INPUTS, eligible=replace(INPUTS.eligible, entered=20))
    scenario = changed(shipped("null-effect"), draws={"number": 200})
    one, other = (model_of(scenario, inputs) for inputs in (INPUTS, more_entered))
    assert draw(one).measures[NET] == pytest.approx(draw(other).measures[NET])
