"""The families with which one works, and those of the team."""

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.families import my_families, team_families
from stepdown.web.asking import Asked


def families(request: Asked) -> HttpResponse:
    """One's own families; for a manager those of the team, open or closed."""
    closed = request.GET.get("show") == "closed"
    manages = request.user.manages
    if manages or closed:
        rows = team_families(request.user, at=request.now, closed=closed)
    else:
        rows = my_families(request.user, at=request.now)
    return render(request, "families/list.html", {"rows": rows, "closed": closed, "manages": manages})
