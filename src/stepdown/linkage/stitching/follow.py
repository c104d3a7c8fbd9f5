"""What one child's records of one kind become when a later extract comes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from stepdown.domain.missing import Missing
from stepdown.linkage.ladder.activity import Activity
from stepdown.linkage.stitching.rules import StitchRule, Superseded
from stepdown.linkage.stitching.window import Window


@dataclass(slots=True)
class Kept:
    """A record that stands so far, and the first day of which its extract could no longer tell."""

    activity: Activity
    told_until: date


type Outcome = tuple[Kept | None, Superseded | None]


def once(said: Sequence[Activity], told_until: date) -> Iterator[Outcome]:
    """The records of one extract, each once: two that differ in nothing but their place are one."""
    seen: dict[object, Activity] = {}
    for activity in said:
        first = seen.setdefault(activity.said, activity)
        if first is activity:
            yield Kept(activity, told_until), None
        else:
            yield None, _superseded(StitchRule.SAME_TWICE, activity, first)


def follow(kept: Kept, later: Sequence[Activity], window: Window | None, recorded_within: timedelta) -> Outcome:
    """What becomes of a record that stands when a later extract comes, which tells of its kind in a window.

    One that tells of the kind on no day, and has the same record again all the same, knows better about that alone.

    ``recorded_within``: how late an end may be written down, by assumption. One that went on when its extract was taken
    and of which the later one has nothing may have ended that long before.
    """
    activity = kept.activity
    again = next((a for a in later if a.started_on == activity.started_on), None)
    if again is not None:
        return None, _superseded(StitchRule.TOLD_AGAIN, activity, again)
    if window is None or not _reaches(activity, window):
        return kept, None
    instead = next((a for a in later if _overlap(activity, a) and a.started_on < kept.told_until), None)
    if instead is not None:
        return None, _superseded(StitchRule.CORRECTED, activity, instead)
    if window.first <= activity.started_on:
        return None, _superseded(StitchRule.WITHDRAWN, activity, None)
    carries_on = min((a for a in later if a.resumes and a.started_on >= kept.told_until), key=_start, default=None)
    if carries_on is not None:
        ended = replace(activity, ended_on=carries_on.started_on, sure_until=None, over_by=None)
        return _ended(kept, ended, StitchRule.CARRIED_ON, carries_on)
    sure_until = max(activity.started_on, kept.told_until - recorded_within)
    over_by = max(window.first, sure_until)
    ended = replace(activity, ended_on=Missing.NOT_KNOWN, sure_until=sure_until, over_by=over_by, continues=False)
    return _ended(kept, ended, StitchRule.NOT_TOLD_AGAIN, None)


def _ended(kept: Kept, ended: Activity, rule: StitchRule, by: Activity | None) -> Outcome:
    return Kept(ended, kept.told_until), _superseded(rule, kept.activity, by)


def _superseded(rule: StitchRule, activity: Activity, by: Activity | None) -> Superseded:
    return Superseded(rule, activity.child, activity.started_on, activity.origin, by.origin if by else None)


def _reaches(activity: Activity, window: Window) -> bool:
    """Whether it may have been so on a day of the window, so that the extract would tell of it."""
    if activity.over_by is not None and activity.over_by <= window.first:
        return False
    return not isinstance(activity.ended_on, date) or activity.ended_on > window.first


def _overlap(one: Activity, other: Activity) -> bool:
    return _starts_within(one, other) or _starts_within(other, one)


def _starts_within(one: Activity, other: Activity) -> bool:
    return other.started_on <= one.started_on and (
        not isinstance(other.ended_on, date) or one.started_on < other.ended_on
    )


def _start(activity: Activity) -> date:
    return activity.started_on
