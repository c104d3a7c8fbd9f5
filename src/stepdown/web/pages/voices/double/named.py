"""What the addresses of double coding name: a sample, and the way to a difference in it."""

from uuid import UUID

from django.http import Http404
from django.urls import reverse

from stepdown.records.queries.projects.seen import ProjectSeen
from stepdown.themes.double.compared import Differing
from stepdown.themes.project.state.coding import DoubleCoding


def the_double(seen: ProjectSeen, double_id: str) -> DoubleCoding:
    """The sample; no such page where there is none."""
    found = seen.project.doubles.get(double_id)
    if found is None:
        raise Http404
    return found


def difference_address(project_id: UUID, double: DoubleCoding, one: Differing) -> str:
    """Where a difference is resolved."""
    place = [one.found.text, one.turn + 1, one.found.code]
    return reverse("resolve_difference", args=[project_id, double.id, *place])


def names_of(seen: ProjectSeen, double: DoubleCoding) -> tuple[str, ...]:
    """The coders' names, in their order."""
    return tuple(seen.project.coders.get(coder, coder) for coder in double.coders)
