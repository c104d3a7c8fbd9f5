"""Where a child stood on one day: the highest level that surely was, unless a higher one may have been."""

from datetime import date

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel, Standing
from stepdown.linkage.ladder.activity import ActivityKind
from stepdown.linkage.ladder.coverage import is_told
from stepdown.linkage.ladder.story import Story

LEVELLED = tuple(kind for kind in ActivityKind if kind.level and kind is not ActivityKind.CHILD_IN_NEED_PLAN)
"""The kinds whose absence must be told of. A plan of a child in need is made within an open case."""


def standing_on(story: Story, day: date) -> Standing:
    """The level on a day, why the child had left the ladder, or that it is not known.

    Looked after counts before a protection plan, that before a child in need, that before early help. Where a file that
    would tell of a higher level does not reach to the day, or an end is not known, neither is the level.
    """
    if (gone := _gone_for_good(story, day)) is not None:
        return gone
    surely = (a.kind.level for a in story.activities if story.is_sure(a, day))
    level = max((level for level in surely if level), key=_rung, default=None)
    if level is None and (left := _left(story, day)) is not None:
        return left
    certain = level or SafeguardingLevel.CLOSED
    return Missing.NOT_KNOWN if _could_be(story, day).rung > certain.rung else certain


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


def _could_be(story: Story, day: date) -> SafeguardingLevel:
    """The highest level that may have been, for all that the files say."""
    untold = (k for k in LEVELLED if k not in story.assumed_none and not is_told(story.coverages, k, day))
    unended = (a.kind for a in story.activities if a.may_be_on(day) or (a.is_on(day) and not story.is_sure(a, day)))
    levels = (kind.level for kind in (*untold, *unended) if kind.level)
    return max(levels, key=_rung, default=SafeguardingLevel.CLOSED)


def _rung(level: SafeguardingLevel) -> int:
    return level.rung
