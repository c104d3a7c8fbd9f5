"""Which way the answer must move, whatever the service and the values: what makes a case worse may not help it."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepdown.costs.analysis.measures import SAVED, measures
from stepdown.costs.inputs.inputs import Step
from stepdown.domain.safeguarding import SafeguardingLevel as Level
from tests.costs.a_case import INPUTS, model_of, service_cost, shipped
from tests.costs.a_run import NO_EFFECT_BUT_ENTRY, changed, line, run, values_of
from tests.costs.any_case import BELOW_CARE, models, values

few = settings(max_examples=25)
up = st.sampled_from([(a, b) for a in BELOW_CARE for b in BELOW_CARE if a.rung < b.rung])
SHARES = st.floats(0, 1)


@few
@given(models(), up, st.integers(1, 30), st.data())
def test_more_children_who_step_up_never_lower_the_net_cost(model, levels, children, data):
    """Where case work costs more at a higher level. (In the library early help costs more than child in need.)"""
    before, after = levels
    drawn = data.draw(values(model)) | {f"price.{name}": np.full(5, price) for name, price in _PRICES.items()}
    more = (*model.inputs.steps, Step(before, after, children))
    dearer = replace(model, inputs=replace(model.inputs, steps=more))
    assert (dearer.net_cost(drawn) >= model.net_cost(drawn) - 1e-6).all()


_PRICES = {"early_help_month": 100, "child_in_need_month": 200, "child_protection_plan_month": 400}


@pytest.mark.parametrize("step", [s for s in INPUTS.steps if s.direction == "up"])
def test_steps_up_stand_on_lines_of_their_own_and_cost(step):
    outcome = run(model_of(shipped()), {"levels.anyway": 0})
    arrived = line(outcome, f"levels.up.{step.after}")
    assert arrived.quantity.with_team > 0
    assert arrived.by_year.sum() > 0


def test_every_step_up_to_a_priced_level_has_a_line():
    priced = shipped().levels.prices
    ups = [(a, b) for a in BELOW_CARE for b in BELOW_CARE if a.rung < b.rung]
    for before, after in ups:
        inputs = replace(INPUTS, steps=(Step(before, after, 3),))
        outcome = run(model_of(shipped(), inputs), {"levels.anyway": 0})
        ids = {at.id for at in outcome.lines if at.id.startswith("levels.")}
        assert ids == {f"levels.up.{level}" for level in (before, after) if level in priced}


@few
@given(models(), SHARES, SHARES, st.data())
def test_more_entries_with_the_team_never_save_more(model, one, other, data):
    drawn = data.draw(values(model))
    fewer, more = sorted((one, other))
    low, high = (model.net_cost(drawn | {"care.with_team.entered": np.full(5, share)}) for share in (fewer, more))
    assert (low <= high + 1e-6).all()


@few
@given(models(), st.floats(0.5, 2), st.floats(1, 3), st.data())
def test_a_dearer_service_never_lowers_the_net_cost(model, times, dearer, data):
    drawn = data.draw(values(model))
    at, above = (model.net_cost(drawn | {"service_cost.times": np.full(5, t)}) for t in (times, times * dearer))
    assert (above >= at - 1e-6).all()


def test_a_dearer_service_never_raises_the_probability_of_saving():
    model = model_of(shipped(), service=service_cost())
    random = np.random.default_rng(1)
    drawn = {p.id: p.spread.at(random.random(2000)) for p in model.parameters}
    saving = [
        (model.net_cost(drawn | {"service_cost.times": drawn["service_cost.times"] * times}) < 0).mean()
        for times in (0, 0.5, 1, 1.5, 2, 4)
    ]
    assert saving == sorted(saving, reverse=True)
    assert saving[0] > saving[-1]


@few
@given(models(), SHARES, st.data())
def test_entries_that_are_all_put_off_by_nothing_save_nothing(model, together, data):
    """They happen all the same, at the same time, at the same cost."""
    drawn = data.draw(values(model))
    drawn["care.with_team.entered"] = np.full(5, 0.01)
    drawn |= {name: np.full(5, share) for name, share in NO_EFFECT_BUT_ENTRY.items()}
    drawn |= {"care.entry.share_put_off": np.ones(5), "care.entry.months_put_off": np.zeros(5)}
    drawn |= {"care.entry.months_until": np.full(5, 3.0), "proceedings.siblings_together": np.full(5, together)}
    assert measures(model, model.run(drawn))[SAVED] == pytest.approx(0, abs=1e-4)


@few
@given(models(), SHARES, SHARES, st.data())
def test_the_more_is_put_off_the_less_is_saved(model, one, other, data):
    drawn = data.draw(values(model))
    less, more = sorted((one, other))
    found = [model.net_cost(drawn | {"care.entry.share_put_off": np.full(5, share)}) for share in (less, more)]
    assert (found[0] <= found[1] + 1e-6).all()


@few
@given(models(), st.data())
def test_applications_to_court_are_never_more_than_the_entries_that_go_through_a_court(model, data):
    drawn = data.draw(values(model))
    outcome = model.run(drawn)
    share = drawn["proceedings.share_of_entries"]
    found = line(outcome, "proceedings").quantity.without_team
    assert (found <= share * outcome.entries.without_team.sum(axis=0) * (1 + 1e-12) + 1e-12).all()


def test_where_every_family_has_one_child_there_is_an_application_for_every_entry_through_a_court():
    alone = replace(INPUTS, eligible=replace(INPUTS.eligible, families={1: 33}))
    for together in (0, 0.5, 1):
        model = model_of(shipped(), alone)
        outcome = model.run(values_of(model, {"proceedings.siblings_together": together}))
        expected = 0.53 * outcome.entries.without_team.sum()
        assert line(outcome, "proceedings").quantity.without_team == pytest.approx(expected)


def test_a_longer_horizon_saves_more_months():
    months = []
    for years in (1, 2, 5, 10, 18):
        model = model_of(changed(scenario={"horizon_years": years}))
        months.append(-line(run(model), "placement.foster").quantity.change_by_year.sum())
    assert months == sorted(months)


def test_a_step_to_care_is_not_a_step_between_levels_of_case_work():
    """Entry into care is costed once, as entry."""
    steps = (Step(Level.CHILD_PROTECTION_PLAN, Level.LOOKED_AFTER, 9),)
    model = model_of(shipped(), replace(INPUTS, steps=steps))
    assert Level.LOOKED_AFTER not in shipped().levels.prices
    assert [at.id for at in run(model).lines if at.id.endswith("looked_after")] == []
