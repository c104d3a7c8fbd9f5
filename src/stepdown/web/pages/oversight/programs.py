"""Which other systems of the council read, for information governance."""

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.service_accounts import service_accounts
from stepdown.web.asking import Asked


def listed(request: Asked) -> HttpResponse:
    """All of the authority, those that have ended too."""
    rows = service_accounts(request.user, at=request.now)
    return render(request, "oversight/service_accounts.html", {"rows": rows})
