"""A task: open until somebody does it or says why not."""

from stepdown.domain.lifecycle.lifecycle import Cause, Lifecycle, Move
from stepdown.domain.word import Word


class TaskState(Word):
    """Where a task stands."""

    OPEN = "open", "To do"
    SNOOZED = "snoozed", "Put off"
    DONE = "done", "Done"
    DROPPED = "dropped", "Not needed"


_S = TaskState

TASK = Lifecycle(
    "task",
    start=_S.OPEN,
    moves=(
        Move("do", (_S.OPEN, _S.SNOOZED), _S.DONE, "somebody does it"),
        Move("drop", (_S.OPEN, _S.SNOOZED), _S.DROPPED, "somebody says that it is not needed, and why"),
        Move("snooze", (_S.OPEN,), _S.SNOOZED, "somebody puts it off to a day, and why"),
        Move("wake", (_S.SNOOZED,), _S.OPEN, "its day comes", Cause.TIMER),
        Move("reopen", (_S.DONE, _S.DROPPED), _S.OPEN, "somebody opens it again"),
    ),
)
