"""What is said of a clock."""

from stepdown.domain.clocks.reasons import LateReason, PauseReason
from stepdown.web.forms.base import DeskForm, one_word, text
from stepdown.web.forms.days import DayField


class PauseClock(DeskForm):
    """Why it stands still."""

    page = "pause_clock"
    reason = one_word("Why does it stand still?", PauseReason)
    words = text("In a few words", required=False, most=300)


class ExemptClock(DeskForm):
    """Until when nothing is asked of it, and why."""

    page = "exempt_clock"
    until = DayField(label="Exempt until")
    words = text("Why?", most=300)


class WhyLate(DeskForm):
    """Why something was late."""

    page = "why_late"
    reason = one_word("Why was it late?", LateReason)
    words = text("In a few words", required=False, most=300)
