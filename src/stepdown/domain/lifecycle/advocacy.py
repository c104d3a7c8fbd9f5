"""An issue raised for a family with somebody else: raised, answered, and whether it was resolved."""

from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class IssueState(Word):
    """Where an issue stands."""

    RAISED = "raised", "Raised, no answer yet"
    ANSWERED = "answered", "Answered"
    RESOLVED = "resolved", "Resolved"
    NOT_RESOLVED = "not_resolved", "Not resolved"


_S = IssueState

ISSUE = Lifecycle(
    "issue",
    start=_S.RAISED,
    moves=(
        Move("answer", (_S.RAISED, _S.ANSWERED), _S.ANSWERED, "an answer comes"),
        Move("resolve", (_S.RAISED, _S.ANSWERED), _S.RESOLVED, "it is resolved"),
        Move("give_up", (_S.RAISED, _S.ANSWERED), _S.NOT_RESOLVED, "it is not resolved, and why is said"),
        Move("raise_again", (_S.RESOLVED, _S.NOT_RESOLVED), _S.RAISED, "it is raised again"),
    ),
)
