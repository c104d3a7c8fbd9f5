"""A goal of the family's: put forward, agreed by whose it is, worked on, and what became of it."""

from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class GoalState(Word):
    """Where a goal stands."""

    PROPOSED = "proposed", "Put forward, not agreed yet"
    AGREED = "agreed", "Agreed"
    MET = "met", "Met"
    PARTLY_MET = "partly_met", "Partly met"
    CHANGED = "changed", "Changed into another"
    DROPPED = "dropped", "Dropped"


_S = GoalState
WORKED_ON = (_S.PROPOSED, _S.AGREED)
"""Where a goal is still in hand."""

GOAL = Lifecycle(
    "goal",
    start=_S.PROPOSED,
    moves=(
        Move("agree", (_S.PROPOSED,), _S.AGREED, "whose goal it is agrees to it"),
        Move("meet", (_S.AGREED,), _S.MET, "it is met"),
        Move("meet_partly", (_S.AGREED,), _S.PARTLY_MET, "it is partly met"),
        Move("change", WORKED_ON, _S.CHANGED, "it is changed into another"),
        Move("drop", WORKED_ON, _S.DROPPED, "it is dropped, and by whom and why is said"),
        Move("take_up", (_S.MET, _S.PARTLY_MET, _S.DROPPED), _S.AGREED, "it is taken up again"),
    ),
)
