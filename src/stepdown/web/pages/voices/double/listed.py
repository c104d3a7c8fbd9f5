"""The samples that are coded twice, and how far each is."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.themes.double.compared import differing
from stepdown.themes.double.resolving import left
from stepdown.themes.project.state.coding import DoubleCoding
from stepdown.themes.project.words import Approach
from stepdown.web.asking import Asked
from stepdown.web.pages.voices.double.named import names_of
from stepdown.web.pages.voices.tabs import project_context


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One sample. ``stands``: how far it is, in words."""

    id: str
    begun_at: datetime
    texts: int
    coders: str
    stands: str


def listed(request: Asked, project_id: UUID) -> HttpResponse:
    """The list; of a reflexive project, why there is none."""
    seen = project_seen(request.user, project_id=project_id, at=request.now)
    shown = {
        "rows": [_row(seen, double) for double in seen.project.doubles.values()],
        "is_reflexive": seen.project.about.approach is Approach.REFLEXIVE,
        "begins": seen.may(Act.RUN_PROJECT),
    }
    return render(request, "voices/double/list.html", project_context(seen, "texts") | shown)


def _row(seen: ProjectSeen, double: DoubleCoding) -> SampleRow:
    coders = " and ".join(names_of(seen, double))
    return SampleRow(double.id, double.begun_at, len(double.sources), coders, _stands(seen, double))


def _stands(seen: ProjectSeen, double: DoubleCoding) -> str:
    if not double.is_open:
        return f"{len(double.finished)} of {len(double.coders)} coders have finished"
    found = differing(seen.project, double)
    waiting = len(left(found))
    return f"{waiting} of {len(found)} differences to resolve" if waiting else "Every difference is resolved"
