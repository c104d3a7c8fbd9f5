"""Each request gets a number, which the answer carries and every line of the log that it caused."""

import logging
import re
import time
from collections.abc import Callable
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

from stepdown.web.logs import REQUEST_ID
from stepdown.web.pages.health import HEALTH

_OF_THE_MACHINE_IN_FRONT = re.compile(r"[0-9a-f]{32}")
"""A number that the machine in front has given, in the form in which it gives them; nothing else is taken over."""

_LINES = logging.getLogger("stepdown.requests")


class Lines:
    """Gives the number, and writes one line when the answer is there: which kind of page, how it ended, how long."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on between the two."""
        began, given = time.perf_counter(), request.headers.get("X-Request-ID", "")
        number = given if _OF_THE_MACHINE_IN_FRONT.fullmatch(given) else uuid4().hex
        held = REQUEST_ID.set(number)
        try:
            answer = self.get_response(request)
            answer.headers["X-Request-ID"] = number
            _write(request, answer.status_code, began)
        finally:
            REQUEST_ID.reset(held)
        return answer


def _write(request: HttpRequest, status: int, began: float) -> None:
    told = {
        "method": request.method if request.method in ("GET", "HEAD", "POST") else "other",
        "pattern": _pattern(request),
        "status": status,
        "milliseconds": round((time.perf_counter() - began) * 1000),
    }
    _LINES.info("request", extra={"told": told})


def _pattern(request: HttpRequest) -> str:
    """Which kind of page it is; never the address, which may name a row, or open a door. Empty where there is none."""
    if request.path_info in HEALTH:
        return request.path_info
    match = getattr(request, "resolver_match", None)
    return f"/{match.route}" if match else ""
