"""An entry is taken back."""

from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.projects.write import append, locked
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project
from stepdown.themes.project.undo import undo
from stepdown.themes.project.words import ProjectRole
from stepdown.themes.refused import Refused


@action(Act.UNDO_ENTRY)
def undo_entry(*, by: Colleague, at: datetime, project: Project, entry: int) -> Project:
    """Take an entry back, if nothing later stands on it."""
    held = locked(project)
    part = check_part(by, Act.UNDO_ENTRY, held)
    log = log_of(held)
    try:
        event = undo(log, by=str(by.pk), entry=entry, is_lead=part is ProjectRole.LEAD)
    except Refused as refused:
        raise Refusal(str(refused)) from refused
    append(held, log, by=by, at=at, events=[event])
    return held
