"""A project begins, and colleagues get a part in it."""

from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.projects.write import append, by_rule, entry_row, locked
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project, ProjectMember
from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events.about import CoderJoined, ProjectBegun
from stepdown.themes.project.rules import Hand
from stepdown.themes.project.words import Approach, ProjectRole


@action(Act.BEGIN_PROJECT)
def begin_project(
    *, by: Colleague, at: datetime, title: str, question: str, approach: Approach, smallest_group: int = 5
) -> Project:
    """Begin a project and lead it."""
    check_may(by, Act.BEGIN_PROJECT, today=at.date())
    if not title.strip() or not question.strip():
        raise Refusal("Give the project a title and the question that it answers.")
    project = Project.objects.create(title=title.strip(), begun_by=by, begun_at=at)
    begun = ProjectBegun(
        title=title.strip(), question=question.strip(), approach=approach, smallest_group=smallest_group
    )
    entry_row(project, Entry(1, at, str(by.pk), begun)).save()
    ProjectMember.objects.create(project=project, colleague=by, role=ProjectRole.LEAD, started_at=at)
    _join(project, by=by, at=at, colleague=by)
    return project


@action(Act.CHANGE_MEMBERS)
def give_part(*, by: Colleague, at: datetime, project: Project, colleague: Colleague, role: ProjectRole) -> Project:
    """Give a colleague a part in the project, or another one."""
    held = locked(project)
    check_part(by, Act.CHANGE_MEMBERS, held)
    if not colleague.is_active:
        raise Refusal("That account is closed.")
    if colleague == by:
        raise Refusal("You lead the project. Another lead can change your part.")
    _end(held, colleague, at)
    ProjectMember.objects.create(project=held, colleague=colleague, role=role, started_at=at)
    if role in (ProjectRole.LEAD, ProjectRole.CODER) and str(colleague.pk) not in log_of(held).project.coders:
        _join(held, by=by, at=at, colleague=colleague)
    return held


@action(Act.CHANGE_MEMBERS)
def end_part(*, by: Colleague, at: datetime, project: Project, colleague: Colleague) -> Project:
    """End a colleague's part. What they coded stays theirs."""
    held = locked(project)
    check_part(by, Act.CHANGE_MEMBERS, held)
    if colleague == by:
        raise Refusal("You lead the project. Another lead can end your part.")
    if not _end(held, colleague, at):
        raise Refusal("They have no part in the project.")
    return held


def _end(project: Project, colleague: Colleague, at: datetime) -> int:
    return project.members.filter(colleague=colleague, ended_at__isnull=True).update(ended_at=at)


def _join(project: Project, *, by: Colleague, at: datetime, colleague: Colleague) -> None:
    log = log_of(project)
    taken = set(log.project.coders.values())
    names = (colleague.name, *(f"{colleague.name} ({n})" for n in range(2, len(taken) + 3)))
    joined = CoderJoined(coder=str(colleague.pk), name=next(name for name in names if name not in taken))
    append(project, log, by=by, at=at, events=[by_rule(joined, log, Hand(str(by.pk), is_lead=True))])
