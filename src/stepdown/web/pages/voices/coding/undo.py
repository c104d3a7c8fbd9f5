"""What one did last is taken back, from the text on which one works."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from stepdown.records.actions.projects.undo import undo_entry
from stepdown.records.queries.projects.seen import project_row
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.coding import UndoInText
from stepdown.web.pages.voices.coding.button import pressed, turn_pressed_at


@require_POST
def last(request: Asked, project_id: UUID, source_id: str) -> HttpResponse:
    """Take the entry back that the page told of, if nothing later stands on it."""
    back = f"{reverse('text', args=[project_id, source_id])}{turn_pressed_at(request)}"
    form = UndoInText(request.POST)
    if form.is_valid():
        row, entry = project_row(request.user, project_id=project_id), form.cleaned_data["entry"]
        pressed(request, lambda: undo_entry(by=request.user, at=request.now, project=row, entry=entry))
        messages.success(request, "It is taken back.")
    return redirect(back)
