"""Why a clock stands still, and why something was late: words that can be counted."""

from stepdown.domain.word import Word


class PauseReason(Word):
    """Why a clock does not run for a while."""

    WAITING_FOR_REFERRER = "waiting_for_referrer", "Waiting for information from the referrer"
    FAMILY_ASKED_TO_WAIT = "family_asked_to_wait", "The family asked to wait"
    FAMILY_AWAY = "family_away", "The family is away"
    SAFER_TO_WAIT = "safer_to_wait", "It is safer to wait"


class LateReason(Word):
    """Why something came after its time."""

    NO_CAPACITY = "no_capacity", "No capacity in the discipline"
    COLLEAGUE_AWAY = "colleague_away", "The colleague was away"
    FAMILY_NOT_REACHED = "family_not_reached", "The family was tried and not reached"
    SAFEGUARDING_FIRST = "safeguarding_first", "An urgent safeguarding matter came first"
    ARRIVED_INCOMPLETE = "arrived_incomplete", "The referral was not complete"
    OTHER = "other", "Another reason, in words"


class ClockState(Word):
    """How a clock stands."""

    RUNNING = "running", "Running"
    PAUSED = "paused", "Paused"
    MET = "met", "In time"
    LATE = "late", "Late"
    EXEMPT = "exempt", "Exempt until a day"
    VOID = "void", "Does not apply"
