"""A refusal: an act that is not done, with its reason in a sentence that the person can be shown."""

from uuid import UUID

from stepdown.records.access.acts import Act


class Refusal(Exception):
    """What was asked is not done. Nothing has changed. ``act`` and ``family`` are what it was about, for the audit.

    ``noted``: what the audit keeps of the reason, where that has words out of a record, which it must not hold.
    """

    act: Act | None = None

    def __init__(self, reason: str, *, family: UUID | None = None, noted: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.noted = noted or reason
        self.family = family


class NotSeen(Refusal):
    """There is no such thing for this person: it may not exist, or may not be theirs to see, and we never say which."""

    def __init__(self, *, family: UUID | None = None) -> None:
        super().__init__("There is nothing here that you can see.", family=family)
