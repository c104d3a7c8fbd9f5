"""What in a child's files cannot all be so. Nothing is put right in silence: each is listed with its records."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from stepdown.domain.missing import Missing
from stepdown.domain.word import Word
from stepdown.linkage.ladder.activity import Activity, ActivityKind
from stepdown.linkage.ladder.coverage import is_told
from stepdown.linkage.ladder.story import Story


class ConflictKind(Word):
    """What does not fit together."""

    OVERLAP = "overlap", "Two of the same kind at once"
    SOURCES_DIFFER = "sources_differ", "Two files say otherwise when it was"
    PLAN_WITHOUT_CASE = "plan_without_case", "A plan while no case is open"
    DUAL_STATUS = "dual_status", "Looked after and under a child protection plan at once"
    TWO_PLANS = "two_plans", "A child in need plan beside a child protection plan"
    GAP = "gap", "The file says that care went on, and nothing follows on that day"
    AFTER_LEAVING = "after_leaving", "Something goes on after the child left"
    END_NOT_KNOWN = "end_not_known", "The end that is given cannot be"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Between these, from the first day on which they cannot both be so."""

    kind: ConflictKind
    child: str
    day: date
    activities: tuple[Activity, ...]


_PAIRS = {
    (ActivityKind.CHILD_PROTECTION_PLAN, ActivityKind.LOOKED_AFTER): ConflictKind.DUAL_STATUS,
    (ActivityKind.CHILD_IN_NEED_PLAN, ActivityKind.CHILD_PROTECTION_PLAN): ConflictKind.TWO_PLANS,
}
_ENDED_BY_NOBODY = (ActivityKind.SECTION_47, ActivityKind.EARLY_HELP)
"""Of an enquiry without a conference, and of early help after a referral to it, a census writes no end at all."""
_PLANS = (ActivityKind.CHILD_IN_NEED_PLAN, ActivityKind.CHILD_PROTECTION_PLAN)


def conflicts(story: Story) -> tuple[Conflict, ...]:
    """Every conflict of one child, by day."""
    found = [*_side_by_side(story), *_without_case(story), *_gaps(story), *_after_leaving(story), *_unended(story)]
    return tuple(sorted(found, key=lambda conflict: (conflict.day, conflict.kind)))


def _side_by_side(story: Story) -> Iterator[Conflict]:
    for one, other in combinations(sorted(story.activities, key=_start), 2):
        day = other.started_on
        kinds = (min(one.kind, other.kind), max(one.kind, other.kind))
        kind = _of_one_kind(one, other) if one.kind is other.kind else _PAIRS.get(kinds)
        if kind and one.is_on(day) and other.is_on(day):
            yield Conflict(kind, story.child, day, (one, other))


def _of_one_kind(one: Activity, other: Activity) -> ConflictKind:
    return ConflictKind.OVERLAP if one.origin.file == other.origin.file else ConflictKind.SOURCES_DIFFER


def _without_case(story: Story) -> Iterator[Conflict]:
    """Where the file tells of cases. The first day without one counts."""
    cases = [a for a in story.activities if a.kind is ActivityKind.CHILD_IN_NEED]
    for plan in story.activities:
        if plan.kind not in _PLANS:
            continue
        ends = (case.ended_on for case in cases if isinstance(case.ended_on, date))
        days = sorted({plan.started_on, *(day for day in ends if plan.is_on(day))})
        for day in days:
            told = is_told(story.coverages, ActivityKind.CHILD_IN_NEED, day)
            if told and plan.is_on(day) and not any(case.is_on(day) or case.may_be_on(day) for case in cases):
                yield Conflict(ConflictKind.PLAN_WITHOUT_CASE, story.child, day, (plan,))
                break


def _gaps(story: Story) -> Iterator[Conflict]:
    care = sorted((a for a in story.activities if a.kind is ActivityKind.LOOKED_AFTER), key=_start)
    for one, following in pairwise([*care, None]):
        if one is None or not one.continues or not isinstance(one.ended_on, date):
            continue
        if following is None or following.started_on > one.ended_on:
            yield Conflict(ConflictKind.GAP, story.child, one.ended_on, (one,))


def _after_leaving(story: Story) -> Iterator[Conflict]:
    for end in story.activities:
        if end.left is None or not isinstance(end.ended_on, date):
            continue
        on = tuple(
            a for a in story.activities if a.kind.level and a.started_on < end.ended_on and a.is_on(end.ended_on)
        )
        if on:
            yield Conflict(ConflictKind.AFTER_LEAVING, story.child, end.ended_on, (end, *on))


def _unended(story: Story) -> Iterator[Conflict]:
    """An end that a file gives and that cannot be; of one that no file gives, the stitching has told already."""
    for a in story.activities:
        is_given = a.sure_until is None and a.over_by is None and a.kind not in _ENDED_BY_NOBODY
        if is_given and isinstance(a.ended_on, Missing):
            yield Conflict(ConflictKind.END_NOT_KNOWN, story.child, a.started_on, (a,))


def _start(activity: Activity) -> tuple[date, str]:
    return activity.started_on, activity.kind
