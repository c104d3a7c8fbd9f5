"""Who reads very many records in an hour says why; above a second number another agrees, or says why not."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from stepdown.records.access.refusal import NotSeen
from stepdown.records.actions.bulk_reading import allow_reading, go_on_reading, turn_down_reading
from stepdown.records.queries.bulk_reading import bulk_reading, bulk_reading_row, own_reading
from stepdown.web import writing
from stepdown.web.asking import Asked
from stepdown.web.forms.base import DeskForm
from stepdown.web.forms.bulk_reading import GoOnReading
from stepdown.web.forms.by_two import WhyNot


def go_on(request: Asked) -> HttpResponse:
    """Say why; with that, or when another has agreed, the record opens that was asked for."""
    own, back = own_reading(request.user, at=request.now), _back(request)
    form = writing.begin(request, GoOnReading)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if writing.send(request, form, lambda: go_on_reading(by=request.user, at=request.now, reason=reason)):
            if not own.needs_word:
                return redirect(back)
            messages.success(request, "Your manager and information governance have been asked.")
            return redirect(f"{request.path}?{request.GET.urlencode()}")
    return render(request, "oversight/go_on_reading.html", {"form": form, "own": own, "back": back})


def allow(request: Asked, reading_id: UUID) -> HttpResponse:
    """Agree that a colleague goes on."""
    row = bulk_reading(request.user, reading_id=reading_id, at=request.now)
    if not row.can_decide:
        raise NotSeen
    form = writing.begin(request, DeskForm, subject=str(reading_id))
    if request.method == "POST" and form.is_valid():
        held = bulk_reading_row(request.user, reading_id=reading_id)
        if writing.send(request, form, lambda: allow_reading(by=request.user, at=request.now, reading=held)):
            messages.success(request, "They can go on for an hour.")
            return redirect("unusual")
    return render(request, "oversight/allow_reading.html", {"form": form, "reading": row, "send": "Agree"})


def turn_down(request: Asked, reading_id: UUID) -> HttpResponse:
    """Say why not."""
    row = bulk_reading(request.user, reading_id=reading_id, at=request.now)
    if not row.can_decide:
        raise NotSeen
    form = writing.begin(request, WhyNot, subject=str(reading_id))
    if request.method == "POST" and form.is_valid():
        held, why = bulk_reading_row(request.user, reading_id=reading_id), form.cleaned_data["why"]
        if writing.send(
            request, form, lambda: turn_down_reading(by=request.user, at=request.now, reading=held, why=why)
        ):
            messages.success(request, "They are told why not.")
            return redirect("unusual")
    return render(request, "oversight/allow_reading.html", {"form": form, "reading": row, "send": "Do not agree"})


def _back(request: Asked) -> str:
    """The page that was asked for, if it is one of this site."""
    back = request.GET.get("next", "")
    return back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "/"
