"""One turn of how a family stands to the offer, with who said so and why."""

from datetime import datetime

from stepdown.domain.lifecycle.engagement import ENGAGEMENT, EngagementState
from stepdown.domain.lifecycle.lifecycle import Cause
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.engagement import EngagementTurn
from stepdown.records.models.episodes import Episode


@action(Act.TURN_ENGAGEMENT)
def change_engagement(*, by: Colleague, at: datetime, episode: Episode, move: str, why: str) -> EngagementTurn:
    """Say how the family stands to the offer now: a person's moves alone, each with its reason."""
    check_may(by, Act.TURN_ENGAGEMENT, family=episode.family_id, today=at.date())
    if not why.strip():
        raise Refusal("Say what happened, in a sentence.", family=episode.family_id)
    allowed = ENGAGEMENT.moves_from(EngagementState(episode.engagement))
    if any(m.name == move and m.cause is not Cause.PERSON for m in allowed):
        raise Refusal("A review is raised by failed attempts, not by hand.", family=episode.family_id)
    return turn(episode, move, why=why, by=by, at=at)


def turn(episode: Episode, move: str, *, why: str, by: Colleague | None, at: datetime) -> EngagementTurn:
    """Turn, for actions: the first taking-up of the support dates the engagement."""
    before = EngagementState(episode.engagement)
    after = ENGAGEMENT.after(before, move)
    episode.engagement = after
    if after is EngagementState.ENGAGED and episode.engaged_on is None:
        episode.engaged_on = at.date()
    episode.save(update_fields=["engagement", "engaged_on"])
    return EngagementTurn.objects.create(
        episode=episode, before=before, after=after, why=why.strip()[:300], by=by, at=at
    )
