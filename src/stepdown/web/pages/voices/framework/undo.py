"""The last thing that one did is taken back; the page says first what that is."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.projects.undo import undo_entry
from stepdown.records.queries.projects.seen import project_row, project_seen
from stepdown.themes.framework.undoing import undoing
from stepdown.themes.project.undo import last_of
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.framework import UndoLast
from stepdown.web.pages.voices.tabs import project_context


def last(request: Asked, project_id: UUID) -> HttpResponse:
    """Take it back, if nothing later stands on it."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    found = last_of(seen.log, seen.coder)
    form = writing.begin(request, UndoLast, subject=request.path, initial={"entry": found.number if found else None})
    if request.method == "POST" and form.is_valid():
        row, entry = project_row(request.user, project_id=project_id), form.cleaned_data["entry"]
        if writing.send(request, form, lambda: undo_entry(by=request.user, at=request.now, project=row, entry=entry)):
            messages.success(request, "It is taken back.")
            return redirect("framework", project_id=project_id)
    shown = {"form": form, "entry": found, "did": undoing(seen.log.project, found) if found else ""}
    return render(request, "voices/framework/undo.html", project_context(seen, "framework") | shown)
