"""Hypothesis strategies: any small service, under any horizon and perspective, at any values of the parameters."""

from dataclasses import replace
from functools import cache

import numpy as np
from hypothesis import strategies as st

from stepdown.costs.inputs.inputs import UNBORN, Change, Eligible, Inputs, Step
from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import values_at
from stepdown.costs.scenario.scenario import Perspective
from stepdown.domain.safeguarding import SafeguardingLevel as Level
from tests.costs.a_case import INPUTS, model_of, service_cost, shipped
from tests.costs.a_run import changed

BELOW_CARE = [level for level in Level if level is not Level.LOOKED_AFTER]
DRAWS = 5


@st.composite
def eligibles(draw: st.DrawFn) -> Eligible:
    """Up to a few dozen children of any ages, in families of one to four; no more entered than there are."""
    families = draw(st.dictionaries(st.integers(1, 4), st.integers(1, 6), min_size=1))
    children = sum(size * number for size, number in families.items())
    ages = draw(st.lists(st.integers(UNBORN, 17), min_size=children, max_size=children))
    by_age = {age: ages.count(age) for age in ages}
    return Eligible(children, draw(st.integers(0, children)), by_age, families=families)


@st.composite
def inputs(draw: st.DrawFn) -> Inputs:
    """Any such children, any steps up and down, and any change in domestic abuse, for better or worse."""
    pairs = draw(st.lists(st.sampled_from([(a, b) for a in BELOW_CARE for b in BELOW_CARE if a is not b]), unique=True))
    steps = tuple(Step(before, after, draw(st.integers(1, 20))) for before, after in pairs)
    change = Change("family", draw(st.integers(0, 9)), draw(st.integers(0, 9)), 38)
    changes = {"change.family.parental_domestic_abuse": change}
    return replace(INPUTS, eligible=draw(eligibles()), steps=steps, changes=changes)


@st.composite
def models(draw: st.DrawFn, name: str = "borrowed-base-rate") -> Model:
    """The shipped scenario on any service, with or without a service cost (which ran for 18 months)."""
    about = {"horizon_years": draw(st.integers(1, 18)), "perspective": draw(st.sampled_from(Perspective))}
    service = draw(st.sampled_from([service_cost(), None])) if about["horizon_years"] > 1 else None
    base = _base(name)
    return replace(base, scenario=changed(base.scenario, scenario=about), inputs=draw(inputs()), service=service)


@cache
def _base(name: str) -> Model:
    return model_of(shipped(name))


@st.composite
def values(draw: st.DrawFn, model: Model) -> dict[str, np.ndarray]:
    """A few draws of every parameter."""
    random = np.random.default_rng(draw(st.integers(0, 2**32)))
    return values_at(model.parameters, random.random((len(model.parameters), DRAWS)))
