"""Freezing a run: it is kept for good, with a release that disclosure control let through."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.evaluation.freeze import files_to_release, freeze_figures
from stepdown.records.queries.evaluation.runs import figures_of_run, run_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.evaluation import Freeze


def freeze(request: Asked, run_id: UUID) -> HttpResponse:
    """What the figures are for, and how they are protected."""
    run = figures_of_run(request.user, run_id=run_id, at=request.now)
    form = writing.begin(request, Freeze, subject=str(run_id), initial={"profile": run.study.disclosure.profile})
    if request.method == "POST" and form.is_valid():
        frozen = writing.send(request, form, lambda: _freeze(request, run_id, form))
        if frozen:
            messages.success(request, "The figures are frozen, and their files are ready.")
            return redirect("frozen_run", run_id=frozen)
    return render(request, "evaluation/freeze.html", {"form": form, "run": run.row})


def _freeze(request: Asked, run_id: UUID, form: Freeze) -> writing.Made:
    row = run_row(request.user, run_id=run_id, at=request.now)
    profile = form.cleaned_data["profile"]
    files = files_to_release(row, profile)
    return freeze_figures(
        by=request.user, at=request.now, run=row, profile=profile, why=form.cleaned_data["why"], files=files
    )
