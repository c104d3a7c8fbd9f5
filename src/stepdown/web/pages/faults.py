"""Pages for when something went wrong: what happened, that nothing was lost, and what to do."""

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.defaults import bad_request, server_error

from stepdown.web.away import is_away, nothing_is_stored
from stepdown.web.pages.drafts.keep import keep_by_key
from stepdown.web.sent_again import sent_fields, to_send_again

_WAIT = "30"
"""Seconds after which a program may ask again."""


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # Django gives a reason
    """A page sent with a key of an earlier log-in: what it holds is kept for the colleague who opened it."""
    kept = keep_by_key(request)
    if not kept and (again := to_send_again(request)):
        return again
    address = reverse("resume_draft", args=[request.POST["form_key"]]) if kept else ""
    return render(request, "faults/stale_form.html", {"kept": address}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # nothing of it is said
    """No such page, or not for this person: the same words for both."""
    return render(request, "faults/not_found.html", status=404)


def too_often(request: HttpRequest) -> HttpResponse:
    """Something was tried too often: a log-in, a code, a forgotten password."""
    return render(request, "faults/too_often.html", status=429)


def broken(request: HttpRequest) -> HttpResponse:
    """Something broke: the page of a database that is away for now, or that of a fault of ours."""
    error = sys.exc_info()[1]
    return _away(request, certain=nothing_is_stored(error)) if is_away(error) else server_error(request)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Something was sent that no page sends; or the session could not be kept because the database went away."""
    reasons = [exception, exception.__context__, getattr(exception.__context__, "__context__", None)]
    return _away(request, certain=False) if any(map(is_away, reasons)) else bad_request(request, exception)


def _away(request: HttpRequest, *, certain: bool) -> HttpResponse:
    """It asks the database for nothing, so that it can be shown without one."""
    shown = {
        "sent": request.method == "POST",
        "is_certain": certain,
        "fields": sent_fields(request),
        "address": request.get_full_path(),
    }
    return HttpResponse(render_to_string("faults/away.html", shown), status=503, headers={"Retry-After": _WAIT})
