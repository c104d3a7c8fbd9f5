"""A key area of interest is named, changed, or put before another."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from stepdown.records.actions.projects.write import write_down
from stepdown.records.queries.projects.seen import ProjectSeen, project_row, project_seen
from stepdown.themes.project.events.analysis import AreaNamed
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.voices.findings import ChangeArea, NameArea
from stepdown.web.pages.voices.findings.named import the_area
from stepdown.web.pages.voices.findings.questions import question_choices
from stepdown.web.pages.voices.framework.named import code_choices
from stepdown.web.pages.voices.propose import written
from stepdown.web.pages.voices.tabs import project_context


def name(request: Asked, project_id: UUID) -> HttpResponse:
    """Name one."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    choices = {
        "codes": code_choices(seen.project),
        "questions": question_choices(request, seen.project, project_id),
    }
    form = writing.begin(request, NameArea, subject=request.path, **choices)
    if written(request, form, project_id, lambda: _named(form, uuid4().hex), done="The area is named."):
        return redirect("findings", project_id=project_id)
    return _page(request, form, seen, title="Name a key area of interest", send="Name the area")


def change(request: Asked, project_id: UUID, area_id: str) -> HttpResponse:
    """Change its name, codes and questions."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    area = the_area(seen.project, area_id)
    form = writing.begin(
        request,
        ChangeArea,
        subject=request.path,
        codes=code_choices(seen.project),
        questions=question_choices(request, seen.project, project_id),
        initial={"title": area.title, "codes": area.codes, "questions": area.questions},
    )
    if written(request, form, project_id, lambda: _named(form, area.id), done="The area is changed."):
        return redirect("findings", project_id=project_id)
    return _page(request, form, seen, title=f"Change “{area.title}”", send="Change the area")


def _page(request: Asked, form: NameArea, seen: ProjectSeen, *, title: str, send: str) -> HttpResponse:
    shown = {"form": form, "title": title, "send": send}
    return render(request, "voices/findings/area.html", project_context(seen, "findings") | shown)


def _named(form: NameArea, area: str) -> AreaNamed:
    title = form.cleaned_data["title"].strip()
    return AreaNamed(area=area, title=title, codes=form.chosen("codes"), questions=form.chosen("questions"))


@require_POST
def put_before(request: Asked, project_id: UUID, area_id: str, other_id: str) -> HttpResponse:
    """Put an area right before another; where it stands there already nothing is written."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    area, other = the_area(seen.project, area_id), the_area(seen.project, other_id)
    order = list(seen.project.analysis.areas)
    if order.index(area.id) + 1 != order.index(other.id):
        row = project_row(request.user, project_id=project_id)
        moved = AreaNamed(area=area.id, title=area.title, codes=area.codes, questions=area.questions, before=other.id)
        write_down(by=request.user, at=request.now, project=row, proposed=moved)
    messages.success(request, f"“{area.title}” stands before “{other.title}”.")
    return redirect("findings", project_id=project_id)
