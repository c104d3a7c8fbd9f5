"""The points at which the data were taken. A study names the pair it compares and never substitutes."""

from stepdown.domain.word import Word


class Point(Word):
    """A moment in a family's episode, in the order in which they come."""

    AT_REFERRAL = "at_referral", "At referral"
    AT_ENGAGEMENT = "at_engagement", "At engagement"
    AT_CLOSURE = "at_closure", "At closure"
    AT_FOLLOW_UP = "at_follow_up", "At follow-up"
