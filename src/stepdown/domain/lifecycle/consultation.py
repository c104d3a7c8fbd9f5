"""A consultation: advice to a colleague, which never opens a case by itself."""

from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class ConsultationState(Word):
    """Where a consultation stands."""

    ASKED = "asked", "Asked"
    ANSWERED = "answered", "Answered"
    FOLLOW_UP_DUE = "follow_up_due", "To be followed up"
    CLOSED = "closed", "Closed"
    CONVERTED = "converted", "Became a referral"


_S = ConsultationState

CONSULTATION = Lifecycle(
    "consultation",
    start=_S.ASKED,
    moves=(
        Move("answer", (_S.ASKED,), _S.ANSWERED, "a colleague answers"),
        Move("plan_follow_up", (_S.ANSWERED,), _S.FOLLOW_UP_DUE, "a colleague plans to follow it up"),
        Move("follow_up", (_S.ANSWERED, _S.FOLLOW_UP_DUE), _S.CLOSED, "a colleague says what came of it"),
        Move("close", (_S.ASKED, _S.ANSWERED, _S.FOLLOW_UP_DUE), _S.CLOSED, "a colleague closes it"),
        Move("convert", (_S.ASKED, _S.ANSWERED, _S.FOLLOW_UP_DUE, _S.CLOSED), _S.CONVERTED, "it becomes a referral"),
    ),
)
