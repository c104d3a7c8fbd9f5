"""A run's report as the inside of a page: every figure leads to what it is."""

from uuid import UUID

from django.urls import reverse
from django.utils.safestring import SafeString

from stepdown.records.queries.evaluation.runs import RunView
from stepdown.reporting.assemble import assemble
from stepdown.reporting.publish import release
from stepdown.reporting.renderers.html import to_part


def report_part(run: RunView) -> SafeString:
    """The report with true counts: an internal page, whatever the run may publish."""
    report = assemble(release(run.findings, run.study, "internal"), run.study)
    return SafeString(to_part(report, lambda result: figure_address(run.row.id, result)))  # its templates escape


def figure_address(run: UUID, result: str) -> str:
    """Where the definition of a figure is."""
    return reverse("figure", args=[run, result])
