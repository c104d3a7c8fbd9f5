"""A refusal becomes a page that says why, or one that asks why; 404 where nothing may be said. It is noted."""

from collections.abc import Callable
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from stepdown.records.access.acts import Act
from stepdown.records.access.bulk_reading import ReadingPaused
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.queries.opening import check_opens, note_refused
from stepdown.web.asking import Asked
from stepdown.web.opens import WITHOUT_AN_ACT, act_of
from stepdown.web.pages.drafts.keep import keep_by_key


class Refusals:
    """Opens no page to whom its act is not allowed; shows the reason; says nothing of what a person may not see."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: Any, _given: Any, about: dict[str, Any]) -> HttpResponse | None:
        """The page of a refusal where the page's act is not this colleague's to do."""
        if _name(request) in WITHOUT_AN_ACT:
            return None
        try:
            _ask(cast(Asked, request), about)
        except Refusal as refusal:
            return self.process_exception(request, refusal)
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page of a refusal; None for anything else."""
        if not isinstance(error, Refusal):
            return None
        _note(cast(Asked, request), error)
        if isinstance(error, NotSeen):
            return render(request, "faults/not_found.html", status=404)
        if isinstance(error, ReadingPaused):
            return _asked_why(request)
        return render(request, "faults/refused.html", {"reason": error.reason}, status=403)


def _ask(request: Asked, about: dict[str, Any]) -> None:
    act = _act(request)
    if act is None:
        raise Refusal("This page opens for nobody.")
    check_opens(request.user, act, about=about, at=request.now)


def _note(request: Asked, refusal: Refusal) -> None:
    act = _act(request)
    if act is not None and request.user.is_authenticated:
        note_refused(request.user, act, refusal, at=request.now)


def _act(request: HttpRequest) -> Act | None:
    return act_of(_name(request), sent=request.method == "POST")


def _name(request: HttpRequest) -> str:
    return (request.resolver_match.url_name if request.resolver_match else None) or ""


def _asked_why(request: HttpRequest) -> HttpResponse:
    """The page that asks why so many records are read, and leads back. What was being sent is kept first."""
    back = request.get_full_path()
    if request.method == "POST":
        back = reverse("resume_draft", args=[request.POST["form_key"]]) if keep_by_key(request) else reverse("start")
    return redirect(f"{reverse('go_on_reading')}?{urlencode({'next': back})}")
