"""A family's episode: open until a person closes it. Following up never opens it again: a return is a new episode."""

from stepdown.domain.casework import EpisodeState
from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class EpisodeStage(Word):
    """How far an episode has come."""

    OPEN = "open", "Open, work not begun"
    ACTIVE = "active", "Working with the family"
    STEPPING_DOWN = "stepping_down", "Stepping down"
    FOLLOW_UP = "follow_up", "Closed, to be followed up"
    COMPLETE = "complete", "Complete"
    CLOSED_UNPLANNED = "closed_unplanned", "Closed without a plan, to be followed up"


_S = EpisodeStage

EPISODE = Lifecycle(
    "episode",
    start=_S.OPEN,
    moves=(
        Move("begin", (_S.OPEN,), _S.ACTIVE, "work with the family begins"),
        Move("step_down", (_S.ACTIVE,), _S.STEPPING_DOWN, "the team begins to step down"),
        Move("resume", (_S.STEPPING_DOWN,), _S.ACTIVE, "the work is taken up again"),
        Move("close", (_S.ACTIVE, _S.STEPPING_DOWN), _S.FOLLOW_UP, "a person closes it as planned"),
        Move(
            "close_unplanned",
            (_S.OPEN, _S.ACTIVE, _S.STEPPING_DOWN),
            _S.CLOSED_UNPLANNED,
            "a person closes it without a plan",
        ),
        Move("complete", (_S.FOLLOW_UP, _S.CLOSED_UNPLANNED), _S.COMPLETE, "the last follow-up is recorded"),
    ),
)

STATE_OF: dict[EpisodeStage, EpisodeState] = {
    _S.OPEN: EpisodeState.OPEN,
    _S.ACTIVE: EpisodeState.OPEN,
    _S.STEPPING_DOWN: EpisodeState.OPEN,
    _S.FOLLOW_UP: EpisodeState.CLOSED,
    _S.COMPLETE: EpisodeState.CLOSED,
    _S.CLOSED_UNPLANNED: EpisodeState.CLOSED,
}
"""What the dataset says of an episode in each stage."""
