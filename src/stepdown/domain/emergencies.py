"""Opening the record of a family that is not one's own, in an emergency: how long it stays open, and the review."""

from datetime import date, timedelta

from stepdown.domain.word import Word

DAYS_OPEN_AFTER = 1
"""Days after the one on which it was opened: a night on call ends in the morning."""


class EmergencyFinding(Word):
    """What whoever looked at an opening in an emergency says of it."""

    NEEDED = "needed", "It was needed to keep somebody safe"
    ANOTHER_WAY = "another_way", "It was meant well, and there was another way"
    NOT_NEEDED = "not_needed", "It was not needed"


def open_until(opened_on: date) -> date:
    """The last day on which a record that was opened in an emergency is open."""
    return opened_on + timedelta(days=DAYS_OPEN_AFTER)
