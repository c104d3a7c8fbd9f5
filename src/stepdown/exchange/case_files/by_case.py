"""What one extract tells of each child, put together by its cases, for formats that are written by them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.records import Assessment
from stepdown.linkage.ladder.activity import Activity, ActivityKind

type Part = Activity | Assessment


@dataclass(frozen=True, slots=True)
class Parts:
    """Things that belong together. ``number``: the child's, and the case's place, as in 500001-2."""

    number: str
    parts: tuple[Part, ...]

    def of(self, *kinds: ActivityKind) -> list[Activity]:
        """The activities of some kinds in it."""
        return [part for part in self.parts if isinstance(part, Activity) and part.kind in kinds]

    @property
    def assessments(self) -> list[Assessment]:
        """The assessments in it."""
        return [part for part in self.parts if isinstance(part, Assessment)]


@dataclass(frozen=True, slots=True)
class Case(Parts):
    """One case and all that began while it was open."""

    case: Activity


@dataclass(frozen=True, slots=True)
class OfChild:
    """One child's cases, and what began in none of them."""

    cases: tuple[Case, ...]
    beside: Parts

    @property
    def helped(self) -> frozenset[date]:
        """The days on which early help began."""
        return frozenset(activity.started_on for activity in self.beside.of(ActivityKind.EARLY_HELP))


def by_case(extract: CaseExtract) -> Mapping[str, OfChild]:
    """The cases of each child of whom the extract tells anything."""
    found: defaultdict[str, list[Part]] = defaultdict(list)
    for activity in extract.activities:
        found[activity.child].append(activity)
    for assessment in extract.assessments:
        found[assessment.child].append(assessment)
    return {child: _of_child(child, parts) for child, parts in found.items()}


def _of_child(child: str, told: Iterable[Part]) -> OfChild:
    beside = list(told)
    opened = [a for a in beside if isinstance(a, Activity) and a.kind is ActivityKind.CHILD_IN_NEED]
    opened.sort(key=lambda a: a.started_on)
    beside = [part for part in beside if part not in opened]
    cases: list[Case] = []
    for place, case in enumerate(opened, 1):
        parts = [part for part in beside if _is_within(part, case)]
        beside = [part for part in beside if part not in parts]
        cases.append(Case(f"{child}-{place}", tuple(parts), case))
    return OfChild(tuple(cases), Parts(f"{child}-0", tuple(beside)))


def _is_within(part: Part, case: Activity) -> bool:
    """Early help is nobody's case, and short breaks go on beside one."""
    if isinstance(part, Activity) and part.kind in (ActivityKind.EARLY_HELP, ActivityKind.SHORT_BREAKS):
        return False
    ends = case.ended_on
    return case.started_on <= part.started_on and (not isinstance(ends, date) or part.started_on < ends)
