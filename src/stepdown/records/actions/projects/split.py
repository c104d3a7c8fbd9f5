"""A code is split: codings of several texts get another code, in one go."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
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
from stepdown.themes.project.events.coding import Recoded
from stepdown.themes.project.events.framework import CodeMade
from stepdown.themes.project.rules import Hand
from stepdown.themes.project.state.project import Project as ProjectState
from stepdown.themes.project.words import ProjectRole


@action(Act.CHANGE_FRAMEWORK)
def split_code(
    *, by: Colleague, at: datetime, project: Project, codings: Iterable[str], into: str | CodeMade
) -> Project:
    """Give the codings another code, which is there or is made now. An entry for each text, or none at all."""
    held = locked(project)
    part = check_part(by, Act.CHANGE_FRAMEWORK, held)
    hand = Hand(str(by.pk), is_lead=part is ProjectRole.LEAD)
    if isinstance(into, CodeMade):
        log = log_of(held)
        append(held, log, by=by, at=at, events=[by_rule(into, log, hand)])
    for event in _recodings(log_of(held).project, codings, into.code if isinstance(into, CodeMade) else into):
        log = log_of(held)
        append(held, log, by=by, at=at, events=[by_rule(event, log, hand)])
    return held


def _recodings(project: ProjectState, codings: Iterable[str], code: str) -> Iterator[Event]:
    source_of = {coding: source for source, of_source in project.codings.items() for coding in of_source}
    found: dict[str, list[str]] = defaultdict(list)
    for coding in codings:
        if coding not in source_of:
            raise Refusal("One of the passages is not coded so any more. Open the page again.")
        found[source_of[coding]].append(coding)
    yield from (Recoded(source=source, codings=tuple(chosen), code=code) for source, chosen in found.items())
