"""The families behind a figure, each with a link to its record."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.evaluation.behind import behind_figure
from stepdown.reporting.wording import name_of, plural
from stepdown.web.asking import Asked


def families(request: Asked, run_id: UUID, result_id: str) -> HttpResponse:
    """For a manager: whose the figure is."""
    behind = behind_figure(request.user, run_id=run_id, result_id=result_id, at=request.now)
    result = behind.figure.result
    shown = {"behind": behind, "figure": behind.figure, "name": name_of(result), "unit": plural(result.unit)}
    return render(request, "evaluation/behind.html", shown)
