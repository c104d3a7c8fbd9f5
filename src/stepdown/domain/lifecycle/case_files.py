"""Case files that were looked through: they wait, and are brought in, dropped, or taken back."""

from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class CaseFilesState(Word):
    """Where a bringing-in of case files stands."""

    WAITING = "waiting", "Looked through, not brought in"
    BROUGHT_IN = "brought_in", "Brought in"
    DROPPED = "dropped", "Dropped"
    TAKEN_BACK = "taken_back", "Taken back"


_S = CaseFilesState

CASE_FILES = Lifecycle(
    "bringing-in of case files",
    start=_S.WAITING,
    moves=(
        Move("bring_in", (_S.WAITING,), _S.BROUGHT_IN, "the children who were found get what the files tell"),
        Move("drop", (_S.WAITING,), _S.DROPPED, "everything that was read is deleted, and nothing changes"),
        Move("take_back", (_S.BROUGHT_IN,), _S.TAKEN_BACK, "every child is as before"),
    ),
)
