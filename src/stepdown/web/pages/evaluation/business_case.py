"""What the change was worth, under the site's scenario."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString

from stepdown.records.queries.evaluation import business_case as costs
from stepdown.reporting.renderers.html import to_part
from stepdown.web.asking import Asked


def business_case(request: Asked, run_id: UUID) -> HttpResponse:
    """The business case of a run."""
    run, report = costs.business_case(request.user, run_id=run_id, at=request.now)
    shown = {"run": run, "about": report, "report": SafeString(to_part(report))}  # its templates escape
    return render(request, "evaluation/business_case.html", shown)
