"""The directory of services: find one, add one, look at one again, say that one has ended."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.domain.needs import Need
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may, may
from stepdown.records.actions.directory import add_service, check_service, end_service
from stepdown.records.queries.directory import ServiceRow, service, services
from stepdown.records.queries.rows import service_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.directory import FindService, Service


def find(request: Asked) -> HttpResponse:
    """The list, by words and need."""
    form = FindService(request.GET or None)
    sought = form.cleaned_data if form.is_valid() else {"words": "", "need": ""}
    need = Need(sought["need"]) if sought["need"] else None
    shown = {
        "rows": services(request.user, at=request.now, words=sought["words"], need=need),
        "form": form,
        "is_sought": bool(sought["words"] or need),
        "writes": may(request.user, Act.CHANGE_DIRECTORY, today=request.today),
    }
    return render(request, "directory/list.html", shown)


def show(request: Asked, service_id: UUID) -> HttpResponse:
    """One service."""
    one = service(request.user, service_id=service_id, at=request.now)
    writes = may(request.user, Act.CHANGE_DIRECTORY, today=request.today)
    names_readers = may(request.user, Act.READ_SERVICE_COLLEAGUES, today=request.today)
    shown = {"service": one, "writes": writes and one.ended_on is None, "names_readers": names_readers}
    return render(request, "directory/one.html", shown)


def add(request: Asked) -> HttpResponse:
    """Add a service."""
    form = writing.begin(request, Service)
    if request.method == "POST" and form.is_valid():
        made = writing.send(request, form, lambda: add_service(by=request.user, at=request.now, said=form.said()))
        if made:
            messages.success(request, "The service is in the directory.")
            return redirect("service", service_id=made)
    return render(request, "directory/form.html", {"form": form, "title": "Add a service", "send": "Add"})


def check(request: Asked, service_id: UUID) -> HttpResponse:
    """Look at an entry again, and correct it."""
    check_may(request.user, Act.CHANGE_DIRECTORY, today=request.today)
    one = service(request.user, service_id=service_id, at=request.now)
    form = writing.begin(request, Service, subject=str(service_id), initial=_as_it_is(one))
    if request.method == "POST" and form.is_valid():
        row = service_row(request.user, service=service_id)
        if writing.send(
            request, form, lambda: check_service(by=request.user, at=request.now, entry=row, said=form.said())
        ):
            messages.success(request, "The service is checked.")
            return redirect("service", service_id=service_id)
    shown = {"form": form, "title": "Check this service", "send": "It is right now", "service": one}
    return render(request, "directory/form.html", shown)


def end(request: Asked, service_id: UUID) -> HttpResponse:
    """Say that it has ended."""
    check_may(request.user, Act.CHANGE_DIRECTORY, today=request.today)
    one = service(request.user, service_id=service_id, at=request.now)
    form = writing.begin(request, DeskForm, subject=str(service_id))
    if request.method == "POST" and form.is_valid():
        row = service_row(request.user, service=service_id)
        if writing.send(request, form, lambda: end_service(by=request.user, at=request.now, entry=row)):
            messages.success(request, f"{one.name} is no longer offered.")
            return redirect("services")
    shown = {"form": form, "title": f"{one.name} has ended", "send": "It has ended", "service": one}
    return render(request, "directory/form.html", shown)


def _as_it_is(one: ServiceRow) -> dict[str, object]:
    names = ("name", "organisation", "what_it_does", "who_it_is_for", "area", "telephone", "website", "weeks_waiting")
    return {name: getattr(one, name) for name in names} | {"needs": [str(n) for n in one.needs]}
