"""A handover to a community service: not done when the letter is sent, but when the family goes there and stays."""

from stepdown.domain.casework import HandoverOutcome
from stepdown.domain.lifecycle.lifecycle import Lifecycle, Move
from stepdown.domain.missing import Missing
from stepdown.domain.word import Word


class HandoverState(Word):
    """Where a handover stands."""

    PROPOSED = "proposed", "Proposed to the family"
    FAMILY_AGREED = "family_agreed", "Agreed by the family"
    SENT = "sent", "Sent to the service"
    WAITLISTED = "waitlisted", "Waiting for the service"
    ACCEPTED = "accepted", "Accepted, not yet attended"
    FAILED_TO_ATTEND = "failed_to_attend", "Not attending"
    BRIDGING = "bridging", "Bridging visits"
    FIRST_ATTENDED = "first_attended", "Attending"
    SETTLED = "settled", "Settled"
    DECLINED_BY_FAMILY = "declined_by_family", "Declined by the family"
    DECLINED_BY_SERVICE = "declined_by_service", "Declined by the service"
    ABANDONED = "abandoned", "Given up"

    @property
    def is_open(self) -> bool:
        """Whether something has still to come of it."""
        return self not in ENDED


_S = HandoverState
ENDED = (_S.SETTLED, _S.DECLINED_BY_FAMILY, _S.DECLINED_BY_SERVICE, _S.ABANDONED)
_OPEN = tuple(s for s in _S if s not in ENDED)
_BEFORE_ATTENDING = tuple(s for s in _OPEN if s is not _S.FIRST_ATTENDED)
_TO_ATTEND = (_S.ACCEPTED, _S.FAILED_TO_ATTEND, _S.BRIDGING)

HANDOVER = Lifecycle(
    "handover",
    start=_S.PROPOSED,
    moves=(
        Move("agree", (_S.PROPOSED,), _S.FAMILY_AGREED, "the family agrees"),
        Move("send", (_S.FAMILY_AGREED,), _S.SENT, "it is sent to the service"),
        Move("receive", (_S.SENT,), _S.SENT, "the service says that it has it"),
        Move("wait", (_S.SENT,), _S.WAITLISTED, "the service puts the family on its waiting list"),
        Move("accept", (_S.SENT, _S.WAITLISTED), _S.ACCEPTED, "the service accepts"),
        Move("offer", (_S.ACCEPTED,), _S.ACCEPTED, "the service offers a first appointment"),
        Move("attend", _TO_ATTEND, _S.FIRST_ATTENDED, "the family goes there"),
        Move("fail", (*_TO_ATTEND, _S.FIRST_ATTENDED), _S.FAILED_TO_ATTEND, "the family does not go, or no longer"),
        Move("bridge", _TO_ATTEND, _S.BRIDGING, "a colleague goes there with the family"),
        Move("settle", (_S.FIRST_ATTENDED,), _S.SETTLED, "the family is settled with the service"),
        Move("family_declines", _BEFORE_ATTENDING, _S.DECLINED_BY_FAMILY, "the family does not want it"),
        Move("service_declines", (_S.SENT, _S.WAITLISTED), _S.DECLINED_BY_SERVICE, "the service declines"),
        Move("abandon", _OPEN, _S.ABANDONED, "it is given up, and why is said"),
    ),
)

NEEDS_A_REASON = ("family_declines", "service_declines", "abandon", "fail")
"""The moves that are not done without saying why."""

OF_THE_SERVICE = ("receive", "wait", "accept", "offer", "attend", "fail", "family_declines", "service_declines")
"""The moves that the service can record itself; the others are the team's."""


def outcome_of(state: HandoverState, *, accepted: bool, attended: bool) -> HandoverOutcome | Missing:
    """What the dataset says became of a handover.

    Who has once attended has attended, whatever came later: the course is in the steps. One that was given up before
    the service or the family answered has no outcome of its own.
    """
    if attended:
        return HandoverOutcome.ATTENDED
    if state in (_S.DECLINED_BY_FAMILY, _S.DECLINED_BY_SERVICE):
        return HandoverOutcome(str(state))
    if state is _S.ABANDONED:
        return HandoverOutcome.DID_NOT_ATTEND if accepted else Missing.NOT_APPLICABLE
    if state is _S.FAILED_TO_ATTEND:
        return HandoverOutcome.DID_NOT_ATTEND
    return HandoverOutcome.ACCEPTED if accepted else HandoverOutcome.PROPOSED
