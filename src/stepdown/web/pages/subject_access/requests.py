"""Requests for a record: the list, one of them, what happened meanwhile, and the two steps of who prepares."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from stepdown.domain.roles import Role
from stepdown.records.actions.subject_access.happened import AccessHappened, record_happened
from stepdown.records.actions.subject_access.prepare import draft_bundle, hand_in_bundle
from stepdown.records.queries.subject_access.requests import access_request, access_request_row, access_requests
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.subject_access import Happened


def listed(request: Asked) -> HttpResponse:
    """Those that one sees, what is due first."""
    rows = access_requests(request.user, at=request.now)
    finds = Role(request.user.role) is Role.INFORMATION_GOVERNANCE
    return render(request, "subject_access/list.html", {"rows": rows, "finds": finds})


def one(request: Asked, access_id: UUID) -> HttpResponse:
    """One request, and what can be done now."""
    seen = access_request(request.user, access_id=access_id, at=request.now)
    return render(request, "subject_access/one.html", {"access": seen})


def happened(request: Asked, access_id: UUID) -> HttpResponse:
    """Record what happened to it."""
    row = access_request_row(request.user, access_id=access_id, today=request.today)
    form = writing.begin(request, Happened, subject=str(access_id), initial={"on": request.today})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        if writing.send(
            request,
            form,
            lambda: record_happened(
                by=request.user,
                at=request.now,
                request=row,
                what=AccessHappened(said["what"]),
                on=said["on"],
                words=said["words"],
            ),
        ):
            messages.success(request, "It is recorded.")
            return redirect("access_request", access_id=access_id)
    shown = {"form": form, "title": "What has happened", "send": "Save", "access_id": access_id}
    return render(request, "subject_access/small_form.html", shown)


@require_POST
def draft(request: Asked, access_id: UUID) -> HttpResponse:
    """Draft what is given from the record, or add what is new since."""
    row = access_request_row(request.user, access_id=access_id, today=request.today)
    draft_bundle(by=request.user, at=request.now, request=row)
    return redirect("bundle_entries", access_id=access_id)


@require_POST
def hand_in(request: Asked, access_id: UUID) -> HttpResponse:
    """Hand it to somebody else."""
    row = access_request_row(request.user, access_id=access_id, today=request.today)
    hand_in_bundle(by=request.user, at=request.now, request=row)
    messages.success(request, "It waits for somebody else to approve it.")
    return redirect("access_request", access_id=access_id)
