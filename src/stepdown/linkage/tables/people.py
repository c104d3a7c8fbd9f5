"""The people of a history as the tables ``children`` and ``families``, and what the files cover as ``coverage``."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from stepdown.dataset.told import Row
from stepdown.domain.missing import Missing
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.extract.person import Person
from stepdown.linkage.families.rebuild import Families
from stepdown.linkage.history import History


def families(rebuilt: Families) -> Iterator[Row]:
    """A row for each family. What files of children do not say of a family was not asked."""
    yield from ({"family_id": family} for family in rebuilt.members)


def children(history: History, rebuilt: Families) -> Iterator[Row]:
    """A row for each child of the files."""
    referrals = Counter(referral.child for referral in history.referrals)
    began = _first_days(history)
    for person in history.people.values():
        told = history.coverages_of(person.id)
        whole = _is_whole(person, min((coverage.first for coverage in told), default=None))
        yield {
            "child_id": person.id,
            "family_id": rebuilt.of_person[person.id],
            "date_of_birth": person.born_on,
            "expected_date": person.expected_on,
            "sex": person.sex,
            "ethnicity": person.ethnicity,
            "disability": person.disability,
            "first_known_on": began.get(person.id, Missing.NOT_KNOWN) if whole else Missing.NOT_KNOWN,
            "prior_referrals": referrals[person.id] if whole else Missing.NOT_KNOWN,
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


def coverage(extracts: Iterable[CaseExtract]) -> Iterator[Row]:
    """A row for each extract: the days of which it tells."""
    for extract in extracts:
        if extract.coverages:
            yield {
                "source": extract.source,
                "from": min(told.first for told in extract.coverages),
                "to": max(told.until for told in extract.coverages) - timedelta(days=1),
                "as_at": extract.as_at,
            }
