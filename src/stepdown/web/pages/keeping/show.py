"""Whose time has come, what is held, what waits, and the certificates of what is gone."""

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.keeping import certificates, keeping
from stepdown.web.asking import Asked


def show(request: Asked) -> HttpResponse:
    """The list. A manager's references lead to the family; information governance's lead nowhere."""
    opens = request.user.manages
    return render(
        request, "keeping/show.html", {"keeping": keeping(request.user, at=request.now), "opens_record": opens}
    )


def certified(request: Asked) -> HttpResponse:
    """What was disposed of."""
    return render(request, "keeping/certificates.html", {"rows": certificates(request.user, at=request.now)})
