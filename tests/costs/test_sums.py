"""What must add up, whatever the service, the horizon, the perspective and the values: no pound is lost or doubled."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.costs.analysis.measures import ENTERED, FEWER, NET, PUT_OFF, SAVED, SERVICE, WOULD_HAVE, measures
from stepdown.costs.model.line import LineKind
from stepdown.costs.prices.words import Bearer
from stepdown.costs.scenario.scenario import Perspective
from tests.costs.a_case import model_of
from tests.costs.a_run import changed
from tests.costs.any_case import models, values

any_model = models()
few = settings(max_examples=25)
SOCIETY = {"perspective": Perspective.SOCIETY}


@few
@given(any_model, st.data())
def test_a_lines_years_sum_to_what_is_with_the_team_less_what_is_without(model, data):
    for line in model.run(data.draw(values(model))).lines:
        quantity = line.quantity
        change = quantity.change_by_year.sum(axis=0)
        expected = quantity.with_team - quantity.without_team
        assert change == pytest.approx(expected, abs=1e-8), line.id


@few
@given(any_model, st.data())
def test_the_lines_sum_to_the_net_cost_and_so_do_the_years(model, data):
    drawn = data.draw(values(model))
    outcome = model.run(drawn)
    found = measures(model, outcome)
    assert found[NET] == pytest.approx(found[SERVICE] - found[SAVED], abs=1e-6)
    assert found[NET] == pytest.approx(model.net_cost(drawn), abs=1e-6)
    for line in outcome.lines:
        assert found[f"line.{line.id}"] == pytest.approx(model.factors @ line.by_year, abs=1e-6)


@few
@given(any_model, st.data())
def test_what_all_payers_pay_is_what_society_pays(model, data):
    whole = replace(model, scenario=changed(model.scenario, scenario=SOCIETY))
    found = measures(whole, whole.run(data.draw(values(whole))))
    paid = sum(part if name.endswith(f".{SERVICE}") else -part for name, part in found.items() if "payer." in name)
    assert paid == pytest.approx(found[NET], abs=1e-6)


@few
@given(any_model, st.data())
def test_each_perspective_counts_the_payers_that_it_names(model, data):
    drawn = data.draw(values(model))
    found = {}
    for perspective in Perspective:
        seen = replace(model, scenario=changed(model.scenario, scenario={"perspective": perspective}))
        outcome = seen.run(drawn)
        found[perspective] = measures(seen, outcome)[NET]
    lines = {at.id: (at, at.present_value(model.factors)) for at in outcome.lines}
    council = sum(at.bearers.get(Bearer.LOCAL_AUTHORITY, 0) * worth for at, worth in lines.values())
    assert found[Perspective.LOCAL_AUTHORITY] == pytest.approx(council, abs=1e-6)
    assert found[Perspective.SOCIETY] == pytest.approx(sum(worth for _, worth in lines.values()), abs=1e-6)


@few
@given(any_model, st.data())
def test_entries_add_up(model, data):
    found = measures(model, model.run(data.draw(values(model))))
    assert found[FEWER] == pytest.approx(found[WOULD_HAVE] - found[ENTERED], abs=1e-9)
    assert (found[PUT_OFF] >= 0).all()
    assert (found[WOULD_HAVE] <= model.inputs.eligible.children + 1e-9).all()


@few
@given(any_model, st.floats(0.1, 10), st.data())
def test_all_prices_times_something_are_all_totals_times_it(model, times, data):
    drawn = data.draw(values(model))
    scaled = {name: value * times if _is_price(name) else value for name, value in drawn.items()}
    before, after = (measures(model, model.run(at)) for at in (drawn, scaled))
    for name in (NET, SERVICE, SAVED):
        assert after[name] == pytest.approx(times * before[name], rel=1e-9, abs=1e-6)
    assert after[FEWER] == pytest.approx(before[FEWER])


def _is_price(name):
    return name.startswith("price.") or name == "service_cost.times"


@few
@given(any_model, st.randoms(), st.data())
def test_the_order_in_which_children_are_given_changes_nothing(model, random, data):
    eligible = model.inputs.eligible
    ages, families = list(eligible.by_age.items()), list(eligible.families.items())
    random.shuffle(ages)
    random.shuffle(families)
    other = replace(eligible, by_age=dict(ages), families=dict(families))
    shuffled = replace(model, inputs=replace(model.inputs, eligible=other))
    drawn = data.draw(values(model))
    assert shuffled.net_cost(drawn) == pytest.approx(model.net_cost(drawn), rel=1e-12, abs=1e-6)


@few
@given(any_model, st.data())
def test_a_draw_does_not_know_of_the_others(model, data):
    drawn = data.draw(values(model))
    together = model.net_cost(drawn)
    alone = [model.net_cost({name: value[place : place + 1] for name, value in drawn.items()}) for place in range(5)]
    assert np.concatenate(alone) == pytest.approx(together, rel=1e-12, abs=1e-6)


def test_without_discounting_a_present_value_is_the_sum_of_the_years():
    model = model_of(changed(discounting={"rate": 0.0, "later_rate": 0.0}))
    for line in model.run({p.id: np.array([p.spread.central]) for p in model.parameters}).lines:
        assert line.present_value(model.factors) == pytest.approx(line.by_year.sum(axis=0), rel=1e-12)
        assert line.what.kind is not LineKind.SERVICE
