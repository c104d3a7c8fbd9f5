"""Pages for when something went wrong: what happened, that nothing was lost, and what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A page sent with a key of an earlier log-in."""
    return render(request, "faults/stale_form.html", status=403)
