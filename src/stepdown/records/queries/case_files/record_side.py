"""The children of the record as matching sees them, and the council's people as its latest extract names them."""

from collections.abc import Iterator, Mapping
from datetime import date

from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import CHILD_ROLES, Sex
from stepdown.linkage.extract.person import Address, Identifier, Name, Person
from stepdown.linkage.extract.records import FamilyLink
from stepdown.linkage.ladder.activity import Origin
from stepdown.linkage.matching.prepared import Side
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.council import CouncilPerson
from stepdown.records.models.families import FamilyMember
from stepdown.records.models.people import Person as PersonRow
from stepdown.records.queries.council import newest_extract

_RECORD = Origin("the record", "")


def record_side(who: Colleague, today: date) -> Side:
    """The children of every family that one sees, each as one person, with the families they are in."""
    members = FamilyMember.objects.filter(
        family__in=families_seen_by(who, today), role__in=CHILD_ROLES, person__merged_into__isnull=True
    )
    links = list(members.values_list("family", "person").distinct())
    people = PersonRow.objects.filter(pk__in={person for _, person in links}).order_by("pk")
    whole = people.prefetch_related("names", "identifiers", "homes", "absorbed__names", "absorbed__identifiers")
    return Side(
        tuple(_person(row) for row in whole),
        tuple(FamilyLink(str(family), str(person), _RECORD) for family, person in links),
    )


def council_people(who: Colleague) -> Mapping[str, Person]:
    """The children of one's own authority's latest extract by its numbers; none where there is no extract."""
    extract = newest_extract(who)
    rows = extract.people.filter(is_child=True) if extract else ()
    return {row.council_id: _council_person(row) for row in rows}


def _person(row: PersonRow) -> Person:
    everything = (row, *row.absorbed.all())
    return Person(
        id=str(row.pk),
        origin=_RECORD,
        born_on=_born(row.born_on, row.expected_on),
        expected_on=row.expected_on,
        sex=Sex(row.sex) if row.sex else Missing.NOT_KNOWN,
        names=tuple(Name(n.given, n.family, NameKind(n.kind)) for one in everything for n in one.names.all()),
        identifiers=tuple(
            Identifier(IdentifierScheme(i.scheme), i.value) for one in everything for i in one.identifiers.all()
        ),
        addresses=tuple(_addresses(row)),
    )


def _born(born_on: date | None, expected_on: date | None) -> date | Missing:
    return born_on or (Missing.NOT_APPLICABLE if expected_on else Missing.NOT_KNOWN)


def _addresses(row: PersonRow) -> Iterator[Address]:
    for home in row.homes.all():
        if home.postcode:
            yield Address(
                home.postcode, first=home.started_on, until=home.ended_on, is_confidential=home.is_confidential
            )


def _council_person(row: CouncilPerson) -> Person:
    home = (Address(row.postcode, is_confidential=row.address_is_confidential),) if row.postcode else ()
    return Person(
        id=row.council_id,
        origin=_RECORD,
        born_on=_born(row.born_on, row.expected_on),
        expected_on=row.expected_on,
        names=(Name(row.given, row.family),) if row.given or row.family else (),
        addresses=home,
    )
