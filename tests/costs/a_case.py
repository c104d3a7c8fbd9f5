"""A small service's counts, and the models and cases that are made of them: what the tests of the costs share."""

from functools import cache

from stepdown.costs.case import BusinessCase, make_case
from stepdown.costs.inputs.inputs import AtRisk, Change, Eligible, Inputs, Step, Work
from stepdown.costs.model.model import Model
from stepdown.costs.model.priced import Priced
from stepdown.costs.money import shipped_deflators
from stepdown.costs.prepare import prices_used
from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.scenario.parse import parse_scenario
from stepdown.costs.scenario.scenario import Scenario
from stepdown.costs.scenario.shipped import shipped_text
from stepdown.costs.service_cost.service_cost import ServiceCost, parse_service_cost
from stepdown.domain.safeguarding import SafeguardingLevel as Level
from stepdown.invented.pilot.service_cost import service_cost_text

INPUTS = Inputs(
    at_risk=AtRisk(35, 4),
    eligible=Eligible(
        children=33,
        entered=2,
        by_age={0: 4, 3: 6, 7: 8, 9: 4, 12: 6, 14: 3, 16: 2},
        by_level={Level.CHILD_IN_NEED: 13, Level.CHILD_PROTECTION_PLAN: 20},
        families={1: 12, 2: 6, 3: 3},
    ),
    steps=(
        Step(Level.CHILD_IN_NEED, Level.CLOSED, 9),
        Step(Level.CHILD_IN_NEED, Level.EARLY_HELP, 4),
        Step(Level.CHILD_PROTECTION_PLAN, Level.CLOSED, 3),
        Step(Level.CHILD_PROTECTION_PLAN, Level.EARLY_HELP, 2),
        Step(Level.CHILD_PROTECTION_PLAN, Level.CHILD_IN_NEED, 7),
        Step(Level.CHILD_IN_NEED, Level.CHILD_PROTECTION_PLAN, 7),
    ),
    work=Work(
        families_included=81,
        families_closed=41,
        families_open=26,
        children_included=190,
        mean_months_open=8.0,
        minutes={"domestic_abuse": 24_000.0, "youth_work": 15_000.0},
        contacts=2212,
        emergencies=89,
        emergency_minutes=4_000.0,
    ),
    changes={"change.family.parental_domestic_abuse": Change("family", resolved=10, emerged=1, known=38)},
    pilot_months=17.9,
    digest="sha256:" + "0" * 64,
    title="A small service",
)
"""33 children who could enter care, of whom 2 did: the pilot's counts as far as they were published."""


def service_cost() -> ServiceCost:
    """The invented pilot's cost."""
    return parse_service_cost(service_cost_text())


def model_of(scenario: Scenario, inputs: Inputs = INPUTS, service: ServiceCost | None = None) -> Model:
    """A scenario made ready to run on counts that are given directly."""
    library, deflators, base = shipped_prices(), shipped_deflators(), scenario.scenario.price_base
    prices = {name: Priced.of(library.get(name), base, deflators, without) for name, without in prices_used(scenario)}
    return Model(scenario, inputs, prices, service, deflators)


def shipped(name: str = "borrowed-base-rate") -> Scenario:
    """A scenario that comes with the program."""
    scenario = parse_scenario(shipped_text(name), shipped_prices())
    assert isinstance(scenario, Scenario)
    return scenario


@cache
def a_case(name: str = "borrowed-base-rate") -> BusinessCase:
    """The business case of the small service under a shipped scenario."""
    return make_case(model_of(shipped(name), service=service_cost()))
