"""Approve what another prepared, send it back, and record that it was given."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from stepdown.records.actions.subject_access.approve import approve_bundle, record_given, send_back_bundle
from stepdown.records.queries.subject_access.requests import access_request, access_request_row
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.subject_access import ApproveBundle, RecordGiven, SendBackBundle


def approve(request: Asked, access_id: UUID) -> HttpResponse:
    """Approve it, and say whom they can ask."""
    seen = access_request(request.user, access_id=access_id, at=request.now)
    form = writing.begin(request, ApproveBundle, subject=str(access_id), initial={"whom_to_ask": seen.whom_to_ask})
    row = access_request_row(request.user, access_id=access_id, today=request.today)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["whom_to_ask"]
        if writing.send(
            request,
            form,
            lambda: approve_bundle(by=request.user, at=request.now, request=row, whom_to_ask=words),
        ):
            messages.success(request, "It is approved, and can be taken out and given.")
            return redirect("access_request", access_id=access_id)
    return _page(request, form, access_id, "Approve what is given", "Approve")


def send_back(request: Asked, access_id: UUID) -> HttpResponse:
    """Send it back."""
    row = access_request_row(request.user, access_id=access_id, today=request.today)
    form = writing.begin(request, SendBackBundle, subject=str(access_id))
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        if writing.send(request, form, lambda: send_back_bundle(by=request.user, at=request.now, request=row, why=why)):
            messages.success(request, "It is sent back.")
            return redirect("access_request", access_id=access_id)
    return _page(request, form, access_id, "Send it back", "Send it back")


def given(request: Asked, access_id: UUID) -> HttpResponse:
    """Record that it was given."""
    row = access_request_row(request.user, access_id=access_id, today=request.today)
    form = writing.begin(request, RecordGiven, subject=str(access_id), initial={"on": request.today})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        if writing.send(
            request,
            form,
            lambda: record_given(by=request.user, at=request.now, request=row, on=said["on"], how=said["how"]),
        ):
            messages.success(request, "It is recorded. The request has ended.")
            return redirect("access_request", access_id=access_id)
    return _page(request, form, access_id, "It was given", "Save")


def _page(request: Asked, form: DeskForm, access_id: UUID, title: str, send: str) -> HttpResponse:
    shown = {"form": form, "title": title, "send": send, "access_id": access_id}
    return render(request, "subject_access/small_form.html", shown)
