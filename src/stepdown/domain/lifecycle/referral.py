"""A referral: from the referrer's first line to the team's decision."""

from stepdown.domain.casework import Decision
from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.word import Word


class ReferralState(Word):
    """Where a referral stands."""

    DRAFT = "draft", "Draft"
    SUBMITTED = "submitted", "Sent, waiting to be read"
    UNDER_REVIEW = "under_review", "Being decided"
    INFO_REQUESTED = "info_requested", "Waiting for information from the referrer"
    ACCEPTED = "accepted", "Accepted"
    PART_ACCEPTED = "part_accepted", "Accepted in part"
    ADVICE_ONLY = "advice_only", "Advice given"
    DECLINED = "declined", "Declined with advice"
    DUPLICATE = "duplicate", "Duplicate"
    WITHDRAWN = "withdrawn", "Withdrawn by the referrer"


_S = ReferralState
_OPEN = (_S.SUBMITTED, _S.UNDER_REVIEW, _S.INFO_REQUESTED)

REFERRAL = Lifecycle(
    "referral",
    start=_S.DRAFT,
    moves=(
        Move("submit", (_S.DRAFT,), _S.SUBMITTED, "the referrer sends it"),
        Move("review", (_S.SUBMITTED,), _S.UNDER_REVIEW, "a manager takes it up"),
        Move("ask", (_S.SUBMITTED, _S.UNDER_REVIEW), _S.INFO_REQUESTED, "a manager asks the referrer a question"),
        Move("answer", (_S.INFO_REQUESTED,), _S.UNDER_REVIEW, "the referrer answers"),
        Move("accept", _OPEN, _S.ACCEPTED, "a manager accepts it"),
        Move("part_accept", _OPEN, _S.PART_ACCEPTED, "a manager accepts a part of it"),
        Move("advise", _OPEN, _S.ADVICE_ONLY, "a manager gives advice instead"),
        Move("decline", _OPEN, _S.DECLINED, "a manager declines it with advice"),
        Move("duplicate", _OPEN, _S.DUPLICATE, "a manager marks it as a duplicate"),
        Move("withdraw", (_S.DRAFT, *_OPEN), _S.WITHDRAWN, "the referrer withdraws it"),
    ),
)

DECISION_OF: dict[ReferralState, Decision | None] = {
    _S.DRAFT: None,
    _S.SUBMITTED: Decision.PENDING,
    _S.UNDER_REVIEW: Decision.PENDING,
    _S.INFO_REQUESTED: Decision.PENDING,
    _S.ACCEPTED: Decision.ACCEPTED,
    _S.PART_ACCEPTED: Decision.ACCEPTED,
    _S.ADVICE_ONLY: Decision.BELOW_THRESHOLD,
    _S.DECLINED: Decision.DECLINED,
    _S.DUPLICATE: Decision.DUPLICATE,
    _S.WITHDRAWN: Decision.WITHDRAWN,
}
"""What the dataset says of a referral in each state; None where it is not yet one."""
