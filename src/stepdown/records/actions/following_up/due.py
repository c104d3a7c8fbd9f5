"""What the jobs of the days after closure do: raise a task for a person. They record nothing and close nothing."""

from datetime import date, datetime

from django.db.models import F

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.lifecycle.closing import ClosingState
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.who_decides import managers_of
from stepdown.records.actions.following_up.record import follow_up_task
from stepdown.records.actions.stepping_down.handover import check_task
from stepdown.records.actions.tasks import raise_task
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.follow_ups import FollowUp
from stepdown.records.models.handovers import Handover
from stepdown.records.models.tasks import Task


@action(Act.RAISE_FOLLOW_UP)
def raise_follow_up(*, by: None, at: datetime, follow_up: FollowUp) -> Task:  # a job's, in nobody's name
    """One task for all the follow-ups of a family at one point."""
    return raise_task(
        for_colleague=_still_here(follow_up.for_colleague or _key_worker(follow_up.episode), follow_up.episode),
        episode=follow_up.episode,
        what=f"Follow the family up, {follow_up.months_after} months after closure",
        why="It opens nothing again. If nobody can be reached, say so: that counts too.",
        due_on=follow_up.due_on,
        origin=TaskOrigin.FOLLOW_UP,
        at=at,
        raised_for=follow_up_task(follow_up),
    )


@action(Act.RAISE_HANDOVER_CHECK)
def raise_handover_check(*, by: None, at: datetime, handover: Handover, weeks: int, due_on: date) -> Task:
    """A task to ask whether the family still goes to the service."""
    return raise_task(
        for_colleague=who_checks(handover),
        episode=handover.episode,
        what=f"Ask whether the family still goes to the service, {weeks} weeks after it accepted",
        why="Record it under Step-down. If they do not go any more, a visit together may help.",
        due_on=due_on,
        origin=TaskOrigin.HANDOVER,
        at=at,
        raised_for=check_task(handover.pk, weeks),
    )


def who_checks(handover: Handover) -> Colleague:
    """After closure who follows the family up; before it the key worker, or who was; else who proposed it."""
    episode = handover.episode
    closing = episode.closings.filter(state=ClosingState.CONFIRMED).select_related("follow_up_by").first()
    if closing is not None:
        return _still_here(closing.follow_up_by, episode)
    return _still_here(_key_worker(episode) or handover.proposed_by, episode)


def _key_worker(episode: Episode) -> Colleague | None:
    """The key worker now, or whoever was last."""
    parts = episode.involvements.filter(role=InvolvementRole.KEY).select_related("colleague")
    last = parts.order_by(F("ended_on").desc(nulls_first=True), "-started_on").first()
    return last.colleague if last else None


def _still_here(whom: Colleague | None, episode: Episode) -> Colleague:
    """That colleague, or where they have left a manager of the team."""
    if whom is not None and whom.is_active:
        return whom
    managers = managers_of(episode.team_id)
    return managers.first() or episode.referral.referred_by
