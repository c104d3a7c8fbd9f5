"""The council's statutory dates as its newest extract gives them: shown beside the team's own, never reckoned here."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from stepdown.domain.identity import IdentifierScheme
from stepdown.domain.mirrored import MirroredKind
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import families_seen_by, family_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.council import CouncilExtract
from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.queries.council import newest_extract
from stepdown.records.queries.names import names_of

DAYS_AHEAD = 28


@dataclass(frozen=True, slots=True)
class CouncilDateRow:
    """One date that has not been done. ``source`` and ``as_at``: whose word it is, and of which day."""

    family: UUID
    family_reference: str
    child: str
    kind: MirroredKind
    due_on: date
    days_over: int
    source: str
    as_at: date


def dates_of_family(who: Colleague, *, family_id: UUID, at: datetime) -> tuple[CouncilDateRow, ...]:
    """The dates that lie before the children of a family that one sees."""
    family = family_seen_by(who, family_id, at.date())
    check_may(who, Act.READ_FAMILY, family=family.pk, today=at.date())
    return _rows(who, [family], at.date())


def dates_ahead(who: Colleague, *, at: datetime) -> tuple[CouncilDateRow, ...]:
    """The dates of the next four weeks, and those that are over, of all the open families that one sees."""
    trail.note_list(Act.READ_LIST, by=who, at=at, which="council dates")
    seen = families_seen_by(who, at.date()).filter(episodes__closed_on__isnull=True, episodes__isnull=False).distinct()
    return _rows(who, list(seen), at.date(), until=at.date() + timedelta(days=DAYS_AHEAD))


def _rows(who: Colleague, families: list[Family], today: date, until: date = date.max) -> tuple[CouncilDateRow, ...]:
    extract = newest_extract(who)
    if extract is None:
        return ()
    children = FamilyMember.objects.filter(
        family__in=families, ended_on__isnull=True, person__identifiers__scheme=IdentifierScheme.COUNCIL_CHILD
    ).values_list("person__identifiers__value", "person", "family")
    whose = {number: (person, family) for number, person, family in children}
    return _told(extract, whose, {f.pk: f.reference for f in families}, today, until)


def _told(
    extract: CouncilExtract, whose: dict[str, tuple[UUID, UUID]], references: dict[UUID, str], today: date, until: date
) -> tuple[CouncilDateRow, ...]:
    found = list(extract.dates.filter(council_id__in=whose, done_on__isnull=True, due_on__lte=until))
    names = names_of(whose[d.council_id][0] for d in found)
    return tuple(
        CouncilDateRow(
            family=whose[d.council_id][1],
            family_reference=references.get(whose[d.council_id][1], ""),
            child=names[whose[d.council_id][0]],
            kind=MirroredKind(d.kind),
            due_on=d.due_on,
            days_over=max((today - d.due_on).days, 0),
            source=extract.source,
            as_at=extract.as_at,
        )
        for d in found
    )
