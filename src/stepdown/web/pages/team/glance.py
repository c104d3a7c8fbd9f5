"""The team at a glance."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.recording import team_recording
from stepdown.records.queries.team import DRIFT_AFTER_DAYS, team, unused_fields
from stepdown.web.asking import Asked


def glance(request: Asked) -> HttpResponse:
    """Caseload, families adrift, what is missing, what nobody fills, and the minutes that recording takes."""
    since = request.today - timedelta(days=28)
    shown = {
        "team": team(request.user, at=request.now),
        "fields": unused_fields(request.user, since=request.today - timedelta(days=365), at=request.now),
        "recording": team_recording(request.user, since=since, at=request.now),
        "since": since,
        "drift_after": DRIFT_AFTER_DAYS,
    }
    return render(request, "team/glance.html", shown)
