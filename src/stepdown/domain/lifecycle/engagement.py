"""Whether a family takes up what it is offered. The offer stays open: no timer ends it, and an end is never final."""

from stepdown.domain.casework import Engagement
from stepdown.domain.lifecycle.lifecycle import Cause, Lifecycle, Move
from stepdown.domain.word import Word


class EngagementState(Word):
    """How a family stands to the team's offer."""

    NOT_STARTED = "not_started", "Not started"
    ATTEMPTING = "attempting", "Trying to reach them"
    ENGAGED = "engaged", "Engaged"
    WAVERING = "wavering", "Wavering"
    REVIEW_DUE = "review_due", "Re-engagement review due"
    RE_ENGAGING = "re_engaging", "Re-engaging"
    PAUSED_BY_CHOICE = "paused_by_choice", "Paused by the family's choice"
    ENDED_BY_FAMILY = "ended_by_family", "Ended by the family; the offer stays open"


_S = EngagementState
_TRYING = (_S.ATTEMPTING, _S.WAVERING, _S.RE_ENGAGING)

ENGAGEMENT = Lifecycle(
    "engagement",
    start=_S.NOT_STARTED,
    moves=(
        Move("attempt", (_S.NOT_STARTED,), _S.ATTEMPTING, "a colleague tries to reach the family"),
        Move(
            "engage",
            tuple(s for s in _S if s is not _S.ENGAGED),
            _S.ENGAGED,
            "the family takes the support up",
        ),
        Move("waver", (_S.ENGAGED,), _S.WAVERING, "the family wavers"),
        Move("raise_review", (*_TRYING, _S.ENGAGED), _S.REVIEW_DUE, "attempts have failed", Cause.TIMER),
        Move("re_engage", (_S.REVIEW_DUE, _S.WAVERING), _S.RE_ENGAGING, "the team tries in another way"),
        Move("pause", (*_TRYING, _S.ENGAGED, _S.REVIEW_DUE), _S.PAUSED_BY_CHOICE, "the family chooses to pause"),
        Move("end", tuple(s for s in _S if s is not _S.ENDED_BY_FAMILY), _S.ENDED_BY_FAMILY, "the family ends it"),
        Move("reopen", (_S.PAUSED_BY_CHOICE, _S.ENDED_BY_FAMILY), _S.RE_ENGAGING, "the offer is taken up again"),
    ),
)

ENGAGEMENT_OF: dict[EngagementState, Engagement | None] = {
    _S.NOT_STARTED: Engagement.TOO_EARLY,
    _S.ATTEMPTING: Engagement.TOO_EARLY,
    _S.ENGAGED: Engagement.ENGAGED,
    _S.WAVERING: Engagement.ENGAGED,
    _S.REVIEW_DUE: None,
    _S.RE_ENGAGING: None,
    _S.PAUSED_BY_CHOICE: None,
    _S.ENDED_BY_FAMILY: None,
}
"""What the dataset says in each state; None where it depends on whether the family had engaged before."""
