"""What the texts that wait are waiting for: told in numbers, so that no name of theirs is shown."""

from dataclasses import dataclass
from uuid import UUID

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.actions.projects.texts import register_for, waiting_text_of
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import WaitingText as WaitingRow
from stepdown.records.queries.projects.seen import project_row
from stepdown.records.queries.projects.waiting import WaitingListed, waiting_texts
from stepdown.records.sealed import SealBroken
from stepdown.themes.bringing_in.steps import Waits, waits_for
from stepdown.themes.project.state.project import Project
from stepdown.themes.pseudonyms.register import Register


@dataclass(frozen=True, slots=True)
class WaitingFor:
    """A text that waits. ``waits`` is None where it was sealed with a key that this site does not have.

    ``question``: the survey question whose answers it holds, if it holds such.
    """

    listed: WaitingListed
    waits: Waits | None
    question: str | None = None


def texts_and_what_they_wait_for(who: Colleague, *, project_id: UUID) -> tuple[WaitingFor, ...]:
    """For a lead, the oldest first."""
    project = project_row(who, project_id=project_id)
    check_part(who, Act.BRING_IN_TEXT, project)
    rows = {row.pk: row for row in project.waiting_texts.all()}
    if not rows:
        return ()
    log = log_of(project)
    register = register_for(project, log)
    listed = waiting_texts(who, project_id=project_id)
    return tuple(_opened(one, rows[one.id], log.project, register) for one in listed)


def _opened(listed: WaitingListed, row: WaitingRow, project: Project, register: Register) -> WaitingFor:
    try:
        text = waiting_text_of(row)
    except SealBroken:
        return WaitingFor(listed, None)
    return WaitingFor(listed, waits_for(text, project, register), text.question)
