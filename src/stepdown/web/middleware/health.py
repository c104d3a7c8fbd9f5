"""Answers who watches the site before sessions, log-ins and host names are looked at: a cookie costs no question."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from stepdown.web.pages.health import HEALTH


class Health:
    """Answers the addresses of health, under whatever name the site is asked; everything else goes on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or pass the request on."""
        answer = HEALTH.get(request.path_info, self.get_response)
        return answer(request)
