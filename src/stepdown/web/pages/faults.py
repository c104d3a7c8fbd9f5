"""Pages for when something went wrong: what happened, that nothing was lost, and what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from stepdown.web.pages.drafts.keep import keep_by_key


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # Django gives a reason
    """A page sent with a key of an earlier log-in: what it holds is kept for the colleague who opened it."""
    kept = keep_by_key(request)
    address = reverse("resume_draft", args=[request.POST["form_key"]]) if kept else ""
    return render(request, "faults/stale_form.html", {"kept": address}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # nothing of it is said
    """No such page, or not for this person: the same words for both."""
    return render(request, "faults/not_found.html", status=404)


def too_often(request: HttpRequest) -> HttpResponse:
    """Something was tried too often: a log-in, a code, a forgotten password."""
    return render(request, "faults/too_often.html", status=429)
