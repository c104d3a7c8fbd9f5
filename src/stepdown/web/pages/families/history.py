"""A family's history, which writes itself: every dated thing of the record, each leading to where it was recorded."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from stepdown.records.queries.family import family
from stepdown.records.queries.history.happened import Happened, Kind
from stepdown.records.queries.history.history import history
from stepdown.web.asking import Asked
from stepdown.web.pages.families.tabs import family_context


def show(request: Asked, family_id: UUID) -> HttpResponse:
    """The lines, all of them or of one kind; or the significant ones alone."""
    seen = family(request.user, family_id=family_id, at=request.now)
    chosen = request.GET.get("kind", "")
    kind = Kind(chosen) if chosen in list(Kind) else None
    lines = history(request.user, family_id=family_id, at=request.now, kind=kind, significant=chosen == "significant")
    rows = [(line, _address(line)) for line in lines]
    shown = {"rows": rows, "kinds": tuple(Kind), "chosen": chosen}
    return render(request, "families/history.html", family_context(seen, "history") | shown)


def _address(line: Happened) -> str:
    return reverse(line.page, args=[line.of]) if line.page and line.of else ""
