"""A note: written, finished, and from then on only added to."""

from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class NoteState(Word):
    """How far a note is."""

    UNFINISHED = "unfinished", "Not finished"
    FINAL = "final", "Final"
    AMENDED = "amended", "Final, with something added"


_S = NoteState

NOTE = Lifecycle(
    "note",
    start=_S.UNFINISHED,
    moves=(
        Move("write", (_S.UNFINISHED,), _S.UNFINISHED, "a colleague goes on writing"),
        Move("finish", (_S.UNFINISHED,), _S.FINAL, "a colleague finishes it"),
        Move("amend", (_S.FINAL, _S.AMENDED), _S.AMENDED, "a colleague adds to it, with the reason"),
    ),
)
