"""The team begins to step down with a family, or takes the work up again."""

from datetime import datetime

from stepdown.domain.lifecycle.episode import EPISODE, EpisodeStage
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode


@action(Act.STEP_DOWN)
def change_stage(*, by: Colleague, at: datetime, episode: Episode, move: str) -> Episode:
    """``step_down`` or ``resume``: nothing else is done by it, and nobody's part ends."""
    check_may(by, Act.STEP_DOWN, family=episode.family_id, today=at.date())
    if move not in ("step_down", "resume"):
        raise ValueError(move)
    episode.stage = EPISODE.after(EpisodeStage(episode.stage), move)
    episode.save(update_fields=["stage"])
    return episode
