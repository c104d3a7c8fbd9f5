"""One person of a family, and each thing that can be recorded of them."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.domain.disputes import DisputedKind
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.queries.family import family
from stepdown.records.queries.person import person
from stepdown.web.asking import Asked
from stepdown.web.over_time import over_time
from stepdown.web.pages.disputes.shown import disputed
from stepdown.web.pages.families.tabs import family_context


def show(request: Asked, family_id: UUID, person_id: UUID) -> HttpResponse:
    """The person's page."""
    seen = family(request.user, family_id=family_id, at=request.now)
    one = person(request.user, family_id=family_id, person_id=person_id, at=request.now)
    shown = {
        "person": one,
        "proposes": may(request.user, Act.PROPOSE_MERGE, family=family_id, today=request.today),
        "merges": may(request.user, Act.MERGE_PEOPLE, today=request.today),
        "over_time": over_time(one.levels) if one.levels else None,
    }
    shown |= disputed(request, family_id, DisputedKind.PERSON, person_id)
    return render(request, "people/one.html", family_context(seen, "people") | shown)
