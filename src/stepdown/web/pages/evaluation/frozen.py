"""Frozen runs: all of them, one of them, and the files that were released."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.evaluation.runs import figures_of_run, frozen_runs, released_file
from stepdown.records.studies import has_scenario
from stepdown.web.asking import Asked
from stepdown.web.pages.evaluation.part import report_part

KINDS = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "json": "application/json",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def frozen(request: Asked) -> HttpResponse:
    """Every run that was frozen."""
    return render(request, "evaluation/frozen.html", {"runs": frozen_runs(request.user, at=request.now)})


def run(request: Asked, run_id: UUID) -> HttpResponse:
    """One run with its figures, and its files where it is frozen."""
    found = figures_of_run(request.user, run_id=run_id, at=request.now)
    return render(
        request, "evaluation/run.html", {"run": found, "report": report_part(found), "has_scenario": has_scenario()}
    )


def file(request: Asked, run_id: UUID, name: str) -> HttpResponse:
    """One file of a release. It is saved, never shown inside the site: a report is a page of its own."""
    held = released_file(request.user, run_id=run_id, name=name, at=request.now)
    kind = KINDS.get(name.rpartition(".")[2], "application/octet-stream")
    return HttpResponse(held, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
