"""The costs' one door: results, prices, the service's cost and scenarios in; a business case out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stepdown.costs.case import BusinessCase, make_case
from stepdown.costs.compare import Comparison, compare
from stepdown.costs.money import Deflators
from stepdown.costs.prepare import prepare
from stepdown.costs.prices.library import PriceLibrary
from stepdown.costs.published.case import PublishedCase, published_case
from stepdown.costs.published.written import Published
from stepdown.costs.refusal import CostRefusal
from stepdown.costs.scenario.scenario import Scenario
from stepdown.costs.service_cost.service_cost import ServiceCost
from stepdown.results.result import Findings

type Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Costed:
    """The results, the case made of them, and where several scenarios were asked for, all of them side by side."""

    findings: Findings
    case: BusinessCase | PublishedCase
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """What every scenario is reckoned with."""

    library: PriceLibrary
    deflators: Deflators
    service: ServiceCost | None = None


def cost(
    findings: Findings,
    scenarios: Sequence[Scenario | Published],
    ledger: Ledger,
    progress: Progress = lambda _: None,
) -> Costed:
    """The case of the first scenario, and the comparison with the others; CostRefusal says why there is none."""
    first, *others = scenarios
    incremental = [s for s in scenarios if isinstance(s, Scenario)]
    if others and len(incremental) < len(scenarios):
        raise CostRefusal(
            "A publication's own sums cannot be set beside a business case: they have no counterfactual and no service "
            "cost. Run them by themselves, without --compare."
        )
    if isinstance(first, Published):
        return Costed(findings, published_case(first, findings, ledger.library))
    cases = []
    for scenario in incremental:
        progress(f"costing '{scenario.scenario.title}'")
        model = prepare(scenario, findings, ledger.library, ledger.deflators, ledger.service)
        cases.append(make_case(model, progress))
    return Costed(findings, cases[0], compare(cases) if others else None)
