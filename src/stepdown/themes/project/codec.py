"""An entry as it is kept: plain values, and its words apart, so that words can be erased and the entry stays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from stepdown.themes.project.entry import Entry
from stepdown.themes.project.events import Event

_EVENT: TypeAdapter[Event] = TypeAdapter(Event)


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as a store holds it. ``words`` is None where the event has none or they were erased."""

    number: int
    at: datetime
    by: str
    told: Mapping[str, Any]
    words: str | None


def kept(entry: Entry) -> Kept:
    """What a store writes down of an entry."""
    told = entry.event.model_dump(mode="json", exclude={"words"}, exclude_defaults=True)
    return Kept(
        entry.number, entry.at, entry.by, {**told, "kind": entry.event.kind}, getattr(entry.event, "words", None)
    )


def read(found: Kept) -> Entry:
    """The entry that a store held. ValueError where it is no event that this version knows."""
    told = dict(found.told) if found.words is None else {**found.told, "words": found.words}
    return Entry(found.number, found.at, found.by, _EVENT.validate_python(told, strict=False))
