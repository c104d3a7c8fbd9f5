"""A stretch is coded with a code that is made in the same moment; a coding is split in two."""

from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.projects.write import append, by_rule, locked
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.coding import Coded, CodingReviewed
from stepdown.themes.project.events.framework import CodeMade
from stepdown.themes.project.rules import Hand
from stepdown.themes.project.words import ProjectRole


@action(Act.CODE_TEXT)
def code_as_new(*, by: Colleague, at: datetime, project: Project, made: CodeMade, coded: Coded) -> Project:
    """Make a code and give it to a stretch, or neither."""
    held = locked(project)
    check_part(by, Act.CHANGE_FRAMEWORK, held)
    part = check_part(by, Act.CODE_TEXT, held)
    _write(held, (made, coded), by=by, at=at, part=part)
    return held


@action(Act.CODE_TEXT)
def split_coding(*, by: Colleague, at: datetime, project: Project, source: str, coding: str, second: Coded) -> Project:
    """End a coding where the second stretch begins, and code that one apart. Only by whoever coded it."""
    held = locked(project)
    part = check_part(by, Act.CODE_TEXT, held)
    known = log_of(held).project.codings.get(source, {}).get(coding)
    if known is None:
        raise Refusal("That coding is not there any more. Open the text again.")
    if known.coder != str(by.pk):
        raise Refusal("That coding is somebody else's. Write a memo, or ask them to split it.")
    if not known.start < second.start < known.end or second.end != known.end:
        raise Refusal("Choose a word within the coding, after its first one.")
    shorter = CodingReviewed(source=source, coding=coding, start=known.start, end=second.start)
    _write(held, (shorter, second), by=by, at=at, part=part)
    return held


def _write(held: Project, events: tuple[Event, ...], *, by: Colleague, at: datetime, part: ProjectRole) -> None:
    hand = Hand(str(by.pk), is_lead=part is ProjectRole.LEAD)
    for event in events:
        log = log_of(held)
        append(held, log, by=by, at=at, events=[by_rule(event, log, hand)])
