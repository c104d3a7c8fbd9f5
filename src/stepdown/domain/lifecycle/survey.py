"""A survey: prepared, open, closed. Closing is for good, as what was answered is counted then."""

from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class SurveyState(Word):
    """Where a survey stands."""

    PREPARED = "prepared", "Being prepared"
    OPEN = "open", "Open for answers"
    CLOSED = "closed", "Closed"


_S = SurveyState

SURVEY = Lifecycle(
    "survey",
    start=_S.PREPARED,
    moves=(
        Move("open", (_S.PREPARED,), _S.OPEN, "the lead opens it, and the questionnaire is frozen"),
        Move("close", (_S.OPEN,), _S.CLOSED, "the lead closes it; addresses and answers not handed in are deleted"),
    ),
)
