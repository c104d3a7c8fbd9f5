"""What the addresses of the findings name: a kind of source, an area."""

from uuid import UUID

from django.http import Http404

from stepdown.records.access.acts import Act
from stepdown.records.queries.projects.seen import ProjectSeen, project_seen
from stepdown.themes.project.state.analysis import Area
from stepdown.themes.project.state.project import Project
from stepdown.themes.sources import SourceKind
from stepdown.web.asking import Asked


def findings_seen(request: Asked, project_id: UUID) -> ProjectSeen:
    """The project, for a page of its findings: a reader opens it too."""
    return project_seen(request.user, project_id=project_id, at=request.now, act=Act.READ_FINDINGS)


def the_kind(source_kind: str) -> SourceKind:
    """The kind of source; no such page for another word."""
    if source_kind not in list(SourceKind):
        raise Http404
    return SourceKind(source_kind)


def the_area(project: Project, area_id: str) -> Area:
    """The area; no such page where there is none."""
    found = project.analysis.areas.get(area_id)
    if found is None:
        raise Http404
    return found
