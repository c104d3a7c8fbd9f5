"""The model run at values that a test chooses: everything else is central. One draw, or one for each value given."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from stepdown.costs.inputs.inputs import Eligible, Inputs
from stepdown.costs.model.line import Line
from stepdown.costs.model.model import Model, Outcome
from stepdown.costs.model.parameters import central_values
from stepdown.costs.scenario.scenario import Scenario
from tests.costs.a_case import INPUTS, shipped

CHILD_OF_SEVEN = Eligible(children=1, entered=0, by_age={7: 1}, families={1: 1})

NO_EFFECT_BUT_ENTRY = {"levels.anyway": 1, "staff_time.anyway": 1, "others.domestic_abuse.anyway": 1}
"""Nothing below care changed that would not have changed anyway."""

CERTAIN_ENTRY = {
    "care.thresholds.pre_proceedings.rate": 1,
    "care.thresholds.adolescents_at_home.rate": 1,
    "care.with_team.entered": 0,
    "care.entry.months_until": 0,
    "care.entry.share_put_off": 0,
    **NO_EFFECT_BUT_ENTRY,
}
"""Without the team every child enters on the day of referral, and with it none ever does."""

ALL_FOSTERED = {
    "mix.england.foster": 1,
    "mix.england.residential_or_supported": 0,
    "mix.england.parents_adopters_or_other": 0,
}


def values_of(model: Model, chosen: Mapping[str, object] = {}) -> dict[str, np.ndarray]:
    """Central values but for those chosen; each chosen value may be a number or one for each draw."""
    draws = max((np.size(value) for value in chosen.values()), default=1)
    values = central_values(model.parameters)
    assert chosen.keys() <= values.keys(), chosen.keys() - values.keys()
    whole = values | {name: np.atleast_1d(np.asarray(value, dtype=float)) for name, value in chosen.items()}
    return {name: np.broadcast_to(value, (draws,)) for name, value in whole.items()}


def run(model: Model, chosen: Mapping[str, object] = {}) -> Outcome:
    return model.run(values_of(model, chosen))


def net(model: Model, chosen: Mapping[str, object] = {}) -> float:
    """The net cost of one draw."""
    return float(model.net_cost(values_of(model, chosen))[0])


def line(outcome: Outcome, id_: str) -> Line:
    return next(line for line in outcome.lines if line.id == id_)


def with_eligible(eligible: Eligible) -> Inputs:
    return replace(INPUTS, eligible=eligible)


def changed(scenario: Scenario | None = None, /, **parts: Mapping[str, object]) -> Scenario:
    """A shipped scenario with some keys of its parts changed: ``changed(scenario={"horizon_years": 5})``."""
    base = scenario or shipped()
    updates = {name: getattr(base, name).model_copy(update=dict(keys)) for name, keys in parts.items()}
    return base.model_copy(update=updates)


def effect_scenario(**parts: Mapping[str, object]) -> Scenario:
    """The shipped scenario in which the odds of entry are changed by an assumed factor."""
    return changed(shipped("null-effect"), **parts)
