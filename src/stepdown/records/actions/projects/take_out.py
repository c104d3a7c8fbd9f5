"""A file is taken out of a project: it is noted who took it, and nothing leaves with a real name in it unseen."""

from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project
from stepdown.themes.project.words import ProjectRole
from stepdown.themes.pseudonyms.leaks import LeakCheck


@action(Act.EXPORT_PROJECT)
def take_out(*, by: Colleague, at: datetime, project: Project, check: LeakCheck, has_looked: bool = False) -> Project:
    """Note that a file leaves. Refusal while the check finds something, until a lead has looked at each place."""
    part = check_part(by, Act.EXPORT_PROJECT, project)
    if not check.is_clean and not (has_looked and part is ProjectRole.LEAD):
        raise Refusal(
            f"{check.said} Look at each place first; a lead of the project can then say that none of it is a real name."
        )
    return project
