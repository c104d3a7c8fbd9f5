"""A project of voices that was kept in a folder becomes one of the site's, with its whole history."""

from collections.abc import Mapping
from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.projects.write import entry_row
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project, ProjectEntry, ProjectMember
from stepdown.themes.project.coders import with_coders
from stepdown.themes.project.log import Log
from stepdown.themes.project.words import ProjectRole


@action(Act.LOAD)
def load_project(
    *, by: Colleague | None, at: datetime, log: Log, lead: Colleague, coders: Mapping[str, Colleague]
) -> Project:
    """Keep the log as a project that ``lead`` leads. ``coders``: the folder's coders → colleagues of the site.

    A coder who is nobody here keeps the name under which they coded. Refusal where the lead cannot lead.
    """
    if by is not None:
        check_may(by, Act.LOAD, today=at.date())
    check_may(lead, Act.BEGIN_PROJECT, today=at.date())
    unknown = coders.keys() - log.project.coders.keys()
    if unknown:
        raise Refusal(f"Nobody coded in this project as {', '.join(sorted(unknown))}.")
    about = log.project.about
    project = Project.objects.create(title=about.title[:200], begun_by=lead, begun_at=about.begun_at)
    renamed = with_coders(log.entries, {coder: str(colleague.pk) for coder, colleague in coders.items()})
    ProjectEntry.objects.bulk_create(entry_row(project, entry) for entry in renamed)
    for colleague in {lead, *coders.values()}:
        role = ProjectRole.LEAD if colleague == lead else ProjectRole.CODER
        ProjectMember.objects.create(project=project, colleague=colleague, role=role, started_at=at)
    return project
