"""What the council's record and others say of each child: levels, what stands beside them, and events."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from stepdown.domain.casework import EventKind
from stepdown.domain.observed import EventSource
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.records.models.observations import ChildEvent, Flag, Placement, Standing


@dataclass(frozen=True, slots=True)
class StandingRow:
    """Days at one safeguarding level."""

    level: SafeguardingLevel
    started_on: date
    ended_on: date | None
    source: str
    as_at: date


@dataclass(frozen=True, slots=True)
class BesideRow:
    """A flag beside the level, or a placement, with its days."""

    words: str
    started_on: date
    ended_on: date | None
    source: str


@dataclass(frozen=True, slots=True)
class ChildLevels:
    """One child's levels, the latest first, and what stands beside them: flags and placements."""

    name: str
    standings: tuple[StandingRow, ...]
    beside: tuple[BesideRow, ...]


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something that happened to a child."""

    name: str
    kind: EventKind
    started_on: date
    ended_on: date | None
    count: int | str
    source: EventSource


def levels_of(children: list[UUID], names: dict[UUID, str]) -> tuple[ChildLevels, ...]:
    """Each child's levels; empty where none is known."""
    standings = list(Standing.objects.filter(child__in=children).order_by("-started_on"))
    beside: list[Flag | Placement] = [
        *Flag.objects.filter(child__in=children),
        *Placement.objects.filter(child__in=children),
    ]
    return tuple(
        ChildLevels(
            names[child],
            tuple(_standing(s) for s in standings if s.child_id == child),
            tuple(_beside(one) for one in beside if one.child_id == child),
        )
        for child in children
    )


def _standing(s: Standing) -> StandingRow:
    return StandingRow(SafeguardingLevel(s.level), s.started_on, s.ended_on, s.source, s.as_at)


def _beside(one: Flag | Placement) -> BesideRow:
    words = one.kind.replace("_", " ")
    return BesideRow(
        f"Placement: {words}" if isinstance(one, Placement) else words.capitalize(),
        one.started_on,
        one.ended_on,
        one.source,
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
