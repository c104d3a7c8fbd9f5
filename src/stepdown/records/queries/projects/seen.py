"""One project, as the colleague who asks may see it; the door through which every page of it goes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.projects import PARTS, check_part
from stepdown.records.access.refusal import NotSeen
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project as ProjectRow
from stepdown.records.models.projects import ProjectMember
from stepdown.themes.coding.seen import as_seen_by
from stepdown.themes.project.log import Log
from stepdown.themes.project.state.project import Project
from stepdown.themes.project.words import ProjectRole


@dataclass(frozen=True, slots=True)
class ProjectNamed:
    """A project by name, and what the colleague is in it: all that a gatekeeper sees of it."""

    id: UUID
    title: str
    part: ProjectRole
    coder: str
    """Under which id the colleague codes."""

    def may(self, act: Act) -> bool:
        """Whether the colleague's part may do this."""
        return self.part in PARTS.get(act, ())


@dataclass(frozen=True, slots=True)
class ProjectSeen(ProjectNamed):
    """A project with what is in it. ``project`` is what the colleague may see; ``log`` the whole history."""

    project: Project
    log: Log


def my_projects(who: Colleague, *, at: datetime) -> tuple[ProjectNamed, ...]:
    """The projects in which the colleague has a part."""
    trail.note_list(Act.READ_LIST, by=who, at=at, which="projects")
    mine = ProjectMember.objects.filter(colleague=who, ended_at__isnull=True)
    parts = mine.select_related("project").order_by("project__title")
    return tuple(ProjectNamed(p.project_id, p.project.title, ProjectRole(p.role), str(who.pk)) for p in parts)


def project_named(who: Colleague, *, project_id: UUID) -> ProjectNamed:
    """The project's name and the colleague's part. NotSeen where they have none."""
    row = project_row(who, project_id=project_id)
    return ProjectNamed(row.pk, row.title, check_part(who, Act.READ_PROJECT, row), str(who.pk))


def project_seen(who: Colleague, *, project_id: UUID, at: datetime, act: Act = Act.READ_TEXT) -> ProjectSeen:
    """The project with what is in it, for a part that may do ``act``; the reading is audited."""
    row = project_row(who, project_id=project_id)
    part = check_part(who, act, row)
    trail.note(act, by=who, at=at, about=row)
    log = log_of(row)
    return ProjectSeen(row.pk, row.title, part, str(who.pk), as_seen_by(log.project, str(who.pk)), log)


def project_row(who: Colleague, *, project_id: UUID) -> ProjectRow:
    """The project itself, for an action. NotSeen where the colleague has no part in it."""
    found = ProjectRow.objects.filter(pk=project_id, members__colleague=who, members__ended_at__isnull=True).first()
    if found is None:
        raise NotSeen
    return found
