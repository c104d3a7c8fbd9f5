"""A family's contacts and attempts, the latest first."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.domain.disciplines import Discipline
from stepdown.records.queries.contacts import contacts_of_family
from stepdown.records.queries.disputes import disputed_contacts
from stepdown.records.queries.family import family
from stepdown.web.asking import Asked, whole_number
from stepdown.web.pages.families.tabs import family_context


def contacts(request: Asked, family_id: UUID) -> HttpResponse:
    """A page of them, of one discipline where it is asked for."""
    seen = family(request.user, family_id=family_id, at=request.now)
    discipline = request.GET.get("discipline", "")
    found = contacts_of_family(
        request.user,
        family_id=family_id,
        at=request.now,
        page=whole_number(request.GET.get("page", "")) or 1,
        discipline=discipline if discipline in list(Discipline) else "",
    )
    shown = {"contacts": found, "discipline": discipline, "disciplines": _disciplines(seen)}
    shown["disputed"] = disputed_contacts(request.user, family_id=family_id, at=request.now)
    return render(request, "contacts/list.html", family_context(seen, "contacts") | shown)


def _disciplines(seen: object) -> list[Discipline]:
    episodes = getattr(seen, "episodes", ())
    return list(dict.fromkeys(i.discipline for e in episodes for i in e.involvements))
