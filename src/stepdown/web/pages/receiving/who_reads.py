"""Who reads what is sent to a service: the manager adds a colleague of it, and takes one off."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.receiving.who_reads import add_to_service, take_off_service
from stepdown.records.queries.directory import service
from stepdown.records.queries.rows import service_row
from stepdown.records.queries.service_colleagues import service_colleague_row, service_colleagues
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.receiving import AddToService

_BY_MAIL = "They can choose a password under Forgotten password, at the log-in."
_BY_HAND = "They can log in once they have chosen a password. Ask who runs this site for a link for them."


def show(request: Asked, service_id: UUID) -> HttpResponse:
    """Those who do, and one more."""
    rows = service_colleagues(request.user, service_id=service_id, at=request.now)
    form = writing.begin(request, AddToService, subject=str(service_id))
    if request.method == "POST" and form.is_valid():
        row = service_row(request.user, service=service_id)
        said = {name: form.cleaned_data[name] for name in ("name", "email")}
        if writing.send(request, form, lambda: add_to_service(by=request.user, at=request.now, service=row, **said)):
            messages.success(request, _BY_MAIL if settings.MAILS else _BY_HAND)
            return redirect("service_colleagues", service_id=service_id)
    return _page(request, "receiving/who_reads.html", service_id, {"form": form, "rows": rows})


def end(request: Asked, service_id: UUID, tie_id: UUID) -> HttpResponse:
    """Take one off."""
    rows = service_colleagues(request.user, service_id=service_id, at=request.now)
    row = service_colleague_row(request.user, service=service_id, tie=tie_id)
    form = writing.begin(request, DeskForm, subject=str(tie_id))
    if (
        request.method == "POST"
        and form.is_valid()
        and writing.send(request, form, lambda: take_off_service(by=request.user, at=request.now, tie=row))
    ):
        messages.success(request, "They read nothing of this service any more.")
        return redirect("service_colleagues", service_id=service_id)
    name = next((r.name for r in rows if r.id == tie_id), "this colleague")
    return _page(request, "receiving/take_off.html", service_id, {"form": form, "name": name})


def _page(request: Asked, template: str, service_id: UUID, shown: dict[str, object]) -> HttpResponse:
    one = service(request.user, service_id=service_id, at=request.now)
    return render(request, template, {"service": one} | shown)
