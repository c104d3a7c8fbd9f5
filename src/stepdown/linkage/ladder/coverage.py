"""Which days a file would have told of: outside of them, that nothing is written says nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from stepdown.linkage.ladder.activity import ActivityKind


@dataclass(frozen=True, slots=True)
class Coverage:
    """A file tells of these kinds of activity from its first day up to, and not including, ``until``."""

    kinds: frozenset[ActivityKind]
    first: date
    until: date


def is_told(coverages: tuple[Coverage, ...], kind: ActivityKind, day: date) -> bool:
    """Whether any file would say it."""
    return kind in _told_on(coverages, day)


@lru_cache(maxsize=10_000)
def _told_on(coverages: tuple[Coverage, ...], day: date) -> frozenset[ActivityKind]:
    """The kinds of which any file tells on a day: the same of every child of the same files, so worked out once."""
    return frozenset(
        kind for coverage in coverages if coverage.first <= day < coverage.until for kind in coverage.kinds
    )


def joined(coverages: Iterable[Coverage]) -> tuple[Coverage, ...]:
    """The same days and kinds in as few coverages as can be: years that follow on one another are one."""
    found: list[Coverage] = []
    for coverage in sorted(coverages, key=lambda c: (sorted(c.kinds), c.first)):
        last = found[-1] if found else None
        if last and last.kinds == coverage.kinds and coverage.first <= last.until:
            found[-1] = Coverage(last.kinds, last.first, max(last.until, coverage.until))
        else:
            found.append(coverage)
    return tuple(found)
