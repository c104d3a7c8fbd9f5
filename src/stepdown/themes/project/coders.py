"""A log under other names of its coders: how a project that was coded elsewhere comes under a site's accounts."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events import Event
from stepdown.themes.project.events.about import CoderJoined
from stepdown.themes.project.events.double import DoubleCodingBegun, DoubleCodingFinished


def with_coders(entries: Iterable[Entry], coders: Mapping[str, str]) -> tuple[Entry, ...]:
    """The entries with each coder's id replaced; one that is not named keeps its own."""
    return tuple(
        replace(entry, by=coders.get(entry.by, entry.by), event=_renamed(entry.event, coders)) for entry in entries
    )


def _renamed(event: Event, coders: Mapping[str, str]) -> Event:
    if isinstance(event, CoderJoined | DoubleCodingFinished):
        return event.model_copy(update={"coder": coders.get(event.coder, event.coder)})
    if isinstance(event, DoubleCodingBegun):
        return event.model_copy(update={"coders": tuple(coders.get(coder, coder) for coder in event.coders)})
    return event
