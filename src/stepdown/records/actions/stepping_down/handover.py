"""A handover: proposed for one need, then each step with its day until the family is settled, or it ends and why."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.missing import Missing
from stepdown.domain.needs import Need
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.stepping_down.steps import keep_check, keep_step, take_step
from stepdown.records.actions.tasks import end_raised
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import ServiceEntry
from stepdown.records.models.episodes import Episode
from stepdown.records.models.handovers import Handover, HandoverCheck
from stepdown.records.models.people import Person


@dataclass(frozen=True, slots=True)
class HandoverSaid:
    """What is proposed: for whom (nobody: the whole family), which need, and a service of the directory or by name."""

    need: Need
    need_words: str = ""
    person: Person | None = None
    service: ServiceEntry | None = None
    service_named: str = ""


@action(Act.PROPOSE_HANDOVER)
def propose_handover(*, by: Colleague, at: datetime, episode: Episode, said: HandoverSaid) -> Handover:
    """Propose a handover while the team works with the family: better early than as the last thing done."""
    family = episode.family_id
    check_may(by, Act.PROPOSE_HANDOVER, family=family, today=at.date())
    _refuse_unless_whole(episode, said)
    handover = Handover.objects.create(
        episode=episode,
        need=said.need,
        need_words=said.need_words.strip(),
        person=said.person,
        service=said.service,
        service_named="" if said.service else said.service_named.strip(),
        proposed_by=by,
        proposed_on=at.date(),
    )
    keep_step(handover, "propose", on=at.date(), note="", by=by, at=at)
    return handover


@action(Act.MOVE_HANDOVER)
def move_handover(
    *, by: Colleague, at: datetime, handover: Handover, move: str, happened_on: date, note: str = ""
) -> Handover:
    """Record one step on the day on which it happened. It can be recorded after the family is closed, too."""
    check_may(by, Act.MOVE_HANDOVER, family=handover.episode.family_id, today=at.date())
    take_step(handover, move, happened_on=happened_on, note=note, by=by, at=at)
    return handover


@action(Act.CHECK_HANDOVER)
def check_handover(
    *,
    by: Colleague,
    at: datetime,
    handover: Handover,
    weeks_after: int,
    still_attending: bool | Missing,
    note: str = "",
) -> HandoverCheck:
    """Record whether the family still goes there, some weeks after the service accepted. It ends the check's task."""
    check_may(by, Act.CHECK_HANDOVER, family=handover.episode.family_id, today=at.date())
    check = keep_check(handover, weeks_after, still_attending=still_attending, note=note, by=by, at=at)
    end_raised(check_task(handover.pk, weeks_after), by=by, at=at, outcome="Checked")
    return check


def check_task(handover: UUID, weeks: int) -> str:
    """What the task for a check is raised for."""
    return f"handover {handover} week {weeks}"


def _refuse_unless_whole(episode: Episode, said: HandoverSaid) -> None:
    family = episode.family_id
    if episode.closed_on is not None:
        raise Refusal("This episode is closed. A family that returns is referred again.", family=family)
    if said.need is Need.OTHER and not said.need_words.strip():
        raise Refusal("Say what the need is.", family=family)
    if said.service is None and not said.service_named.strip():
        raise Refusal("Choose a service of the directory, or write its name.", family=family)
    if said.service is not None and said.service.ended_on is not None:
        raise Refusal("This service has ended. Choose another.", family=family)
    if said.person is not None and not episode.members.filter(person=said.person).exists():
        raise Refusal("Choose a person of the family.", family=family)
