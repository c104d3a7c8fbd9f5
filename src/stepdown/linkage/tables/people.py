"""The people of a history as the tables ``children`` and ``families``, and what the files cover as ``coverage``."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from stepdown.domain.missing import Missing
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Person
from stepdown.linkage.families.rebuild import Families
from stepdown.linkage.history import History
from stepdown.linkage.tables.rows import Row, provenance


def families(rebuilt: Families) -> Iterator[Row]:
    """A row for each family. What files of children do not say of a family is not known."""
    for number, family in enumerate(rebuilt.members, 1):
        yield {
            "family_id": family,
            **dict.fromkeys(("area_missing", "generations_known_missing"), str(Missing.NOT_ASKED)),
            "first_known_on_missing": str(Missing.NOT_KNOWN),
            **provenance("families rebuilt", number),
        }


def children(history: History, rebuilt: Families) -> Iterator[Row]:
    """A row for each child of the files."""
    referrals = Counter(referral.child for referral in history.referrals)
    began = _first_days(history)
    told_from = min((coverage.first for coverage in history.coverages), default=None)
    for number, person in enumerate(history.people.values(), 1):
        whole = _is_whole(person, told_from)
        yield {
            "child_id": person.id,
            "family_id": rebuilt.of_person[person.id],
            "expected_date": person.expected_on,
            **_or_why("date_of_birth", person.born_on),
            **_or_why("sex", person.sex),
            **_or_why("ethnicity", person.ethnicity),
            **_or_why("disability", person.disability),
            **_or_why("first_known_on", began.get(person.id) if whole else None),
            **_or_why("prior_referrals", referrals[person.id] if whole else None),
            **provenance(person.origin.file, number),
        }


def _first_days(history: History) -> dict[str, date]:
    """The first day on which anything is told of each child."""
    days: dict[str, date] = {}
    for child, day in (
        *((activity.child, activity.started_on) for activity in history.activities),
        *((referral.child, referral.received_on) for referral in history.referrals),
    ):
        days[child] = min(day, days.get(child, day))
    return days


def _is_whole(person: Person, told_from: date | None) -> bool:
    """Whether the files reach back to the child's birth: only then is what is counted in them all that there was."""
    born = person.day_of_birth or person.expected_on
    return told_from is not None and born is not None and told_from <= born


def _or_why(name: str, value: object) -> Row:
    """A value, or the reason why it is not there, each in its column."""
    if value is None or isinstance(value, Missing):
        return {name: None, f"{name}_missing": str(value or Missing.NOT_KNOWN)}
    return {name: str(value) if isinstance(value, str) else value, f"{name}_missing": None}


def coverage(extracts: Iterable[CaseExtract]) -> Iterator[Row]:
    """A row for each extract: the days of which it tells."""
    for number, extract in enumerate(extracts, 1):
        if extract.coverages:
            yield {
                "source": extract.source,
                "from": min(told.first for told in extract.coverages),
                "to": max(told.until for told in extract.coverages) - timedelta(days=1),
                "as_at": extract.as_at,
                **provenance(extract.source, number),
            }
