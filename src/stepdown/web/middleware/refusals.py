"""A refusal becomes a page that says why: 403 with the reason, or 404 where nothing may be said."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from stepdown.records.access.refusal import NotSeen, Refusal


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
        if isinstance(error, Refusal):
            return render(request, "faults/refused.html", {"reason": error.reason}, status=403)
        return None
