"""A child's whole way along the ladder: stretches without a gap, each with its flags and where it is written."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby, pairwise

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import SafeguardingLevel, Standing
from stepdown.linkage.ladder.activity import FLAGS, Activity, ActivityKind, Origin
from stepdown.linkage.ladder.coverage import Coverage, is_told
from stepdown.linkage.ladder.standing import active_on, standing_among
from stepdown.linkage.ladder.story import Story

ASSESSMENT_ONLY = "assessment_only"
"""The flag of a child in need whose case is open without a plan, as far as a file would tell of plans."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From a first day up to, and not including, ``until``. ``origins``: every record that was so in it."""

    first: date
    until: date
    standing: Standing
    flags: frozenset[str]
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The stretches of one child, in order; together they reach from the first day told of to the last."""

    child: str
    stretches: tuple[Stretch, ...]

    def standing(self, day: date) -> Standing:
        """Where the child stood; outside of all that is told, not known."""
        place = bisect_right(self.stretches, day, key=lambda stretch: stretch.first) - 1
        if place < 0 or day >= self.stretches[place].until:
            return Missing.NOT_KNOWN
        return self.stretches[place].standing


def timeline(story: Story) -> Timeline:
    """The timeline of a child. It tells of no day that no file would."""
    return Timeline(story.child, tuple(joined(_pieces(story), lambda piece: (piece.standing, piece.flags))))


def _pieces(story: Story) -> Iterator[Stretch]:
    """Between two days on which anything can change, nothing does."""
    for first, until in pairwise(_changes(story)):
        active = active_on(story, first)
        origins = tuple(dict.fromkeys(a.origin for a in active))
        standing = standing_among(story, active, first)
        yield Stretch(first, until, standing, _flags(story, active, standing, first), origins)


def _changes(story: Story) -> list[date]:
    told = _edges(story.coverages)
    if not told:
        return []
    days: set[object] = {*told, story.adult_on, story.died_on}
    for a in story.activities:
        days |= {a.started_on, a.ended_on, a.sure_until, a.over_by}
    return sorted(day for day in days if isinstance(day, date) and told[0] <= day <= told[-1])


@lru_cache(maxsize=1000)
def _edges(coverages: tuple[Coverage, ...]) -> tuple[date, ...]:
    """The days on which a file begins or ceases to tell of anything, in order: alike for children of the same files."""
    return tuple(sorted({day for coverage in coverages for day in (coverage.first, coverage.until)}))


def _flags(story: Story, active: list[Activity], standing: Standing, day: date) -> frozenset[str]:
    found = {str(a.kind) for a in active if a.kind in FLAGS and a.is_on(day)}
    plan = ActivityKind.CHILD_IN_NEED_PLAN
    has_no_plan = is_told(story.coverages, plan, day) and not any(a.kind is plan for a in active)
    if standing is SafeguardingLevel.CHILD_IN_NEED and has_no_plan:
        found.add(ASSESSMENT_ONLY)
    return frozenset(found)


def joined(pieces: Iterable[Stretch], alike: Callable[[Stretch], object]) -> Iterator[Stretch]:
    """Neighbours that are alike made one stretch, with the records of all and the flags that stand in each."""
    for _, group in groupby(pieces, key=alike):
        together = list(group)
        if len(together) == 1:
            yield together[0]
            continue
        first, last = together[0], together[-1]
        origins = tuple(dict.fromkeys(origin for piece in together for origin in piece.origins))
        flags = first.flags.intersection(*(piece.flags for piece in together))
        yield Stretch(first.first, last.until, first.standing, flags, origins)
