"""The families with which one works, and those of the team."""

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.families import closed_families, my_families, team_families
from stepdown.web.asking import Asked, whole_number


def families(request: Asked) -> HttpResponse:
    """One's own families; for a manager those of the team, open or closed."""
    if request.GET.get("show") == "closed":
        page = whole_number(request.GET.get("page", "")) or 1
        closed = closed_families(request.user, page=page, at=request.now)
        return render(request, "families/list.html", {"rows": closed.rows, "closed": closed})
    manages = request.user.manages
    rows = (team_families if manages else my_families)(request.user, at=request.now)
    return render(request, "families/list.html", {"rows": rows, "manages": manages})
