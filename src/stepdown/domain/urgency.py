"""How soon a family needs to hear from the team."""

from stepdown.domain.word import Word


class Urgency(Word):
    """What the referrer asks for; the clock's limit follows from it."""

    ROUTINE = "routine", "Routine"
    URGENT = "urgent", "Urgent: within 24 hours"
