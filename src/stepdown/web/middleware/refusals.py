"""A refusal becomes a page that says why: 403 with the reason, 404 where nothing may be said; or one that asks why."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from stepdown.records.access.bulk_reading import ReadingPaused
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.web.pages.drafts.keep import keep_by_key


class Refusals:
    """Shows the reason of a refusal; says nothing of what a person may not see."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page of a refusal; None for anything else."""
        if isinstance(error, NotSeen):
            return render(request, "faults/not_found.html", status=404)
        if isinstance(error, ReadingPaused):
            return _asked_why(request)
        if isinstance(error, Refusal):
            return render(request, "faults/refused.html", {"reason": error.reason}, status=403)
        return None


def _asked_why(request: HttpRequest) -> HttpResponse:
    """The page that asks why so many records are read, and leads back. What was being sent is kept first."""
    back = request.get_full_path()
    if request.method == "POST":
        back = reverse("resume_draft", args=[request.POST["form_key"]]) if keep_by_key(request) else reverse("start")
    return redirect(f"{reverse('go_on_reading')}?{urlencode({'next': back})}")
