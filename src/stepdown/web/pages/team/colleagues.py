"""The colleagues of the team: who is away and who covers, with whom each works, employer, training."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.colleagues.away import end_leave, record_leave
from stepdown.records.actions.colleagues.change import change_colleague, record_training
from stepdown.records.queries.rows import colleague_row, leave_row
from stepdown.records.queries.team_colleagues import team_colleague, team_colleagues
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.colleagues import ChangeColleague, EndLeave, RecordLeave, RecordTraining


def colleagues(request: Asked) -> HttpResponse:
    """Everybody of the team."""
    rows = team_colleagues(request.user, at=request.now)
    deputy = next((c for c in rows if c.is_deputy), None)
    return render(request, "team/colleagues.html", {"rows": rows, "today": request.today, "deputy": deputy})


def one(request: Asked, colleague_id: UUID) -> HttpResponse:
    """One colleague."""
    found = team_colleague(request.user, colleague_id=colleague_id, at=request.now)
    return render(request, "team/colleague.html", {"colleague": found, "today": request.today})


def change(request: Asked, colleague_id: UUID) -> HttpResponse:
    """Change what is known beside the account."""
    found = team_colleague(request.user, colleague_id=colleague_id, at=request.now)
    names = ("telephone", "employer", "record_owner", "grade", "fte")
    held = {name: getattr(found, name) for name in names}
    form = writing.begin(request, ChangeColleague, subject=str(colleague_id), initial=held)
    if request.method == "POST" and form.is_valid():
        row, said = colleague_row(request.user, colleague=colleague_id), form.said()
        if writing.send(
            request, form, lambda: change_colleague(by=request.user, at=request.now, colleague=row, said=said)
        ):
            return _saved(request, colleague_id)
    return _form(request, form, colleague_id, "Change what is known", "Save")


def leave(request: Asked, colleague_id: UUID) -> HttpResponse:
    """Record days away and who covers."""
    team = team_colleagues(request.user, at=request.now)
    others = [(str(c.id), f"{c.name}, {c.what.lower()}") for c in team if c.id != colleague_id and c.is_active]
    form = writing.begin(request, RecordLeave, subject=str(colleague_id), colleagues=others)
    if request.method == "POST" and form.is_valid():
        said, row = form.cleaned_data, colleague_row(request.user, colleague=colleague_id)
        cover = colleague_row(request.user, colleague=UUID(said["covered_by"])) if said["covered_by"] else None
        if writing.send(
            request,
            form,
            lambda: record_leave(
                by=request.user,
                at=request.now,
                colleague=row,
                first_day=said["first_day"],
                last_day=said["last_day"],
                covered_by=cover,
            ),
        ):
            return _saved(request, colleague_id)
    return _form(request, form, colleague_id, "Record days away", "Save")


def back(request: Asked, colleague_id: UUID, leave_id: UUID) -> HttpResponse:
    """Record that they are back earlier."""
    form = writing.begin(request, EndLeave, subject=str(leave_id))
    row = leave_row(request.user, colleague=colleague_id, leave=leave_id)
    if request.method == "POST" and form.is_valid():
        last_day = form.cleaned_data["back_on"] - timedelta(days=1)
        if writing.send(
            request, form, lambda: end_leave(by=request.user, at=request.now, leave=row, last_day=last_day)
        ):
            return _saved(request, colleague_id)
    return _form(request, form, colleague_id, "Back earlier, or not away after all", "Save")


def training(request: Asked, colleague_id: UUID) -> HttpResponse:
    """Record a training."""
    form = writing.begin(request, RecordTraining, subject=str(colleague_id))
    if request.method == "POST" and form.is_valid():
        said, row = form.cleaned_data, colleague_row(request.user, colleague=colleague_id)
        if writing.send(
            request,
            form,
            lambda: record_training(
                by=request.user,
                at=request.now,
                colleague=row,
                course=said["course"],
                done_on=said["done_on"],
                renew_by=said["renew_by"],
            ),
        ):
            return _saved(request, colleague_id)
    return _form(request, form, colleague_id, "Record a training", "Save")


def _saved(request: Asked, colleague_id: UUID) -> HttpResponse:
    messages.success(request, "Saved.")
    return redirect("colleague", colleague_id=colleague_id)


def _form(request: Asked, form: DeskForm, colleague_id: UUID, title: str, send: str) -> HttpResponse:
    found = team_colleague(request.user, colleague_id=colleague_id, at=request.now)
    return render(request, "team/colleague_form.html", {"form": form, "colleague": found, "title": title, "send": send})
