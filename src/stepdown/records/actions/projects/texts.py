"""Texts are uploaded, wait sealed until names and speakers are dealt with, come into the project, and are corrected."""

from datetime import datetime
from uuid import uuid4

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.projects.register import names_of
from stepdown.records.actions.projects.write import append, locked
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project
from stepdown.records.models.projects import WaitingText as WaitingRow
from stepdown.records.sealed import Purpose, opened, seal
from stepdown.themes.bringing_in.correct import corrected
from stepdown.themes.bringing_in.stand import brought_in
from stepdown.themes.bringing_in.waiting import WaitingText
from stepdown.themes.project.log import Log
from stepdown.themes.pseudonyms.leaks import check_leaks
from stepdown.themes.pseudonyms.register import Register
from stepdown.themes.refused import Refused

_PURPOSE = Purpose.WAITING_TEXT


@action(Act.BRING_IN_TEXT)
def upload_text(*, by: Colleague, at: datetime, project: Project, text: WaitingText) -> WaitingRow:
    """Keep a text that was read, sealed, until it can come in."""
    check_part(by, Act.BRING_IN_TEXT, project)
    return WaitingRow.objects.create(
        project=project, source_kind=text.source_kind, title=text.title[:200], sealed=_sealed(text), uploaded_by=by,
        uploaded_at=at,
    )  # fmt: skip


@action(Act.BRING_IN_TEXT)
def change_waiting_text(
    *, by: Colleague, at: datetime, waiting: WaitingRow, version: int, text: WaitingText
) -> WaitingRow:
    """Keep what was decided of a text that waits. Refusal where somebody else decided meanwhile."""
    held = WaitingRow.objects.select_for_update().get(pk=waiting.pk)
    check_part(by, Act.BRING_IN_TEXT, held.project)
    if held.version != version:
        raise Refusal("Somebody else worked on this text meanwhile. Open it again.")
    held.title, held.sealed, held.version = text.title[:200], _sealed(text), version + 1
    held.save(update_fields=["title", "sealed", "version"])
    return held


@action(Act.BRING_IN_TEXT)
def drop_waiting_text(*, by: Colleague, at: datetime, waiting: WaitingRow) -> Project:
    """Delete a text that waits, for good."""
    check_part(by, Act.BRING_IN_TEXT, waiting.project)
    project = waiting.project
    WaitingRow.objects.filter(pk=waiting.pk).delete()
    return project


@action(Act.BRING_IN_TEXT)
def bring_in_text(*, by: Colleague, at: datetime, waiting: WaitingRow) -> Project:
    """Bring the text into the project, clean; the raw one is deleted in the same moment."""
    project = locked(waiting.project)
    check_part(by, Act.BRING_IN_TEXT, project)
    log = log_of(project)
    held = WaitingRow.objects.select_for_update().get(pk=waiting.pk)
    try:
        event = brought_in(waiting_text_of(held), log.project, register_for(project, log), source=uuid4().hex)
    except Refused as refused:
        raise Refusal(str(refused)) from refused
    append(project, log, by=by, at=at, events=[event])
    held.delete()
    return project


@action(Act.CORRECT_TEXT)
def correct_text(
    *, by: Colleague, at: datetime, project: Project, source: str, turn: int, words: str, reason: str
) -> Project:
    """Put other words into a turn. Refusal where they hold a name of the register or what looks like a number."""
    held = locked(project)
    check_part(by, Act.CORRECT_TEXT, held)
    log = log_of(held)
    if not check_leaks({"turn": words}, register_for(held, log)).is_clean:
        raise Refusal("There is a name or a number in these words. Write the pseudonym in [brackets] instead.")
    try:
        event = corrected(log.project, source=source, turn=turn, words=words, reason=reason)
    except Refused as refused:
        raise Refusal(str(refused)) from refused
    append(held, log, by=by, at=at, events=[event])
    return held


def waiting_text_of(row: WaitingRow) -> WaitingText:
    """The text that waits, for whoever has asked whether it may be opened."""
    return WaitingText.model_validate_json(opened(_PURPOSE, bytes(row.sealed)))


def register_for(project: Project, log: Log) -> Register:
    """The project's register, ready to be looked for in texts."""
    return names_of(project).register(log.project.people.participants)


def _sealed(text: WaitingText) -> bytes:
    return seal(_PURPOSE, text.model_dump_json().encode())
