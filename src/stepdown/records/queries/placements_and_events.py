"""What the council's record and others say of each child beside their levels: placements, and events."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from stepdown.domain.casework import EventKind
from stepdown.domain.observed import EventSource
from stepdown.records.models.observations import ChildEvent, Placement


@dataclass(frozen=True, slots=True)
class PlacementRow:
    """Where a looked-after child lived."""

    name: str
    words: str
    started_on: date
    ended_on: date | None
    source: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something that happened to a child."""

    name: str
    kind: EventKind
    started_on: date
    ended_on: date | None
    count: int | str
    source: EventSource


def placements_of(children: list[UUID], names: dict[UUID, str]) -> tuple[PlacementRow, ...]:
    """Where the children were placed, the latest first."""
    return tuple(
        PlacementRow(names[p.child_id], p.kind.replace("_", " "), p.started_on, p.ended_on, p.source)
        for p in Placement.objects.filter(child__in=children).order_by("-started_on")
    )


def events_of(children: list[UUID], names: dict[UUID, str]) -> tuple[EventRow, ...]:
    """What happened to the children, the latest first."""
    return tuple(
        EventRow(
            names[e.child_id],
            EventKind(e.kind),
            e.started_on,
            e.ended_on,
            e.count if e.count is not None else e.count_missing,
            EventSource(e.source),
        )
        for e in ChildEvent.objects.filter(child__in=children).order_by("-started_on")
    )
