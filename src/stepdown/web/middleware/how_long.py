"""How long a session lasts: it ends when nothing was done for a while, and at the latest after a working day."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from stepdown.records.session_store import BEGAN, USED
from stepdown.web import clock

_WRITTEN_AGAIN = 60
"""Seconds within which another page is not written down: a page that is only read costs no write."""


class HowLong:
    """Ends sessions. What is being sent is kept by ``WhoIsAsking``, which comes after."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, as nobody's where its session has ended."""
        if request.user.is_authenticated:
            _end_or_go_on(request)
        return self.get_response(request)


def _end_or_go_on(request: HttpRequest) -> None:
    now = clock.now().timestamp()
    # A clock that jumped back left both ahead of now: the time then counts from now, so that no session lasts longer.
    began, seen = (min(request.session.get(name, now), now) for name in (BEGAN, USED))
    if now - seen > settings.IDLE_MINUTES * 60 or now - began > settings.LONGEST_SESSION_HOURS * 3600:
        logout(request)
        request.session["was_ended"] = True  # for the page on which they log in again
    elif request.session.get(BEGAN) != began or seen < request.session[USED] or now - seen > _WRITTEN_AGAIN:
        request.session[BEGAN], request.session[USED] = began, now
