"""A log grows by what is proposed: each event as its rule accepts it, under a number of its own."""

from collections.abc import Iterable
from datetime import datetime

from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events import Event
from stepdown.themes.project.log import Log
from stepdown.themes.project.rules import Hand, accepted


def proposed(log: Log, events: Iterable[Event], *, by: Hand, at: datetime) -> Log:
    """The log with the events that a hand proposes. Refused where a rule refuses one; the log is then as it was."""
    for event in events:
        log = written(log, [accepted(event, log.project, by)], by=by.coder, at=at)
    return log


def written(log: Log, events: Iterable[Event], *, by: str, at: datetime) -> Log:
    """The log with events that have no rule of their own: texts brought in, a withdrawal, what is undone."""
    start = len(log.entries) + 1
    return log.with_more(Entry(number, at, by, event) for number, event in enumerate(events, start=start))
