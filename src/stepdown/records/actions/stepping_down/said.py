"""What is said when a family is to be closed, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from stepdown.domain.casework import ClosureReason
from stepdown.domain.closing_checks import ClosingCheck
from stepdown.records.models.colleagues import Colleague


@dataclass(frozen=True, slots=True)
class ClosingSaid:
    """What a colleague proposes. ``reasons``: why something that should be there is missing, for each that is.

    ``after_care_until``: until when the team keeps in touch without a case; None where it does not.
    """

    reason: ClosureReason
    is_planned: bool
    last_day: date
    follow_up_by: Colleague
    reason_words: str = ""
    family_voice: str = ""
    after_care_until: date | None = None
    reasons: Mapping[ClosingCheck, str] = field(default_factory=dict)

    def reason_for(self, check: ClosingCheck) -> str:
        """Why it is missing; empty where no reason is given."""
        return self.reasons.get(check, "").strip()
