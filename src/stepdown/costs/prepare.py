"""Makes a scenario ready to run: prices brought to one year, inputs read, and refused what cannot be costed."""

from collections.abc import Iterator

from stepdown.costs.inputs.inputs import Inputs
from stepdown.costs.inputs.read import read_inputs
from stepdown.costs.model.model import Model
from stepdown.costs.model.priced import Priced
from stepdown.costs.model.years import MONTHS
from stepdown.costs.money import Deflators
from stepdown.costs.prices.library import PriceLibrary
from stepdown.costs.prices.words import Overlap
from stepdown.costs.refusal import CostRefusal
from stepdown.costs.scenario.scenario import Scenario
from stepdown.costs.service_cost.service_cost import ServiceCost
from stepdown.results.result import Findings


def prepare(
    scenario: Scenario,
    findings: Findings,
    library: PriceLibrary,
    deflators: Deflators,
    service: ServiceCost | None = None,
) -> Model:
    """The model of a scenario on results; CostRefusal with every reason why it cannot be made."""
    inputs = read_inputs(findings)
    if reasons := list(_reasons(scenario, inputs, service)):
        raise CostRefusal(" ".join(reasons))
    base = scenario.scenario.price_base
    prices = {name: Priced.of(library.get(name), base, deflators, without) for name, without in prices_used(scenario)}
    return Model(scenario, inputs, prices, service, deflators)


def _reasons(scenario: Scenario, inputs: Inputs, service: ServiceCost | None) -> Iterator[str]:
    if not inputs.eligible.children:
        yield (
            "No child in the results could have entered care: none was at risk of being accommodated, not looked after "
            "at the first point, and known at both. There is nothing to compare."
        )
    if not inputs.eligible.by_age and inputs.eligible.children:
        yield "The age of no child who could enter care is known, so the months until the 18th birthday are not."
    needs_months = scenario.levels or scenario.staff_time or scenario.others
    if needs_months and inputs.work.mean_months_open is None:
        yield (
            "The results have no mean of months from opening to closure (work.months_open.mean), which the steps "
            "between levels, the staff's time and the other items need. Take these parts out of the scenario, or "
            "record closures."
        )
    for item in scenario.others:
        if item.change not in inputs.changes:
            yield f"The results have no change '{item.change}', which '{item.id}' multiplies."
    if service and service.written.service.months > MONTHS * scenario.scenario.horizon_years:
        yield "The service ran for longer than the scenario's horizon: lengthen horizon_years."


def prices_used(scenario: Scenario) -> Iterator[tuple[str, tuple[Overlap, ...]]]:
    """Every price that a line pays, with the portions that the line leaves out."""
    names = [placement.price for placement in scenario.care.placements if placement.price]
    names += scenario.on_entry
    names += [scenario.proceedings.price] if scenario.proceedings else []
    names += scenario.levels.prices.values() if scenario.levels else []
    names += [scenario.staff_time.price] if scenario.staff_time else []
    yield from ((name, ()) for name in names)
    yield from ((item.price, item.without) for item in scenario.others)
