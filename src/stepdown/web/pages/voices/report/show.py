"""The report as a page, the check for real names, and the files."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString

from stepdown.records.access.acts import Act
from stepdown.records.actions.projects.take_out import take_out
from stepdown.records.queries.projects.report import leaks_in, voices_of
from stepdown.records.queries.projects.seen import project_row
from stepdown.reporting.assemble import INVENTED
from stepdown.reporting.renderers import RENDERERS
from stepdown.reporting.renderers.html import to_part
from stepdown.reporting.voices.assemble import voices_report
from stepdown.web.asking import Asked
from stepdown.web.one_at_a_time import one_at_a_time
from stepdown.web.pages.evaluation.frozen import KINDS
from stepdown.web.pages.voices.tabs import project_context

NAMES = {
    "report.html": "Download the report as a web page (HTML)",
    "report.docx": "Download the report as a Word document (DOCX)",
    "report.pdf": "Download the report as a PDF",
    "tables.xlsx": "Download its tables as a spreadsheet (XLSX)",
}
"""Each file of the report, and what its button says."""


def show(request: Asked, project_id: UUID) -> HttpResponse:
    """The whole report inside the page."""
    seen, voices = voices_of(request.user, project_id=project_id, at=request.now, banner=_banner())
    check = leaks_in(request.user, seen=seen)
    shown = {
        "report": SafeString(to_part(voices_report(voices))),  # its templates escape
        "check": check,
        "files": NAMES.items(),
        "is_lead": seen.may(Act.RUN_PROJECT),
    }
    return render(request, "voices/report/show.html", project_context(seen, "voices_report") | shown)


@one_at_a_time
def take(request: Asked, project_id: UUID, name: str) -> HttpResponse:
    """One file; it is noted who took it."""
    if name not in RENDERERS:
        raise Http404
    seen, voices = voices_of(request.user, project_id=project_id, at=request.now, banner=_banner())
    row = project_row(request.user, project_id=project_id)
    has_looked = "has_looked" in request.POST
    take_out(
        by=request.user, at=request.now, project=row, check=leaks_in(request.user, seen=seen), has_looked=has_looked
    )
    held = RENDERERS[name](voices_report(voices))
    kind = KINDS[name.rpartition(".")[2]]
    return HttpResponse(held, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _banner() -> str | None:
    return INVENTED if settings.DEMO else None
