"""Freezing a run by one: it is kept for good, with files that disclosure control let through. Another releases it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.access.refusal import NotSeen
from stepdown.records.actions.evaluation.freeze import (
    files_to_release,
    freeze_figures,
    release_figures,
    turn_down_release,
)
from stepdown.records.queries.evaluation.runs import RunView, figures_of_run, run_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.by_two import WhyNot
from stepdown.web.forms.evaluation import Freeze


def freeze(request: Asked, run_id: UUID) -> HttpResponse:
    """What the figures are for, and how they are protected."""
    run = figures_of_run(request.user, run_id=run_id, at=request.now)
    form = writing.begin(request, Freeze, subject=str(run_id), initial={"profile": run.study.disclosure.profile})
    if request.method == "POST" and form.is_valid():
        frozen = writing.send(request, form, lambda: _freeze(request, run_id, form))
        if frozen:
            messages.success(request, "The figures are frozen. Another looks through the files and releases them.")
            return redirect("frozen_run", run_id=frozen)
    return render(request, "evaluation/freeze.html", {"form": form, "run": run.row})


def release(request: Asked, run_id: UUID) -> HttpResponse:
    """Another than who froze them releases them."""
    run = _waiting(request, run_id)
    form = writing.begin(request, DeskForm, subject=str(run_id))
    if request.method == "POST" and form.is_valid():
        row = run_row(request.user, run_id=run_id, at=request.now)
        if writing.send(request, form, lambda: release_figures(by=request.user, at=request.now, run=row)):
            messages.success(request, "The figures are released.")
            return redirect("frozen_run", run_id=run_id)
    return render(request, "evaluation/release.html", {"form": form, "run": run.row, "send": "Release"})


def turn_down(request: Asked, run_id: UUID) -> HttpResponse:
    """Or says why not."""
    run = _waiting(request, run_id)
    form = writing.begin(request, WhyNot, subject=str(run_id))
    if request.method == "POST" and form.is_valid():
        row, why = run_row(request.user, run_id=run_id, at=request.now), form.cleaned_data["why"]
        if writing.send(request, form, lambda: turn_down_release(by=request.user, at=request.now, run=row, why=why)):
            messages.success(request, "The figures are not released.")
            return redirect("frozen_run", run_id=run_id)
    return render(request, "evaluation/release.html", {"form": form, "run": run.row, "send": "Do not release"})


def _waiting(request: Asked, run_id: UUID) -> RunView:
    """A frozen run that waits for this colleague's word; NotSeen for any other."""
    run = figures_of_run(request.user, run_id=run_id, at=request.now)
    if not run.row.can_release:
        raise NotSeen
    return run


def _freeze(request: Asked, run_id: UUID, form: Freeze) -> writing.Made:
    row = run_row(request.user, run_id=run_id, at=request.now)
    profile = form.cleaned_data["profile"]
    files = files_to_release(row, profile)
    return freeze_figures(
        by=request.user, at=request.now, run=row, profile=profile, why=form.cleaned_data["why"], files=files
    )
