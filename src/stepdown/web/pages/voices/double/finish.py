"""A coder says that they have finished a sample. When both have, each sees the other's work."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.projects.write import write_down
from stepdown.records.queries.projects.seen import ProjectSeen, project_row, project_seen
from stepdown.themes.project.events.double import DoubleCodingFinished
from stepdown.themes.project.state.coding import DoubleCoding
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.double import FinishDouble
from stepdown.web.pages.voices.double.named import the_double
from stepdown.web.pages.voices.people.frame import done, opened
from stepdown.web.pages.voices.tabs import project_context


def finish(request: Asked, project_id: UUID, double_id: str) -> HttpResponse:
    """Say so; texts in which nothing is coded yet are named before."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    double, form = the_double(seen, double_id), opened(request, FinishDouble)
    if done(request, form, lambda: _finished(request, seen, double), "You have finished this sample."):
        return redirect("double_coding", project_id=project_id, double_id=double_id)
    shown = {"form": form, "double": double, "untouched": _untouched(seen, double)}
    return render(request, "voices/double/finish.html", project_context(seen, "texts") | shown)


def _finished(request: Asked, seen: ProjectSeen, double: DoubleCoding) -> writing.Made:
    row = project_row(request.user, project_id=seen.id)
    event = DoubleCodingFinished(double=double.id, coder=seen.coder)
    return write_down(by=request.user, at=request.now, project=row, proposed=event)


def _untouched(seen: ProjectSeen, double: DoubleCoding) -> list[str]:
    return [
        seen.project.sources[source].title
        for source in double.sources
        if not any(c.coder == seen.coder for c in seen.project.codings[source].values())
    ]
