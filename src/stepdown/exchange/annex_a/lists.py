"""The rows of the lists of Annex A, of what one extract tells of its last day and the six months before."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from stepdown.domain.people import Sex, age_on
from stepdown.exchange.case_files.by_case import Case, by_case
from stepdown.exchange.cin_census import written
from stepdown.exchange.ssda903.written import STATUSES, reason
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Person
from stepdown.linkage.extract.records import Assessment
from stepdown.linkage.ladder.activity import Activity, ActivityKind

_KIND = ActivityKind
_MONTHS = timedelta(days=183)
_GENDERS: Mapping[object, str] = {Sex.MALE: "a) Male", Sex.FEMALE: "b) Female"}
_STATUS = {
    _KIND.LOOKED_AFTER: "a) Looked after child",
    _KIND.CHILD_PROTECTION_PLAN: "b) Child Protection plan",
    _KIND.CHILD_IN_NEED_PLAN: "c) Child in need plan",
}

type Row = Sequence[object]


def rows_of_lists(extract: CaseExtract) -> Mapping[str, list[Row]]:
    """The rows of each list by its name. Who is not among the people is in none."""
    about = {person.id: _about(person, extract.as_at) for person in extract.people}
    since = extract.as_at - _MONTHS
    told = {child: of for child, of in by_case(extract).items() if child in about}
    cases = [case for of in told.values() for case in of.cases]
    recent = [a for a in extract.activities if a.child in about and _is_recent(a, since)]
    assessed = [a for a in extract.assessments if a.child in about and _is_recent(a, since)]

    def stretches(kind: ActivityKind) -> list[Row]:
        return [(*about[a.child], a.started_on, _end(a)) for a in recent if a.kind is kind]

    return {
        "List 2": [(*row[:-1], None) for row in stretches(_KIND.EARLY_HELP)],
        "List 3": [(*about[c.case.child], c.case.started_on, "b) No") for c in cases if c.case.started_on > since],
        "List 4": [(*about[a.child], a.started_on, _end(a)) for a in assessed],
        "List 5": stretches(_KIND.SECTION_47),
        "List 6": [
            (*about[c.case.child], *_case(c, told[c.case.child].helped)) for c in cases if _is_recent(c.case, since)
        ],
        "List 7": stretches(_KIND.CHILD_PROTECTION_PLAN),
        "List 8": [
            (*about[care[0].child], *_care(care))
            for care in _periods(extract.activities, about)
            if _is_recent(care[-1], since)
        ],
    }


def _about(person: Person, day: date) -> Row:
    """What every list has of a child."""
    born = person.day_of_birth
    age = None if born is None else age_on(born, day)
    gender = _GENDERS.get(person.sex, "c) Not stated/recorded")
    ethnicity = f"a) {written.ETHNICITY.get(person.ethnicity, written.NOT_OBTAINED)}"
    disabled = {True: "a) Yes", False: "b) No"}.get(person.disability) if isinstance(person.disability, bool) else None
    return (person.id, gender, ethnicity, born, age, disabled)


def _is_recent(told: Activity | Assessment, since: date) -> bool:
    return not isinstance(told.ended_on, date) or told.ended_on > since


def _end(told: Activity | Assessment) -> date | None:
    return told.ended_on if isinstance(told.ended_on, date) else None


def _case(case: Case, helped: frozenset[date]) -> Row:
    ended = _end(case.case)
    if ended is not None:
        return case.case.started_on, ended, f"a) {written.closure(case.case, case.parts, helped)}", "e) Closed episode"
    open_ = (kind for kind in _STATUS if any(_end(part) is None for part in case.of(kind)))
    return case.case.started_on, None, None, next((_STATUS[kind] for kind in open_), "d) Open assessment")


def _periods(activities: Sequence[Activity], people: Mapping[str, object]) -> Iterator[list[Activity]]:
    """Each period of care, or of short breaks, as the episodes that follow one another in it."""
    episodes = [a for a in activities if a.kind in STATUSES and a.child in people]
    together: list[Activity] = []
    for episode in sorted(episodes, key=lambda a: (a.child, a.started_on)):
        if together and not (episode.resumes and episode.child == together[0].child):
            yield together
            together = []
        together.append(episode)
    if together:
        yield together


def _care(episodes: Sequence[Activity]) -> Row:
    last = episodes[-1]
    return episodes[0].started_on, _end(last), reason(last) or None, STATUSES[last.kind]
