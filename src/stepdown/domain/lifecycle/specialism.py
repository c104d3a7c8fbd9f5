"""One specialism that a referral asks for: decided, allocated and worked on its own."""

from stepdown.domain.casework import Decision
from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class RequestState(Word):
    """Where a request for one specialism stands."""

    REQUESTED = "requested", "Asked for"
    ACCEPTED = "accepted", "Accepted, to be allocated"
    WAITING_CAPACITY = "waiting_capacity", "Accepted, waiting for capacity"
    ALLOCATED = "allocated", "Allocated"
    FIRST_ATTEMPTED = "first_attempted", "First attempt made"
    WORKING = "working", "Working with the family"
    STEPPING_DOWN = "stepping_down", "Stepping down"
    CLOSED = "closed", "Closed"
    DECLINED_WITH_ADVICE = "declined_with_advice", "Declined with advice"
    NOT_OFFERED = "not_offered", "The team has nobody of this specialism"
    WITHDRAWN = "withdrawn", "Withdrawn"


_S = RequestState

REQUEST = Lifecycle(
    "request",
    start=_S.REQUESTED,
    moves=(
        Move("accept", (_S.REQUESTED,), _S.ACCEPTED, "a manager accepts it"),
        Move("decline", (_S.REQUESTED,), _S.DECLINED_WITH_ADVICE, "a manager declines it with advice"),
        Move("not_offered", (_S.REQUESTED,), _S.NOT_OFFERED, "a manager says that the team lacks it"),
        Move("wait", (_S.REQUESTED, _S.ACCEPTED), _S.WAITING_CAPACITY, "a manager keeps it waiting for capacity"),
        Move("allocate", (_S.ACCEPTED, _S.WAITING_CAPACITY), _S.ALLOCATED, "a manager allocates a colleague"),
        Move("attempt", (_S.ALLOCATED,), _S.FIRST_ATTEMPTED, "the colleague tries to reach the family"),
        Move("reach", (_S.ALLOCATED, _S.FIRST_ATTEMPTED), _S.WORKING, "the colleague reaches the family"),
        Move("step_down", (_S.WORKING,), _S.STEPPING_DOWN, "the colleague begins to step down"),
        Move("resume", (_S.STEPPING_DOWN,), _S.WORKING, "the colleague takes the work up again"),
        Move(
            "close",
            (
                *(_S.ACCEPTED, _S.WAITING_CAPACITY),  # accepted and never begun: it ends with the family's closing
                *(_S.ALLOCATED, _S.FIRST_ATTEMPTED, _S.WORKING, _S.STEPPING_DOWN),
            ),
            _S.CLOSED,
            "the colleague closes this specialism's work",
        ),
        Move(
            "withdraw",
            (_S.REQUESTED, _S.ACCEPTED, _S.WAITING_CAPACITY),
            _S.WITHDRAWN,
            "the referrer withdraws it",
        ),
    ),
)

DECISION_OF: dict[RequestState, Decision] = {
    _S.REQUESTED: Decision.PENDING,
    _S.DECLINED_WITH_ADVICE: Decision.DECLINED,
    _S.NOT_OFFERED: Decision.DECLINED,
    _S.WITHDRAWN: Decision.WITHDRAWN,
    **dict.fromkeys(
        (
            _S.ACCEPTED,
            _S.WAITING_CAPACITY,
            _S.ALLOCATED,
            _S.FIRST_ATTEMPTED,
            _S.WORKING,
            _S.STEPPING_DOWN,
            _S.CLOSED,
        ),
        Decision.ACCEPTED,
    ),
}
"""What the dataset says of a request in each state."""
