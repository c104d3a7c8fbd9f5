"""Why a specialism was accepted or not, in words that can be counted."""

from stepdown.domain.word import Word


class DecisionReason(Word):
    """The structured reason of a decision about one specialism."""

    MEETS_THRESHOLD = "meets_threshold", "Meets the threshold"
    EXCEPTION = "exception", "Accepted as an exception, with the manager's reason"
    BELOW_THRESHOLD = "below_threshold", "Below the threshold"
    NEED_MET_ELSEWHERE = "need_met_elsewhere", "Another service already meets this need"
    OTHER_SERVICE_BETTER = "other_service_better", "Another service would meet this need better"
    FAMILY_DOES_NOT_AGREE = "family_does_not_agree", "The family does not want this support"
    SPECIALISM_NOT_IN_TEAM = "specialism_not_in_team", "The team has nobody of this specialism"
    NO_CAPACITY = "no_capacity", "No capacity now: kept waiting"
    NOT_ENOUGH_INFORMATION = "not_enough_information", "Not enough information, and none came when asked"

    @property
    def accepts(self) -> bool:
        """Whether it is a reason to take the request on."""
        return self in (DecisionReason.MEETS_THRESHOLD, DecisionReason.EXCEPTION, DecisionReason.NO_CAPACITY)
