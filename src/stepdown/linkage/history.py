"""One history of many children from many files: each kind of file stitched over its years, then all put together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Person
from stepdown.linkage.extract.records import (
    Assessment,
    CouncilReferral,
    FamilyLink,
    Happening,
    Kinship,
    Placement,
)
from stepdown.linkage.ladder.activity import Activity, ActivityKind
from stepdown.linkage.ladder.coverage import Coverage, joined
from stepdown.linkage.ladder.story import Story
from stepdown.linkage.stitching.latest import latest, latest_referrals
from stepdown.linkage.stitching.rules import Superseded
from stepdown.linkage.stitching.stitch import stitch

type Series = Sequence[CaseExtract]
"""Extracts of one kind of file, of different days."""


@dataclass(frozen=True)
class History:
    """Everything that the files tell. ``coverages`` hold for every child, ``of_some`` for single ones alone.

    ``assumed_none``: kinds of which no file tells, assumed by choice not to be.
    """

    people: Mapping[str, Person]
    activities: tuple[Activity, ...]
    coverages: tuple[Coverage, ...]
    of_some: Mapping[str, tuple[Coverage, ...]]
    superseded: tuple[Superseded, ...]
    referrals: tuple[CouncilReferral, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    placements: tuple[Placement, ...] = ()
    happenings: tuple[Happening, ...] = ()
    families: tuple[FamilyLink, ...] = ()
    kinships: tuple[Kinship, ...] = ()
    assumed_none: frozenset[ActivityKind] = frozenset()

    @cached_property
    def _of_child(self) -> Mapping[str, list[Activity]]:
        found: defaultdict[str, list[Activity]] = defaultdict(list)
        for activity in self.activities:
            found[activity.child].append(activity)
        return found

    def story(self, child: str) -> Story:
        """One child's story. Of a child in none of the files it says that nothing was, on the days they tell of."""
        person = self.people.get(child)
        return Story(
            child,
            tuple(self._of_child.get(child, ())),
            self.coverages_of(child),
            person.day_of_birth if person else None,
            person.day_of_death if person else None,
            self.assumed_none,
        )

    def coverages_of(self, child: str) -> tuple[Coverage, ...]:
        """The days and kinds of which any file would tell of a child."""
        return (*self.coverages, *self.of_some.get(child, ()))

    def stories(self) -> Iterator[Story]:
        """The story of every child in the files."""
        yield from (self.story(child) for child in dict.fromkeys((*self.people, *self._of_child)))


def history(series: Iterable[Series], assumed_none: Iterable[ActivityKind] = ()) -> History:
    """The history of extracts, those of one kind of file together. What two kinds tell alike is kept once."""
    stitched, extracts = [], list[CaseExtract]()
    for of_one_kind in series:
        extracts += of_one_kind
        stitched.append(stitch(of_one_kind))
    return History(
        _latest({}, extracts),
        tuple(_once(activity for whole in stitched for activity in whole.activities)),
        joined(coverage for extract in extracts if extract.tells_of_others for coverage in extract.coverages),
        _of_some(extract for extract in extracts if not extract.tells_of_others),
        tuple(record for whole in stitched for record in whole.superseded),
        latest_referrals(extracts),
        latest(extracts, lambda e: e.assessments, ActivityKind.CHILD_IN_NEED),
        latest(extracts, lambda e: e.placements, ActivityKind.LOOKED_AFTER),
        latest(extracts, lambda e: e.happenings, ActivityKind.LOOKED_AFTER),
        tuple(link for extract in extracts for link in extract.families),
        tuple(kin for extract in extracts for kin in extract.kinships),
        frozenset(assumed_none),
    )


def _latest(people: dict[str, Person], extracts: Iterable[CaseExtract]) -> dict[str, Person]:
    """Each person as the latest extract writes them: a child once expected has a birthday in a later one."""
    for extract in sorted(extracts, key=lambda e: e.as_at):
        people |= {person.id: person for person in extract.people}
    return people


def _of_some(extracts: Iterable[CaseExtract]) -> Mapping[str, tuple[Coverage, ...]]:
    """What is told of single children by extracts that say nothing of others."""
    found: defaultdict[str, list[Coverage]] = defaultdict(list)
    for extract in extracts:
        for person in extract.people:
            found[person.id] += extract.coverages
    return {child: joined(coverages) for child, coverages in found.items()}


def _once(activities: Iterable[Activity]) -> Iterator[Activity]:
    seen: set[object] = set()
    for activity in activities:
        if activity.said not in seen:
            seen.add(activity.said)
            yield activity
