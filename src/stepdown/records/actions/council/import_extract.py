"""The council's extract is brought in: whole or nothing. The newest replaces the one before it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from stepdown.exchange.council.extract import Cells, Extract
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.episodes.council_worker import mirror_workers
from stepdown.records.actions.observing.mirror import mirror_levels
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.council import CouncilDate, CouncilExtract, CouncilPerson

_BATCH = 1000
_NAMES: Mapping[str, str] = {"date_of_birth": "born_on", "expected_date": "expected_on", "disability": "disabled"}
"""The columns of the sheet that the record calls otherwise."""
_WORDS = ("council_id", "council_family", "given", "family", "parent_role", "sex", "ethnicity", "address", "postcode",
          "area", "safeguarding_level", "social_worker_email")  # fmt: skip
_VALUES = ("is_child", "date_of_birth", "expected_date", "disability", "same_address", "level_since",
           "first_known_on", "prior_referrals")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Taken:
    """Whose extract it is, which system it came from, and the day on which it was taken there."""

    authority: str
    source: str
    as_at: date


@action(Act.IMPORT_COUNCIL)
def import_extract(*, by: Colleague | None, at: datetime, taken: Taken, extract: Extract) -> CouncilExtract:
    """Keep what the extract says, and bring the children of the record to it: their levels, and who holds their case.

    ``by`` is nobody where the operator does it. Refusal where it is not sound, or older than the one that is there.
    """
    if by is not None:
        check_may(by, Act.IMPORT_COUNCIL, today=at.date())
    _check(by, at, taken, extract)
    made = CouncilExtract.objects.create(
        authority=taken.authority.strip(),
        source=taken.source.strip(),
        as_at=taken.as_at,
        imported_at=at,
        imported_by=by,
    )
    people = [_person(made, row) for row in extract.people]
    CouncilPerson.objects.bulk_create(people, batch_size=_BATCH)
    dates = (CouncilDate(extract=made, council_id=d.council_id, kind=d.kind, due_on=d.due_on, done_on=d.done_on)
             for d in extract.dates)  # fmt: skip
    CouncilDate.objects.bulk_create(dates, batch_size=_BATCH)
    _empty_earlier(made)
    mirror_levels(made)
    mirror_workers(made)
    return made


def _check(by: Colleague | None, at: datetime, taken: Taken, extract: Extract) -> None:
    if not extract.is_sound:
        raise Refusal("The extract is not sound. Put right what was found in it, then bring it in again.")
    if not taken.authority.strip() or not taken.source.strip():
        raise Refusal("Say whose extract it is, and which system it comes from.")
    if by is not None and (by.team is None or by.team.authority != taken.authority):
        raise Refusal("You can bring in the extract of your own authority alone.")
    if taken.as_at > at.date():
        raise Refusal("The day on which the extract was taken has not come yet.")
    newest = CouncilExtract.newest_of(taken.authority.strip())
    if newest is not None and taken.as_at < newest.as_at:
        raise Refusal(f"There is a newer extract already, of {newest.as_at:%-d %B %Y}.")


def _person(extract: CouncilExtract, row: Cells) -> CouncilPerson:
    said = {_NAMES.get(name, name): row[name] or "" for name in _WORDS}
    said |= {_NAMES.get(name, name): row[name] for name in _VALUES}
    return CouncilPerson(extract=extract, address_is_confidential=row["address_is_confidential"] is True, **said)


def _empty_earlier(newest: CouncilExtract) -> None:
    earlier = CouncilExtract.objects.filter(authority=newest.authority).exclude(pk=newest.pk)
    CouncilPerson.objects.filter(extract__in=earlier).delete()
    CouncilDate.objects.filter(extract__in=earlier).delete()
