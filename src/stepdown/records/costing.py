"""What the change in figures was worth, under the scenario of this site."""

from pathlib import Path

from django.conf import settings

from stepdown.costs.cost import Costed, Ledger, cost
from stepdown.costs.model.model import Model
from stepdown.costs.money import shipped_deflators
from stepdown.costs.prepare import prepare
from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.published.written import Published
from stepdown.costs.refusal import CostRefusal
from stepdown.costs.scenario.parse import parse_scenario
from stepdown.costs.scenario.scenario import Scenario
from stepdown.costs.scenario.shipped import SHIPPED, shipped_text
from stepdown.costs.service_cost.service_cost import parse_service_cost
from stepdown.records.access.refusal import Refusal
from stepdown.records.studies import has_scenario
from stepdown.results.result import Findings
from stepdown.written.parse import WrittenProblems


def costed(findings: Findings) -> Costed:
    """The business case of figures; Refusal says why there can be none."""
    scenario, ledger = _of_the_site()
    try:
        return cost(findings, (scenario,), ledger)
    except CostRefusal as refused:
        raise Refusal(f"There is no business case of these figures: {refused}") from refused


def modelled(findings: Findings) -> Model | None:
    """The model of the site's scenario, which is drawn from later; None where there is no business case to be made."""
    if not has_scenario():
        return None
    scenario, ledger = _of_the_site()
    if not isinstance(scenario, Scenario):
        return None
    try:
        return prepare(scenario, findings, ledger.library, ledger.deflators, ledger.service)
    except CostRefusal:
        return None


def _of_the_site() -> tuple[Scenario | Published, Ledger]:
    if not has_scenario():
        raise Refusal("This site has no scenario for a business case. The administrator sets STEPDOWN_SCENARIO.")
    library = shipped_prices()
    try:
        scenario = parse_scenario(_text(settings.SCENARIO), library)
        service = parse_service_cost(_text(settings.SERVICE_COST)) if settings.SERVICE_COST else None
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal("The site's scenario or service cost cannot be read. Ask the administrator.") from error
    except WrittenProblems as found:
        raise Refusal(f"The site's scenario cannot be used: {'; '.join(map(str, found.problems))}") from found
    return scenario, Ledger(library, shipped_deflators(), service)


def _text(name: str) -> str:
    return shipped_text(name) if name in SHIPPED else Path(name).read_text(encoding="utf-8-sig")
