"""Two people wrote at the same time: neither loses a word, and the second is shown both."""

from stepdown.records.access.refusal import Refusal


class Conflict(Refusal):
    """The row has changed since the page was opened. ``theirs`` is each text as it is now, by its field's name."""

    def __init__(self, who: str, version: int, theirs: dict[str, str]) -> None:
        super().__init__(f"{who} changed this while you were writing. Both versions are below: keep what is right.")
        self.who = who
        self.version = version
        self.theirs = theirs
