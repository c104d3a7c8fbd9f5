"""The plan on one page for one member of the family: first what to check, then the page."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.queries.family import family
from stepdown.records.queries.plan_for_family import before_printing, plan_for_reader
from stepdown.web.asking import Asked
from stepdown.web.pages.families.tabs import family_context


def check(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """Whether it is safe to give it to them, and what is left out of theirs."""
    seen = family(request.user, family_id=family_id, at=request.now)
    shown = before_printing(request.user, family_id=family_id, reader=person_id, at=request.now)
    return render(
        request, "plan/check_print.html", family_context(seen, "plan") | {"check": shown, "person_id": person_id}
    )


def page(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """The page."""
    shown = plan_for_reader(request.user, family_id=family_id, reader=person_id, at=request.now)
    return render(request, "plan/print.html", {"plan": shown})
