"""What is given, as a document: shown inside the site while it is prepared, taken out once it is approved."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString

from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.actions.subject_access.approve import take_bundle
from stepdown.records.queries.subject_access.bundle import bundle
from stepdown.records.queries.subject_access.requests import access_request, access_request_row
from stepdown.reporting.renderers import RENDERERS
from stepdown.reporting.renderers.html import to_part
from stepdown.reporting.rights.bundle import bundle_report
from stepdown.web.asking import Asked
from stepdown.web.pages.evaluation.frozen import KINDS

FILES = {"record.html": "report.html", "record.docx": "report.docx", "record.pdf": "report.pdf"}
"""Each file as it is called, and the renderer that makes it."""


def show(request: Asked, access_id: UUID) -> HttpResponse:
    """The document as it stands, inside the page."""
    seen = access_request(request.user, access_id=access_id, at=request.now)
    found = bundle(request.user, access_id=access_id, at=request.now)
    part = SafeString(to_part(bundle_report(found)))  # its templates escape
    takes = not found.is_draft and may(request.user, Act.TAKE_BUNDLE, today=request.today)
    return render(
        request, "subject_access/bundle.html", {"access": seen, "bundle": found, "part": part, "takes": takes}
    )


def take(request: Asked, access_id: UUID, name: str) -> HttpResponse:
    """One file. It is noted who took it."""
    if name not in FILES:
        raise Http404
    row = access_request_row(request.user, access_id=access_id, today=request.today)
    take_bundle(by=request.user, at=request.now, request=row)
    held = RENDERERS[FILES[name]](bundle_report(bundle(request.user, access_id=access_id, at=request.now)))
    kind = KINDS[name.rpartition(".")[2]]
    return HttpResponse(held, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
