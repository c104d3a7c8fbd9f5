"""What the change in a run's figures was worth, under the site's scenario: worked out when it is asked for."""

from datetime import datetime
from uuid import UUID

from stepdown.records.costing import costed
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.evaluation.runs import RunView, figures_of_run
from stepdown.reporting.business_case.files import own_report
from stepdown.reporting.report import Report


def business_case(who: Colleague, *, run_id: UUID, at: datetime) -> tuple[RunView, Report]:
    """The business case of a run, with true figures; Refusal says why there can be none."""
    run = figures_of_run(who, run_id=run_id, at=at)
    return run, own_report(costed(run.findings))
