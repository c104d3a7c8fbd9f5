"""What the council's latest extract says of a child and those around them, so that nothing is typed twice."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import F

from stepdown.domain.people import MemberRole
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.council import CouncilExtract, CouncilPerson
from stepdown.records.models.drafts import Draft


@dataclass(frozen=True, slots=True)
class CouncilMember:
    """One person of the child's family as the council has them. ``address`` is empty where it is confidential."""

    council_id: str
    name: str
    role: MemberRole
    parent_role: str
    born_on: date | None
    expected_on: date | None
    level: str
    address: str
    address_is_confidential: bool

    @property
    def who(self) -> str:
        """What they are, and when born or expected, in words: so that the right one is chosen."""
        born = f"born {self.born_on:%-d %B %Y}" if self.born_on else ""
        expected = f"expected {self.expected_on:%-d %B %Y}" if self.expected_on else ""
        what = self.parent_role.replace("_", "-")
        return ", ".join(x for x in (what, born or expected) if x) or self.role.label.lower()


@dataclass(frozen=True, slots=True)
class CouncilFamily:
    """The family of a child in the latest extract, and from which day the extract is."""

    council_family: str
    source: str
    as_at: date
    area: str
    members: tuple[CouncilMember, ...]


def family_of_child(who: Colleague, *, council_id: str, at: datetime) -> CouncilFamily:
    """The family of the child with that number; Refusal where the latest extract has no such child."""
    check_may(who, Act.READ_COUNCIL, today=at.date())
    extract = newest_extract(who)
    if extract is None:
        raise Refusal("Nothing has been imported from the council's system yet. Ask your manager to import it.")
    child = extract.people.filter(council_id=council_id.strip(), is_child=True).first()
    if child is None:
        raise Refusal(
            f"The council's extract of {extract.as_at:%-d %B %Y} has no child with that number. "
            "Check the number, or refer without it."
        )
    trail.note(Act.READ_COUNCIL, by=who, at=at, about=child)
    return _family(extract, child.council_family)


def family_begun(who: Colleague, *, draft: UUID, at: datetime) -> CouncilFamily:
    """The family of a referral that the colleague has begun and not sent, or has just sent."""
    check_may(who, Act.READ_COUNCIL, today=at.date())
    begun = Draft.objects.filter(pk=draft, by=who, page="refer").first()
    extract = newest_extract(who)
    if begun is None or extract is None:
        raise NotSeen
    return _family(extract, begun.subject)


def newest_extract(who: Colleague) -> CouncilExtract | None:
    """The newest extract of one's own authority; None where none was brought in."""
    return CouncilExtract.newest_of(who.authority) if who.authority else None


def _family(extract: CouncilExtract, council_family: str) -> CouncilFamily:
    found = extract.people.filter(council_family=council_family)
    people = list(found.order_by("-is_child", F("born_on").asc(nulls_last=True)))
    return CouncilFamily(
        council_family=council_family,
        source=extract.source,
        as_at=extract.as_at,
        area=next((p.area for p in people if p.area), ""),
        members=tuple(_member(p) for p in people),
    )


def _member(person: CouncilPerson) -> CouncilMember:
    hidden = person.address_is_confidential
    return CouncilMember(
        council_id=person.council_id,
        name=f"{person.given} {person.family}".strip() or "Name not given",
        role=_role(person),
        parent_role=person.parent_role,
        born_on=person.born_on,
        expected_on=person.expected_on,
        level=person.safeguarding_level,
        address="" if hidden else ", ".join(x for x in (person.address, person.postcode) if x),
        address_is_confidential=hidden,
    )


def _role(person: CouncilPerson) -> MemberRole:
    if not person.is_child:
        return MemberRole.PARENT
    return MemberRole.CHILD if person.born_on else MemberRole.UNBORN_CHILD
