"""Closing a family: one colleague proposes, another confirms, and only then is the episode closed."""

from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class ClosingState(Word):
    """Where a proposal to close stands."""

    PROPOSED = "proposed", "Proposed, waiting for a manager"
    CONFIRMED = "confirmed", "Confirmed"
    TURNED_DOWN = "turned_down", "Turned down"


_S = ClosingState

CLOSING = Lifecycle(
    "proposal to close",
    start=_S.PROPOSED,
    moves=(
        Move("confirm", (_S.PROPOSED,), _S.CONFIRMED, "a manager who did not propose it confirms"),
        Move("turn_down", (_S.PROPOSED,), _S.TURNED_DOWN, "a manager turns it down, and why is said"),
    ),
)
