"""Where a child stood on one day: the highest level that surely was, unless a higher one may have been."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing
from stepdown.linkage.ladder.activity import Activity, ActivityKind
from stepdown.linkage.ladder.coverage import Coverage, is_told
from stepdown.linkage.ladder.story import Story

LEVELLED = tuple(kind for kind in ActivityKind if kind.level and kind is not ActivityKind.CHILD_IN_NEED_PLAN)
"""The kinds whose absence must be told of. A plan of a child in need is made within an open case."""


def standing_on(story: Story, day: date) -> Standing:
    """The level on a day, why the child had left the ladder, or that it is not known.

    Looked after counts before a protection plan, that before a child in need, that before early help. Where a file that
    would tell of a higher level does not reach to the day, or an end is not known, neither is the level.
    """
    return standing_among(story, active_on(story, day), day)


def active_on(story: Story, day: date) -> list[Activity]:
    """What was so on a day, or may have been."""
    return [a for a in story.activities if a.is_on(day) or a.may_be_on(day)]


def standing_among(story: Story, active: Iterable[Activity], day: date) -> Standing:
    """As ``standing_on``, where it is worked out already what was or may have been active on the day."""
    if (gone := _gone_for_good(story, day)) is not None:
        return gone
    sure, unsure = None, _highest_untold(story.coverages, story.assumed_none, day)
    for activity in active:
        level = activity.kind.level
        if level is not None and story.is_sure(activity, day):
            sure = level if sure is None or level.rung > sure.rung else sure
        elif level is not None:
            unsure = level if level.rung > unsure.rung else unsure
    if sure is None and (left := _left(story, day)) is not None:
        return left
    certain = sure or SafeguardingLevel.CLOSED
    return Missing.NOT_KNOWN if unsure.rung > certain.rung else certain


def _gone_for_good(story: Story, day: date) -> LeftLadder | None:
    """After these nothing that a file says can put a child on the ladder."""
    if story.died_on is not None and day >= story.died_on:
        return LeftLadder.DIED
    return LeftLadder.TURNED_18 if story.adult_on is not None and day >= story.adult_on else None


def _left(story: Story, day: date) -> LeftLadder | None:
    """Why the child left, where nothing has begun since."""
    ends = [(a.ended_on, a.left) for a in story.activities if a.left and isinstance(a.ended_on, date)]
    ended_on, left = max((end for end in ends if end[0] <= day), default=(day, None))
    began_since = any(a.kind.level and ended_on <= a.started_on <= day for a in story.activities)
    return None if began_since else left


@lru_cache(maxsize=10_000)
def _highest_untold(
    coverages: tuple[Coverage, ...], assumed_none: frozenset[ActivityKind], day: date
) -> SafeguardingLevel:
    """The highest level at which any child may have been, since no file tells of it: of children of the same files."""
    untold = (kind for kind in LEVELLED if kind not in assumed_none and not is_told(coverages, kind, day))
    levels = (kind.level for kind in untold if kind.level)
    return max(levels, key=lambda level: level.rung, default=SafeguardingLevel.CLOSED)
