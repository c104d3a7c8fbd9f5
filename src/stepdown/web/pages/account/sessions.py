"""Where one is logged in: one's own sessions, each of which can be ended from here."""

from allauth.account.internal.flows.reauthentication import (
    get_reauthentication_flows,
    is_reauthentication_required,
)
from allauth.core.exceptions import ReauthenticationRequired
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.sessions import end_other_sessions
from stepdown.records.queries.sessions import my_sessions
from stepdown.web import clock
from stepdown.web.asking import Asked


@require_http_methods(["GET", "POST"])
def sessions(request: Asked) -> HttpResponse:
    """Them all; or end one that is named, or all but this one."""
    here = request.session.session_key or ""
    if request.method == "POST":
        _ask_again_who_it_is(request)
        return _end(request, here)
    rows = my_sessions(request.user, at=clock.now(), here=here)
    return render(request, "account/sessions.html", {"rows": rows, "elsewhere": [r for r in rows if not r.is_here]})


def _end(request: Asked, here: str) -> HttpResponse:
    try:
        # The time is asked for here: the log-in's library calls the page by itself, once somebody has shown who it is.
        end_other_sessions(by=request.user, at=clock.now(), here=here, handle=request.POST.get("session", ""))
    except Refusal as refused:
        messages.info(request, refused.reason)
    else:
        messages.success(request, "You are logged out there.")
    return redirect("my_sessions")


def _ask_again_who_it_is(request: HttpRequest) -> None:
    """Unless it is known, or the account has nothing to show: who comes through the council alone is let end them."""
    if get_reauthentication_flows(request.user) and is_reauthentication_required(request, app=""):
        raise ReauthenticationRequired
