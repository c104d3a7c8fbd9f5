"""A page of a project with one form on it: what is sent is proposed, and written down or refused on the page."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.actions.projects.write import write_down
from stepdown.records.queries.projects.seen import ProjectNamed, project_row
from stepdown.themes.project.events import Event
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.pages.voices.tabs import project_context


def written(request: Asked, form: DeskForm, project_id: UUID, proposed: Callable[[], Event], *, done: str = "") -> bool:
    """Whether the page was sent and what it proposes was written down; ``done`` is then said on the next page."""
    if request.method != "POST" or not form.is_valid():
        return False
    row = project_row(request.user, project_id=project_id)
    made = writing.send(
        request, form, lambda: write_down(by=request.user, at=request.now, project=row, proposed=proposed())
    )
    if made and done:
        messages.success(request, done)
    return made is not None


def form_page(
    request: Asked, form: DeskForm, project: ProjectNamed, here: str, *, title: str, send: str, before: str = ""
) -> HttpResponse:
    """The page: ``before`` is what the writer should see above the form."""
    shown = {"form": form, "title": title, "send": send, "before": before}
    return render(request, "voices/form.html", project_context(project, here) | shown)
