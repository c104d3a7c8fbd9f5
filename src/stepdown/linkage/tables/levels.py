"""Timelines as the tables ``safeguarding`` and ``safeguarding_flags``."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from stepdown.dataset.told import Row
from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing
from stepdown.linkage.ladder.timeline import Stretch, Timeline, joined

LEVEL_CHANGED = "level_changed"


def levels(timelines: Iterable[Timeline]) -> Iterator[Row]:
    """A row for each stretch at a level. Days on which the level is not known have none.

    The last stretch ends with the last day that the files tell of: of how it went on, they say nothing.
    """
    for timeline in timelines:
        for stretch, following in pairwise([*joined(timeline.stretches, lambda stretch: stretch.standing), None]):
            if stretch is None or not isinstance(stretch.standing, SafeguardingLevel):
                continue
            yield {
                "child_id": timeline.child,
                "safeguarding_level": str(stretch.standing),
                "started_on": stretch.first,
                "ended_on": stretch.until,
                "end_reason": _end(following.standing if following else Missing.NOT_KNOWN),
                "source": "; ".join(map(str, stretch.origins)) or None,
            }


def _end(following: Standing) -> str | Missing:
    """Why a stretch ended, or that it is not known."""
    if isinstance(following, Missing):
        return Missing.NOT_KNOWN
    return str(following) if isinstance(following, LeftLadder) else LEVEL_CHANGED


def flags(timelines: Iterable[Timeline]) -> Iterator[Row]:
    """A row for each stretch of days on which a flag stood beside the child's level."""
    for timeline in timelines:
        for kind in sorted({flag for stretch in timeline.stretches for flag in stretch.flags}):
            for first, until in _runs(timeline.stretches, kind):
                yield {"child_id": timeline.child, "kind": kind, "from": first, "to": until}


def _runs(stretches: Iterable[Stretch], kind: str) -> Iterator[tuple[object, object]]:
    """The days of a flag, as few stretches as there are."""
    first = until = None
    for stretch in stretches:
        if kind in stretch.flags:
            first = first or stretch.first
            until = stretch.until
        elif first:
            yield first, until
            first = None
    if first:
        yield first, until
