"""What the change in a run's figures was worth, under the site's scenario: worked out when it is asked for."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

from stepdown.costs.cost import Ledger, cost
from stepdown.costs.money import shipped_deflators
from stepdown.costs.prices.reading import shipped_prices
from stepdown.costs.refusal import CostRefusal
from stepdown.costs.scenario.parse import parse_scenario
from stepdown.costs.scenario.shipped import SHIPPED, shipped_text
from stepdown.costs.service_cost.service_cost import parse_service_cost
from stepdown.records.access.refusal import Refusal
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.evaluation.runs import RunView, figures_of_run
from stepdown.records.studies import has_scenario
from stepdown.reporting.business_case.files import own_report
from stepdown.reporting.report import Report
from stepdown.written.parse import WrittenProblems


def business_case(who: Colleague, *, run_id: UUID, at: datetime) -> tuple[RunView, Report]:
    """The business case of a run, with true figures; Refusal says why there can be none."""
    run = figures_of_run(who, run_id=run_id, at=at)
    if not has_scenario():
        raise Refusal("This site has no scenario for a business case. The administrator sets STEPDOWN_SCENARIO.")
    library = shipped_prices()
    try:
        scenario = parse_scenario(_text(settings.SCENARIO), library)
        service = parse_service_cost(_text(settings.SERVICE_COST)) if settings.SERVICE_COST else None
        costed = cost(run.findings, (scenario,), Ledger(library, shipped_deflators(), service))
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal("The site's scenario or service cost cannot be read. Ask the administrator.") from error
    except WrittenProblems as found:
        raise Refusal(f"The site's scenario cannot be used: {'; '.join(map(str, found.problems))}") from found
    except CostRefusal as refused:
        raise Refusal(f"There is no business case of these figures: {refused}") from refused
    return run, own_report(costed)


def _text(name: str) -> str:
    return shipped_text(name) if name in SHIPPED else Path(name).read_text(encoding="utf-8-sig")
