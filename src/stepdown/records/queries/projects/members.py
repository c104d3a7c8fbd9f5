"""Who works in a project, and who could."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.models.colleagues import Colleague
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.project.words import ProjectRole

NOT_IN_PROJECTS = (Role.RECEIVING_SERVICE, Role.ADMINISTRATOR)
"""Accounts that get no part in a project."""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One colleague's part."""

    colleague: UUID
    name: str
    job: Role
    part: ProjectRole
    since: datetime


def members(who: Colleague, *, project_id: UUID) -> tuple[MemberRow, ...]:
    """Everybody who has a part now, the leads first."""
    project = project_row(who, project_id=project_id)
    check_part(who, Act.READ_PROJECT, project)
    rows = project.members.filter(ended_at__isnull=True).select_related("colleague")
    order = list(ProjectRole)
    found = (
        MemberRow(m.colleague_id, m.colleague.name, Role(m.colleague.role), ProjectRole(m.role), m.started_at)
        for m in rows
    )
    return tuple(sorted(found, key=lambda m: (order.index(m.part), m.name)))


def could_join(who: Colleague, *, project_id: UUID) -> tuple[tuple[UUID, str], ...]:
    """The colleagues who can be given a part, with what they are."""
    project = project_row(who, project_id=project_id)
    check_part(who, Act.CHANGE_MEMBERS, project)
    found = _of_authority(who).exclude(pk=who.pk).order_by("name")
    return tuple((c.pk, f"{c.name}, {Role(c.role).label.lower()}") for c in found)


def colleague_to_join(who: Colleague, *, colleague: UUID) -> Colleague:
    """The colleague who is given a part."""
    return _of_authority(who).get(pk=colleague)


def _of_authority(who: Colleague) -> QuerySet[Colleague]:
    return Colleague.objects.filter(is_active=True, team__authority=who.authority).exclude(role__in=NOT_IN_PROJECTS)
