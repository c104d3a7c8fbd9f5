"""What a task came from."""

from stepdown.domain.word import Word


class TaskOrigin(Word):
    """What raised a task. A task raised by a clock still needs a person to do it."""

    BY_HAND = "by_hand", "Written by a colleague"
    REFERRAL = "referral", "A referral"
    CLOCK = "clock", "A clock"
    RE_ENGAGEMENT = "re_engagement", "A re-engagement review"
    GOAL = "goal", "The family's plan"
    SUPERVISION = "supervision", "Supervision"
    SAFETY = "safety", "An answer that speaks of danger"
    HANDOVER = "handover", "A handover"
    CONSULTATION = "consultation", "A consultation"
    CLOSING = "closing", "A proposal to close a family"
    FOLLOW_UP = "follow_up", "A follow-up after closure"
    FILING = "filing", "Filing to the council's record"
    EMERGENCY = "emergency", "A record opened in an emergency"
    SAME_PERSON = "same_person", "A proposal to merge two records"
    FIGURES = "figures", "Figures to be released"
    KEEPING = "keeping", "How long records are kept"
    ACCESS = "access", "A request for a record"
    READING = "reading", "Reading very many records"


_T = TaskOrigin
AFTER_THE_WORK = (_T.HANDOVER, _T.CONSULTATION, _T.CLOSING, _T.FOLLOW_UP, _T.FILING, _T.EMERGENCY,
                  _T.SAME_PERSON, _T.FIGURES, _T.READING, _T.KEEPING, _T.ACCESS)  # fmt: skip
"""Tasks that go on when a family is closed. Every other belongs to the work, and ends with it or before it."""
