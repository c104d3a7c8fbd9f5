"""A participant withdraws: their words are erased from the log, for good."""

from datetime import date, datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.projects import check_part
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.projects.write import append, locked
from stepdown.records.logs import log_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.projects import Project, ProjectEntry
from stepdown.themes.people.withdraw import withdraw
from stepdown.themes.refused import Refused


@action(Act.WITHDRAW_PARTICIPANT)
def withdraw_participant(*, by: Colleague, at: datetime, project: Project, participant: str, on: date) -> Project:
    """Record it, mask what they said among others, and erase what they said alone."""
    held = locked(project)
    check_part(by, Act.WITHDRAW_PARTICIPANT, held)
    log = log_of(held)
    try:
        follows = withdraw(log, participant=participant, on=on)
    except Refused as refused:
        raise Refusal(str(refused)) from refused
    append(held, log, by=by, at=at, events=follows.events)
    ProjectEntry.objects.filter(project=held, number__in=follows.erased).update(words=None, is_erased=True)
    held.erasures += 1
    held.save(update_fields=["erasures"])
    return held
