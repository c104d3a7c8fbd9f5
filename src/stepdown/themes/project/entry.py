"""One entry of a project's log: what happened, when, by whom, and its place in the order."""

from dataclasses import dataclass
from datetime import datetime

from stepdown.themes.project.events import Event


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in its place. ``number`` counts from 1 without a gap; ``by`` is the coder who did it."""

    number: int
    at: datetime
    by: str
    event: Event
