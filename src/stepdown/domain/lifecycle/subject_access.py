"""A person's request to see what is held about them: one prepares what they get, another approves it."""

from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class AccessState(Word):
    """Where a request stands."""

    RECEIVED = "received", "Received"
    PREPARING = "preparing", "Being prepared"
    TO_APPROVE = "to_approve", "Waits for approval"
    APPROVED = "approved", "Approved, to be given"
    GIVEN = "given", "Given"
    WITHDRAWN = "withdrawn", "Withdrawn"


_S = AccessState

ACCESS = Lifecycle(
    "request",
    start=_S.RECEIVED,
    moves=(
        Move("draft", (_S.RECEIVED, _S.PREPARING), _S.PREPARING, "the bundle is drafted from the record"),
        Move("hand_in", (_S.PREPARING,), _S.TO_APPROVE, "who prepared it hands it to somebody else"),
        Move("send_back", (_S.TO_APPROVE,), _S.PREPARING, "information governance sends it back, and why is said"),
        Move("approve", (_S.TO_APPROVE,), _S.APPROVED, "information governance approves what another prepared"),
        Move("give", (_S.APPROVED,), _S.GIVEN, "it is given to who asked"),
        Move(
            "withdraw",
            (_S.RECEIVED, _S.PREPARING, _S.TO_APPROVE, _S.APPROVED),
            _S.WITHDRAWN,
            "who asked takes the request back",
        ),
    ),
)
