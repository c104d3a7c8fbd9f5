"""Something that was done, told in a sentence."""

from dataclasses import dataclass
from datetime import datetime

from stepdown.themes.project.entry import Entry
from stepdown.themes.project.log import Log


@dataclass(frozen=True, slots=True)
class Told:
    """When it was done, by whom (as their codings name them), and what, in a sentence without its subject."""

    at: datetime
    by: str
    words: str


def told(log: Log, entry: Entry, words: str) -> Told:
    """An entry of the log with what it did."""
    return Told(entry.at, log.project.coders.get(entry.by, entry.by), words)


def count_of(number: int, one: str) -> str:
    """1 coding, 2 codings."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
