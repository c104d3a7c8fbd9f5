"""A child's levels and flags as the record holds them: read as values, written back whole, kept sealed for later."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from django.core.serializers import deserialize, serialize

from stepdown.dataset.told import Row
from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.linkage.ladder.timeline import Timeline
from stepdown.linkage.overlaid import LevelDays, overlaid
from stepdown.linkage.tables.levels import flags
from stepdown.records.actions.known import columns
from stepdown.records.models.observations import LONGEST_SOURCE, Flag, Standing
from stepdown.records.models.people import Person
from stepdown.records.sealed import Purpose, opened, seal

_PURPOSE = Purpose.LEVELS


@dataclass(frozen=True, slots=True)
class FlagDays:
    """Days on which a flag stood beside the level, up to and not including ``ended_on``."""

    kind: str
    started_on: date
    ended_on: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Held:
    """A child's levels and flags, each in the order of their days."""

    levels: tuple[LevelDays, ...]
    flags: tuple[FlagDays, ...]

    def with_files(self, told: Timeline, as_at: date, source: str) -> "Held":
        """What is held once the files are believed on the days of which they tell."""
        levels = (replace(one, source=_short(one.source)) for one in overlaid(told, self.levels, as_at))
        return Held(tuple(levels), self._with_flags(list(flags([told])), source))

    def _with_flags(self, told: Sequence[Row], source: str) -> tuple[FlagDays, ...]:
        """The flags of the files, in place of those of their kind that were held for days of theirs, and the others."""
        new = [
            FlagDays(str(row["kind"]), cast(date, row["from"]), cast("date | None", row["to"]), source) for row in told
        ]
        kept = [flag for flag in self.flags if not any(_meet(flag, other) for other in new)]
        return tuple(sorted([*kept, *new], key=lambda flag: (flag.started_on, flag.kind)))


def _meet(one: FlagDays, other: FlagDays) -> bool:
    far = date.max
    return (
        one.kind == other.kind and one.started_on < (other.ended_on or far) and other.started_on < (one.ended_on or far)
    )


def held_of(child: Person) -> Held:
    """What the record holds of a child."""
    return Held(
        tuple(_days(standing) for standing in child.standings.order_by("started_on", "ended_on")),
        tuple(FlagDays(f.kind, f.started_on, f.ended_on, f.source) for f in child.flags.order_by("started_on", "kind")),
    )


def write_held(child: Person, held: Held) -> None:
    """Let the record hold exactly this of a child."""
    child.standings.all().delete()
    child.flags.all().delete()
    Standing.objects.bulk_create(
        Standing(
            child=child, level=one.level, started_on=one.started_on, ended_on=one.ended_on, source=one.source,
            as_at=one.as_at, **columns("end_reason", one.end_reason),
        )
        for one in held.levels
    )  # fmt: skip
    Flag.objects.bulk_create(
        Flag(child=child, kind=f.kind, started_on=f.started_on, ended_on=f.ended_on, source=f.source)
        for f in held.flags
    )


def sealed_before(child: Person) -> bytes:
    """The rows that hold a child's levels and flags now, sealed."""
    rows = serialize("json", [*child.standings.all(), *child.flags.all()])
    return seal(_PURPOSE, rows.encode())


def put_back(child: Person, before: bytes) -> None:
    """Let the record hold exactly the rows that were sealed."""
    child.standings.all().delete()
    child.flags.all().delete()
    for row in deserialize("json", opened(_PURPOSE, before).decode()):
        row.save()


def _days(standing: Standing) -> LevelDays:
    reason = Missing(standing.end_reason_missing) if standing.end_reason_missing else standing.end_reason or ""
    return LevelDays(
        SafeguardingLevel(standing.level),
        standing.started_on,
        standing.ended_on,
        reason,
        standing.source,
        standing.as_at,
    )


def _short(source: str) -> str:
    """As many sources as there is room for; that there are more is said."""
    more = "; and others"
    return source if len(source) <= LONGEST_SOURCE else source[: LONGEST_SOURCE - len(more)].rsplit("; ", 1)[0] + more
