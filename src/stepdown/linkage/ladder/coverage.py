"""Which days a file would have told of: outside of them, that nothing is written says nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stepdown.linkage.ladder.activity import ActivityKind


@dataclass(frozen=True, slots=True)
class Coverage:
    """A file tells of these kinds of activity from its first day up to, and not including, ``until``."""

    kinds: frozenset[ActivityKind]
    first: date
    until: date

    def tells(self, kind: ActivityKind, day: date) -> bool:
        """Whether the file would say that this was so on a day."""
        return kind in self.kinds and self.first <= day < self.until


def is_told(coverages: Iterable[Coverage], kind: ActivityKind, day: date) -> bool:
    """Whether any file would say it."""
    return any(coverage.tells(kind, day) for coverage in coverages)


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
