"""An invented service of any number of children, and the shipped scenario made ready to run on it."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.analysis.draws import quantiles
from stepdown.costs.inputs.inputs import AtRisk, Change, Eligible, Inputs, Step, Work
from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import values_at
from stepdown.costs.model.priced import Priced
from stepdown.costs.money import shipped_deflators
from stepdown.costs.prepare import prices_used
from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.scenario.parse import parse_scenario
from stepdown.costs.scenario.scenario import Draws, Scenario
from stepdown.costs.scenario.shipped import shipped_text
from stepdown.costs.service_cost.service_cost import parse_service_cost
from stepdown.domain.safeguarding import SafeguardingLevel as Level
from stepdown.invented.pilot.service_cost import service_cost_text

type Numbers = NDArray[np.float64]


def inputs_of(children: int) -> Inputs:
    """So many children who could enter care, of all ages in turn, in families of one to three; one in 16 entered."""
    ages = [place % 18 for place in range(children)]
    families = {1: children - 5 * (children // 8), 2: children // 8, 3: children // 8}
    steps = tuple(Step(before, after, max(children // 8, 1)) for before, after in _STEPS)
    return Inputs(
        at_risk=AtRisk(children, children // 10),
        eligible=Eligible(
            children, children // 16, {age: ages.count(age) for age in sorted(set(ages))}, families=families
        ),
        steps=steps,
        work=Work(2 * children, children, children // 2, 5 * children, 8.0, {}, 0, 0, None),
        changes={"change.family.parental_domestic_abuse": Change("family", children // 3, children // 30, children)},
        pilot_months=18.0,
        digest="sha256:" + "0" * 64,
        title="An invented service",
    )


_STEPS = (
    (Level.CHILD_IN_NEED, Level.CLOSED),
    (Level.CHILD_PROTECTION_PLAN, Level.CHILD_IN_NEED),
    (Level.CHILD_IN_NEED, Level.CHILD_PROTECTION_PLAN),
)


def model_of(children: int, draws: int) -> Model:
    """The scenario 'borrowed-base-rate' on that service, at the invented pilot's cost."""
    library, deflators = shipped_prices(), shipped_deflators()
    scenario = parse_scenario(shipped_text("borrowed-base-rate"), library)
    if not isinstance(scenario, Scenario):
        raise TypeError("the shipped scenario is not an incremental one")
    scenario = scenario.model_copy(update={"draws": Draws(number=draws)})
    base = scenario.scenario.price_base
    prices = {name: Priced.of(library.get(name), base, deflators, without) for name, without in prices_used(scenario)}
    return Model(scenario, inputs_of(children), prices, parse_service_cost(service_cost_text()), deflators)


def values_of(model: Model) -> Mapping[str, Numbers]:
    """The scenario's own draws of every parameter: the same for every contender."""
    return values_at(model.parameters, quantiles(len(model.parameters), model.scenario.draws))
