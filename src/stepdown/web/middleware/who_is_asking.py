"""Default deny: whoever has not logged in sees the log-in page, on every page but those that say otherwise."""

from collections.abc import Callable

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse

from stepdown.web import clock


class WhoIsAsking(LoginRequiredMiddleware):
    """Gives each request its time, and turns away who has not logged in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        super().__init__(get_response)

    def process_view(self, request, view_func, view_args, view_kwargs):  # type: ignore[no-untyped-def]
        """Set the time of the request, then ask for a log-in where one is needed."""
        request.now = clock.now()
        return super().process_view(request, view_func, view_args, view_kwargs)
