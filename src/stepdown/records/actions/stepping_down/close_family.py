"""A family is closed by two: one colleague proposes, saying why anything is missing; a manager confirms."""

from datetime import datetime

from stepdown.domain.casework import ClosureReason
from stepdown.domain.closing_checks import ONLY_A_MANAGER_OVERRIDES, ClosingCheck
from stepdown.domain.lifecycle.closing import CLOSING, ClosingState
from stepdown.domain.lifecycle.episode import EPISODE, EpisodeStage
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions import by_two
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.who_decides import managers_of
from stepdown.records.actions.episodes.involve import end
from stepdown.records.actions.following_up.schedule import schedule
from stepdown.records.actions.stepping_down.close_discipline import close_request
from stepdown.records.actions.stepping_down.said import ClosingSaid
from stepdown.records.actions.tasks import drop
from stepdown.records.closing_checks import open_handovers, open_requests, open_tasks, sentence, unmet
from stepdown.records.models.closings import Closing, ClosingGap
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode, Wait


@action(Act.PROPOSE_CLOSING)
def propose_closing(*, by: Colleague, at: datetime, episode: Episode, said: ClosingSaid) -> Closing:
    """Propose to close a family. Refused with everything that is missing, unless why is said of each."""
    family = episode.family_id
    check_may(by, Act.PROPOSE_CLOSING, family=family, today=at.date())
    _refuse_unless_sound(episode, said, at)
    EPISODE.after(EpisodeStage(episode.stage), _move(is_planned=said.is_planned))
    gaps = [c for c in unmet(episode, family_voice=said.family_voice) if c not in ONLY_A_MANAGER_OVERRIDES]
    unsaid = [check for check in gaps if not said.reason_for(check)]
    if unsaid:
        raise Refusal(sentence(unsaid), family=family)
    closing = Closing.objects.create(
        episode=episode,
        reason=said.reason,
        reason_words=said.reason_words.strip(),
        is_planned=said.is_planned,
        last_day=said.last_day,
        family_voice=said.family_voice.strip(),
        after_care_until=said.after_care_until,
        follow_up_by=said.follow_up_by,
        proposed_by=by,
        proposed_at=at,
    )
    ClosingGap.objects.bulk_create(
        ClosingGap(closing=closing, check_missed=check, reason=said.reason_for(check), by=by) for check in gaps
    )
    _tell_managers(closing)
    return closing


@action(Act.CONFIRM_CLOSING)
def confirm_closing(*, by: Colleague, at: datetime, closing: Closing, override: str = "") -> Closing:
    """Close the family: a manager who did not propose it. Open handovers are overridden with a reason, or settled."""
    episode = closing.episode
    _check_another(by, Act.CONFIRM_CLOSING, at, closing)
    state = CLOSING.after(ClosingState(closing.state), "confirm")
    if open_handovers(episode):
        if not override.strip():
            raise Refusal(
                "A handover is still open. Settle or end each, or say why the family is closed all the same.",
                family=episode.family_id,
            )
        ClosingGap.objects.create(closing=closing, check_missed=ClosingCheck.HANDOVERS, reason=override.strip(), by=by)
    _end_tasks(episode, by, at)
    closing.state = state
    by_two.confirm(closing, by=by, at=at, also=("state",))
    _close(episode, closing)
    return closing


@action(Act.TURN_DOWN_CLOSING)
def turn_down_closing(*, by: Colleague, at: datetime, closing: Closing, why: str) -> Closing:
    """Turn a proposal down: a manager who did not make it says why, and the work goes on."""
    _check_another(by, Act.TURN_DOWN_CLOSING, at, closing)
    by_two.check_why(closing, why)
    closing.state = CLOSING.after(ClosingState(closing.state), "turn_down")
    by_two.turn_down(closing, why, by=by, at=at, also=("state",))
    return closing


def _tell_managers(closing: Closing) -> None:
    by_two.tell(
        closing,
        managers_of(closing.episode.team_id),
        what="Confirm or turn down a proposal to close this family",
        why="Open Step-down on the family's page. Until you decide nothing has ended.",
        origin=TaskOrigin.CLOSING,
        episode=closing.episode,
    )


def _close(episode: Episode, closing: Closing) -> None:
    episode.stage = EPISODE.after(EpisodeStage(episode.stage), _move(is_planned=closing.is_planned))
    episode.closed_on, episode.closure_reason = closing.last_day, closing.reason
    episode.save(update_fields=["stage", "closed_on", "closure_reason"])
    for request in open_requests(episode):
        close_request(request, on=closing.last_day)
    for part in episode.involvements.filter(ended_on__isnull=True).select_related("episode"):
        end(part, on=max(closing.last_day, part.started_on), why=f"The family was closed: {_why(closing)}")
    for wait in Wait.objects.filter(episode=episode, ended_on__isnull=True):
        wait.ended_on = max(closing.last_day, wait.started_on)
        wait.save(update_fields=["ended_on"])
    schedule(episode, closing)


def _end_tasks(episode: Episode, by: Colleague, at: datetime) -> None:
    """What is left of the work ends with it, save what speaks of danger: that is somebody's to do first."""
    left = open_tasks(episode)
    urgent = [task.what for task in left if task.is_urgent]
    if urgent:
        said = f"An urgent task comes first: {'; '.join(urgent)}."
        raise Refusal(said, family=episode.family_id, noted="An urgent task comes first.")
    for task in left:
        drop(task, by=by, at=at, outcome="The family was closed")


def _move(*, is_planned: bool) -> str:
    return "close" if is_planned else "close_unplanned"


def _why(closing: Closing) -> str:
    return ClosureReason(closing.reason).label.lower()


def _refuse_unless_sound(episode: Episode, said: ClosingSaid, at: datetime) -> None:
    family = episode.family_id
    if episode.closings.filter(state=ClosingState.PROPOSED).exists():
        raise Refusal("A proposal to close this family waits for a manager already.", family=family)
    if said.reason is ClosureReason.OTHER and not said.reason_words.strip():
        raise Refusal("Say what the reason is.", family=family)
    if said.last_day > at.date() or said.last_day < (episode.opened_on or episode.index_on):
        raise Refusal("The last day of the work lies between its first day and today.", family=family)
    if said.after_care_until is not None and said.after_care_until <= said.last_day:
        raise Refusal("Keeping in touch ends after the last day of the work.", family=family)
    if said.follow_up_by.team_id != episode.team_id or not said.follow_up_by.is_active:
        raise Refusal("Choose a colleague of the team to follow the family up.", family=family)


def _check_another(by: Colleague, act: Act, at: datetime, closing: Closing) -> None:
    check_may(by, act, family=closing.episode.family_id, today=at.date())
    by_two.check_another(by, closing)
