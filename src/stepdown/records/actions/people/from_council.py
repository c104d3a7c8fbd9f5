"""People and a family made from the council's extract, or found again where the record already has them."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID, uuid4

from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import MemberRole
from stepdown.records.actions.observing.mirror import mirror_level
from stepdown.records.models.council import CouncilExtract, CouncilPerson
from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.models.people import Home, Identifier, Person, PersonName
from stepdown.records.references import next_reference
from stepdown.records.sounds import sound_of

_FACTS = ("born_on", "sex", "ethnicity", "disabled", "first_known_on", "prior_referrals")


def family_from_council(
    extract: CouncilExtract, council_family: str, *, today: date
) -> tuple[Family, dict[str, Person]]:
    """The family with its people by the council's number of each; whoever the record already has is found, not made."""
    rows = list(extract.people.filter(council_family=council_family))
    known = _already_known([row.council_id for row in rows])
    family = _family_of(known.values()) or _new_family(rows)
    household = uuid4()
    people: dict[str, Person] = {}
    for row in rows:
        person = known.get(row.council_id) or _new_person(row, extract, household, today)
        _belong(person, family, row, today)
        if row.is_child:
            mirror_level(person, row, extract)
        people[row.council_id] = person
    return family, people


def _already_known(council_ids: list[str]) -> dict[str, Person]:
    schemes = (IdentifierScheme.COUNCIL_CHILD, IdentifierScheme.COUNCIL_PERSON)
    found = Identifier.objects.filter(scheme__in=schemes, value__in=council_ids).select_related("person__merged_into")
    return {i.value: i.person.merged_into or i.person for i in found}


def _family_of(people: Iterable[Person]) -> Family | None:
    ids = [person.pk for person in people]
    member = FamilyMember.objects.filter(person__in=ids, ended_on__isnull=True).select_related("family").first()
    return member.family if member else None


def _new_family(rows: list[CouncilPerson]) -> Family:
    area = next((row.area for row in rows if row.area), None)
    known_since = min((row.first_known_on for row in rows if row.first_known_on), default=None)
    return Family.objects.create(
        reference=next_reference("F"),
        area=area,
        area_missing="" if area else Missing.NOT_KNOWN,
        generations_known_missing=Missing.NOT_ASKED,
        first_known_on=known_since,
        first_known_on_missing="" if known_since else Missing.NOT_KNOWN,
    )


def _new_person(row: CouncilPerson, extract: CouncilExtract, household: UUID, today: date) -> Person:
    person = Person.objects.create(expected_on=row.expected_on, **_facts(row))
    PersonName.objects.create(
        person=person,
        given=row.given,
        family=row.family,
        kind=NameKind.CURRENT,
        sounds_like=sound_of(row.given, row.family),
    )
    scheme = IdentifierScheme.COUNCIL_CHILD if row.is_child else IdentifierScheme.COUNCIL_PERSON
    Identifier.objects.create(
        person=person, scheme=scheme, value=row.council_id, source=extract.source, as_at=extract.as_at
    )
    if row.address or row.postcode:
        Home.objects.create(
            person=person,
            lines=row.address,
            postcode=row.postcode,
            area=row.area,
            household=household if row.same_address is not False else uuid4(),
            is_confidential=row.address_is_confidential,
            started_on=today,
        )
    return person


def _facts(row: CouncilPerson) -> dict[str, object]:
    """Each fact of the extract, or that the council does not know it."""
    facts: dict[str, object] = {}
    for name in _FACTS:
        said = getattr(row, name)
        value = None if said in ("", None) else said
        facts[name] = value
        facts[f"{name}_missing"] = _why(row, name) if value is None else ""
    return facts


def _why(row: CouncilPerson, name: str) -> Missing:
    adults_have_none = name in ("disabled", "prior_referrals") and not row.is_child
    unborn = name == "born_on" and row.is_child and row.expected_on is not None
    return Missing.NOT_APPLICABLE if adults_have_none or unborn else Missing.NOT_KNOWN


def _belong(person: Person, family: Family, row: CouncilPerson, today: date) -> None:
    if FamilyMember.objects.filter(family=family, person=person, ended_on__isnull=True).exists():
        return
    child = MemberRole.CHILD if row.born_on else MemberRole.UNBORN_CHILD
    FamilyMember.objects.create(
        family=family,
        person=person,
        role=child if row.is_child else MemberRole.PARENT,
        parent_role=row.parent_role,
        same_address=row.same_address,
        same_address_missing="" if row.same_address is not None else Missing.NOT_KNOWN,
        started_on=today,
    )
