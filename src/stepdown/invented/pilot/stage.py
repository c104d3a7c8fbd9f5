"""How far each family of the pilot came in the team's work."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a family's referral led, as at the day on which the data were taken."""

    CLOSED = "closed"  # supported, and the team's work has ended
    OPEN = "open"  # being supported
    BELOW_THRESHOLD = "below_threshold"  # no episode: its people hang on the referral
    NOT_OFFERED = "not_offered"  # accepted, but helped only through its social worker
    TOO_EARLY = "too_early"  # only just started: left out of the evaluation
    DID_NOT_ENGAGE = "did_not_engage"  # offered support and did not take it up: left out of the evaluation

    @property
    def included(self) -> bool:
        """Whether the family is one of the 81 that the evaluation includes."""
        return self not in (Stage.TOO_EARLY, Stage.DID_NOT_ENGAGE)

    @property
    def supported(self) -> bool:
        """Whether the family was worked with directly."""
        return self in (Stage.CLOSED, Stage.OPEN)
