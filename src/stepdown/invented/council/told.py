"""What each of the council's files was told of the truth: those taken in an earlier year know less."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.missing import Missing
from stepdown.domain.people import Sex
from stepdown.invented.council.child import Child
from stepdown.invented.council.council import Council
from stepdown.invented.council.days import AS_AT, FIRST_DAY, year_begins, year_ends
from stepdown.invented.council.known import known, links
from stepdown.invented.pilot.deal import draws
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Identifier, Person
from stepdown.linkage.extract.records import Assessment
from stepdown.linkage.ladder.activity import Activity, ActivityKind, Origin
from stepdown.linkage.ladder.coverage import Coverage

CENSUS = frozenset(
    {
        ActivityKind.CHILD_IN_NEED,
        ActivityKind.CHILD_IN_NEED_PLAN,
        ActivityKind.CHILD_PROTECTION_PLAN,
        ActivityKind.SECTION_47,
    }
)
CARE = frozenset({ActivityKind.LOOKED_AFTER, ActivityKind.SHORT_BREAKS})
_PLANS_SINCE = 2022
"""The first census that asked for child in need plans."""
_LATE = 0.1
"""How often an end of the last two months of a year was not yet recorded when that year's file was taken."""
_LATELY = timedelta(days=60)


def told_in(council: Council, year: int, kinds: frozenset[ActivityKind]) -> CaseExtract:
    """What a yearly return tells of these kinds: everything that was so on any day of the year that ended in March."""
    first, until = year_begins(year), year_ends(year)
    kinds = kinds if year >= _PLANS_SINCE else kinds - {ActivityKind.CHILD_IN_NEED_PLAN}
    chance = draws(council.seed, f"late/{year}")
    activities = [
        _as_known(activity, until, is_late=chance.random() < _LATE)
        for child in council.children
        for activity in child.history
        if _is_told(activity, kinds) and _touches(activity, first, until)
    ]
    assessments = tuple(_assessed(council, first, until)) if ActivityKind.CHILD_IN_NEED in kinds else ()
    there = {activity.child for activity in activities}
    return CaseExtract(
        f"{year}",
        until - timedelta(days=1),
        (Coverage(kinds, first, until),),
        tuple(_person(child, until) for child in council.children if child.number in there),
        tuple(activities),
        assessments=assessments,
    )


def told_on_the_last_day(council: Council) -> CaseExtract:
    """Everything that the council's system has on the last day, with names, addresses and families."""
    people = tuple(known(council))
    there = {person.id for person in people}
    children = [child for child in council.children if child.number in there]
    return CaseExtract(
        "last day",
        AS_AT,
        (Coverage(CENSUS | CARE | {ActivityKind.EARLY_HELP}, FIRST_DAY, AS_AT + timedelta(days=1)),),
        people,
        tuple(activity for child in children for activity in child.history),
        assessments=tuple(a for child in children for a in child.assessments if a.started_on <= AS_AT),
        families=tuple(link for link in links(council) if link.person in there),
    )


def never_told(council: Council) -> Sequence[str]:
    """The numbers of children of whom the council has nothing: one of them is to be deleted wherever it was sent."""
    return [child.number for child in council.children if not child.history]


def _is_told(activity: Activity, kinds: frozenset[ActivityKind]) -> bool:
    """A census says of early help only that a closed case was referred there."""
    census = ActivityKind.CHILD_IN_NEED in kinds
    return activity.kind in kinds or (census and activity.kind is ActivityKind.EARLY_HELP)


def _touches(activity: Activity, first: date, until: date) -> bool:
    ends = activity.ended_on
    if activity.kind is ActivityKind.SECTION_47:
        return first <= activity.started_on < until
    return activity.started_on < until and (not isinstance(ends, date) or ends >= first)


def _as_known(activity: Activity, until: date, *, is_late: bool) -> Activity:
    """What lay ahead was not known, and a few ends were not recorded yet."""
    ended = activity.ended_on
    if isinstance(ended, date) and (ended >= until or (is_late and ended >= until - _LATELY)):
        return replace(activity, ended_on=None, left=None, continues=False)
    return activity


def _assessed(council: Council, first: date, until: date) -> Iterator[Assessment]:
    for child in council.children:
        for assessment in child.assessments:
            ended = assessment.ended_on
            if assessment.started_on < until and (not isinstance(ended, date) or ended >= first):
                is_over = isinstance(ended, date) and ended < until
                yield assessment if is_over else replace(assessment, ended_on=None, found=None)


def _person(child: Child, until: date) -> Person:
    is_born = child.born_on < until
    return Person(
        id=child.number,
        origin=Origin("truth", child.number),
        born_on=child.born_on if is_born else Missing.NOT_APPLICABLE,
        expected_on=None if is_born else child.due_on,
        sex=child.sex if is_born else Sex.UNBORN,
        ethnicity=child.ethnicity,
        disability=child.is_disabled,
        identifiers=(Identifier(IdentifierScheme.PUPIL, child.pupil_number),),
    )
