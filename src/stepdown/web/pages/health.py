"""Two addresses for machines that watch the site. Neither logs in, opens a session, is audited or names anybody."""

from collections.abc import Callable, Mapping

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from stepdown.records.jobs import JOBS
from stepdown.records.safekeeping.readiness import not_ready
from stepdown.web import clock


@login_not_required
@require_safe
def live(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # nothing of it is looked at
    """The process answers. The database is not asked: where this fails, the process is to be started anew."""
    return _said("live", 200)


@login_not_required
@require_safe
def ready(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # nothing of it is looked at
    """The site can do its work; 503 with what keeps it from it, for whoever is to look."""
    problems = not_ready(clock.now(), JOBS)
    return _said("\n".join(problems), 503) if problems else _said("ready", 200)


def _said(words: str, status: int) -> HttpResponse:
    return HttpResponse(f"{words}\n", status=status, content_type="text/plain; charset=utf-8")


HEALTH: Mapping[str, Callable[[HttpRequest], HttpResponse]] = {"/health/live": live, "/health/ready": ready}
"""Each by its address. The middleware of the same name answers them before anything asks the database."""
