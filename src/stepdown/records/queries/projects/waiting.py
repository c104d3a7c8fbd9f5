"""Texts that wait to be brought in: raw, with names in them, and so for the leads of a project alone."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import NotSeen
from stepdown.records.actions.projects.texts import register_for, waiting_text_of
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import ProjectMember
from stepdown.records.models.projects import WaitingText as WaitingRow
from stepdown.records.queries.projects.seen import project_row
from stepdown.themes.bringing_in.waiting import WaitingText
from stepdown.themes.project.state.project import Project
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.sources import SourceKind


@dataclass(frozen=True, slots=True)
class WaitingListed:
    """One text that waits, by title."""

    id: UUID
    title: str
    source_kind: SourceKind
    uploaded_by: str
    uploaded_at: datetime


@dataclass(frozen=True, slots=True)
class WaitingSeen:
    """One text that waits, opened, with what is needed to deal with it."""

    id: UUID
    project_id: UUID
    version: int
    text: WaitingText
    project: Project
    register: Register


def waiting_texts(who: Colleague, *, project_id: UUID) -> tuple[WaitingListed, ...]:
    """The texts that wait, the oldest first."""
    project = project_row(who, project_id=project_id)
    check_part(who, Act.BRING_IN_TEXT, project)
    rows = WaitingRow.objects.filter(project=project).select_related("uploaded_by").order_by("uploaded_at")
    return tuple(
        WaitingListed(r.pk, r.title, SourceKind(r.source_kind), r.uploaded_by.name, r.uploaded_at) for r in rows
    )


def waiting_row(who: Colleague, *, waiting_id: UUID) -> WaitingRow:
    """The row, for an action. NotSeen outside the colleague's projects."""
    mine = ProjectMember.objects.filter(colleague=who, ended_at__isnull=True).values_list("project_id", flat=True)
    found = WaitingRow.objects.select_related("project").filter(pk=waiting_id, project__in=list(mine)).first()
    if found is None:
        raise NotSeen
    return found


def waiting_seen(who: Colleague, *, waiting_id: UUID, at: datetime) -> WaitingSeen:
    """One text with its names; the opening is audited as the register's is."""
    row = waiting_row(who, waiting_id=waiting_id)
    check_part(who, Act.BRING_IN_TEXT, row.project)
    trail.note(Act.READ_REGISTER, by=who, at=at, about=row)
    log = log_of(row.project)
    return WaitingSeen(
        row.pk, row.project_id, row.version, waiting_text_of(row), log.project, register_for(row.project, log)
    )
