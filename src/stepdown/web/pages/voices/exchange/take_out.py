"""The files that a project can leave as: what each will not hold, and what the check found, is shown first."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from stepdown.exchange.archive.leaving.kinds import FileKind
from stepdown.records.access.acts import Act
from stepdown.records.actions.projects.take_out import take_out
from stepdown.records.queries.projects.exchange import FileSeen, file_of
from stepdown.records.queries.projects.seen import project_row, project_seen
from stepdown.web.asking import Asked
from stepdown.web.one_at_a_time import one_at_a_time
from stepdown.web.pages.voices.exchange.told import left_behind, places
from stepdown.web.pages.voices.surveys.files import as_file
from stepdown.web.pages.voices.tabs import project_context


def listed(request: Asked, project_id: UUID) -> HttpResponse:
    """Every file that can be taken out, and the way to bring one in."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    shown = {"kinds": tuple(FileKind), "brings_in": seen.may(Act.BRING_IN_TEXT)}
    return render(request, "voices/exchange/list.html", project_context(seen, "exchange") | shown)


@one_at_a_time
def one(request: Asked, project_id: UUID, file_kind: str) -> HttpResponse:
    """What the file will not hold, and what was found in it; sent, the file itself. It is noted who took it."""
    if file_kind not in set(FileKind):
        raise Http404
    found = file_of(request.user, project_id=project_id, kind=FileKind(file_kind), at=request.now)
    if request.method == "POST":
        return _taken(request, found)
    shown = {
        "kind": found.leaving.kind,
        "left_behind": left_behind(found.leaving.left_behind),
        "check": found.check,
        "places": places(found),
        "is_lead": found.seen.may(Act.RUN_PROJECT),
    }
    return render(request, "voices/exchange/file.html", project_context(found.seen, "exchange") | shown)


def _taken(request: Asked, found: FileSeen) -> HttpResponse:
    row = project_row(request.user, project_id=found.seen.id)
    has_looked = "has_looked" in request.POST
    take_out(by=request.user, at=request.now, project=row, check=found.check, has_looked=has_looked)
    return as_file(found.leaving.content, found.leaving.kind.file_name)
