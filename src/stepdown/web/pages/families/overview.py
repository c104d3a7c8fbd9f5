"""A family at a glance: who they are, who works with them, and what is to be done."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.queries.council_dates import dates_of_family
from stepdown.records.queries.family import family
from stepdown.records.queries.today import tasks_of_family
from stepdown.web.asking import Asked
from stepdown.web.pages.families.tabs import family_context


def overview(request: Asked, family_id: UUID) -> HttpResponse:
    """The first page of a family's record."""
    seen = family(request.user, family_id=family_id, at=request.now)
    tasks = tasks_of_family(request.user, family_id=family_id, at=request.now)
    dates = dates_of_family(request.user, family_id=family_id, at=request.now)
    shown = {"tasks": tasks, "dates": dates, "refers": may(request.user, Act.REFER, today=request.today)}
    return render(request, "families/overview.html", family_context(seen, "family") | shown)
