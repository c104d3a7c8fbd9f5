"""What a service records itself of a handover: the steps and checks that the team would else record for it."""

from datetime import date, datetime

from stepdown.domain.lifecycle.handover import OF_THE_SERVICE
from stepdown.domain.missing import Missing
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.access.handed_over import handovers_received_by
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.following_up.due import who_checks
from stepdown.records.actions.stepping_down.handover import check_task
from stepdown.records.actions.stepping_down.steps import keep_check, take_step
from stepdown.records.actions.tasks import end_raised, raise_task
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.handovers import Handover, HandoverCheck

_TOLD = {
    "service_declines": "{} cannot take the family on: find another way",
    "family_declines": "The family told {} that they do not want it",
    "fail": "The family did not go to {}, or goes there no longer",
}
"""The steps of which the team is told by a task; the others it reads where the handover stands."""


@action(Act.ANSWER_RECEIVED)
def answer_handover(
    *, by: Colleague, at: datetime, handover: Handover, move: str, happened_on: date, note: str = ""
) -> Handover:
    """Record a step at the service. Whoever follows the family up is told where it does not go on."""
    _check_received(by, Act.ANSWER_RECEIVED, handover, at)
    if move not in OF_THE_SERVICE:
        raise Refusal("This is the team's to record. Ring them.", family=handover.episode.family_id)
    take_step(handover, move, happened_on=happened_on, note=note, by=by, at=at)
    if move in _TOLD:
        _tell(handover, _TOLD[move], by, at)
    return handover


@action(Act.CHECK_RECEIVED)
def check_received(
    *,
    by: Colleague,
    at: datetime,
    handover: Handover,
    weeks_after: int,
    still_attending: bool | Missing,
    note: str = "",
) -> HandoverCheck:
    """Say at the service whether the family still comes. It ends the team's task to ask."""
    _check_received(by, Act.CHECK_RECEIVED, handover, at)
    check = keep_check(handover, weeks_after, still_attending=still_attending, note=note, by=by, at=at)
    end_raised(check_task(handover.pk, weeks_after), by=by, at=at, outcome="The service said it")
    if still_attending is False:
        _tell(handover, _TOLD["fail"], by, at)
    return check


def _check_received(by: Colleague, act: Act, handover: Handover, at: datetime) -> None:
    check_may(by, act, today=at.date())
    if not handovers_received_by(by, at.date()).filter(pk=handover.pk).exists():
        raise NotSeen(family=handover.episode.family_id)


def _tell(handover: Handover, words: str, by: Colleague, at: datetime) -> None:
    raise_task(
        for_colleague=who_checks(handover),
        episode=handover.episode,
        what=words.format(handover.service.name if handover.service else handover.service_named),
        why="The service wrote it down, with its reason. It stands with the handover, under Step-down.",
        due_on=at.date(),
        origin=TaskOrigin.HANDOVER,
        at=at,
        by=by,
    )
