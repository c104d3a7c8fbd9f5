"""What is held of a child's levels once files have been read: of each day, what the later word says of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import zip_longest
from typing import cast

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.linkage.ladder.timeline import Timeline
from stepdown.linkage.tables.levels import LEVEL_CHANGED, levels

type Span = tuple[date, date]

_BETWEEN = "; "
"""Between the sources of one row."""


@dataclass(frozen=True, slots=True)
class LevelDays:
    """Days at one level, up to and not including ``ended_on``; None where it goes on. ``as_at``: whose word of when."""

    level: SafeguardingLevel
    started_on: date
    ended_on: date | None
    end_reason: str | Missing
    source: str
    as_at: date


def overlaid(told: Timeline, held: Iterable[LevelDays], as_at: date) -> tuple[LevelDays, ...]:
    """The days as the later word has them: of what the files tell, and of what was held on a word of a later day.

    What is held on the word of an earlier day than the files' fills the days of which they do not tell; where it was
    said to go on, it is believed up to that day alone: the files would have told of what came after.
    """
    held = list(held)
    newer = [one for one in held if one.as_at > as_at]
    known = [(s.first, s.until) for s in told.stretches if not isinstance(s.standing, Missing)]
    last = max((until for _, until in known), default=date.min)
    files = [piece for one in _told(told, as_at) for piece in _without(one, map(_span, newer))]
    older = [piece for one in held if one.as_at <= as_at for piece in _without(_sure(one, last), known)]
    return tuple(_joined(sorted([*files, *newer, *older], key=lambda days: days.started_on)))


def _span(days: LevelDays) -> Span:
    return days.started_on, days.ended_on or date.max


def _told(told: Timeline, as_at: date) -> Iterator[LevelDays]:
    for row in levels([told]):
        yield LevelDays(
            SafeguardingLevel(str(row["safeguarding_level"])),
            cast(date, row["started_on"]),
            cast(date, row["ended_on"]),
            cast("str | Missing", row["end_reason"]),
            str(row["source"] or ""),
            as_at,
        )


def _sure(held: LevelDays, last: date) -> LevelDays:
    if held.ended_on is not None or held.as_at >= last:
        return held
    return replace(held, ended_on=max(held.started_on, held.as_at + timedelta(days=1)), end_reason=Missing.NOT_KNOWN)


def _without(held: LevelDays, known: Iterable[Span]) -> Iterator[LevelDays]:
    """The parts of the days held that lie in none of the spans."""
    at = held.started_on
    for first, until in sorted(known):
        if until <= at:
            continue
        if held.ended_on is not None and first >= held.ended_on:
            break
        if first > at:
            yield replace(held, started_on=at, ended_on=first, end_reason=Missing.NOT_KNOWN)
        at = until
    if held.ended_on is None or at < held.ended_on:
        yield replace(held, started_on=at)


def _joined(days: Sequence[LevelDays]) -> Iterator[LevelDays]:
    """Neighbours at one level as one; where another level follows on the day, that is why the days ended."""
    together: list[LevelDays] = []
    for one in days:
        if together and together[-1].ended_on == one.started_on and together[-1].level is one.level:
            together[-1] = _one(together[-1], one)
        else:
            together.append(one)
    for one, following in zip_longest(together, together[1:]):
        changes = following is not None and one.ended_on == following.started_on and isinstance(one.end_reason, Missing)
        yield replace(one, end_reason=LEVEL_CHANGED) if changes else one


def _one(earlier: LevelDays, later: LevelDays) -> LevelDays:
    sources = dict.fromkeys(s for one in (earlier, later) for s in one.source.split(_BETWEEN) if s)
    return replace(
        later,
        started_on=earlier.started_on,
        source=_BETWEEN.join(sources),
        as_at=max(earlier.as_at, later.as_at),
    )
