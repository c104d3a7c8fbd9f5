"""What is known beside a dataset of the people in it: names, homes, safe contact, relationships, walls."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.domain.missing import Missing
from stepdown.domain.particulars import Particulars
from stepdown.domain.people import MemberRole
from stepdown.records.actions.known import columns
from stepdown.records.actions.loading.loading import Loading
from stepdown.records.actions.loading.questions import question
from stepdown.records.models.families import FamilyMember, Relationship, Wall
from stepdown.records.models.people import Home, Identifier, Person, PersonName, SafeContact
from stepdown.records.sounds import sound_of

_FACTS = ("born_on", "sex", "ethnicity", "disabled", "first_known_on", "prior_referrals")


def load_reaching(loading: Loading) -> None:
    """Write who lives elsewhere, then everybody's names, homes and ways of contact, relationships and walls."""
    loading.write(Person, _elsewhere(loading))
    loading.write(FamilyMember, _members(loading))
    known = [*_known(loading)]
    loading.write(PersonName, (_name(loading, id_, one) for id_, _, one in known))
    loading.write(Identifier, _numbers(loading, known))
    loading.write(Home, _homes(loading, known))
    loading.write(SafeContact, _safe_contacts(loading, known))
    loading.write(Relationship, _relationships(loading))
    loading.write(Wall, _walls(loading))


def _elsewhere(loading: Loading) -> Iterator[Person]:
    nothing = {f"{name}_missing": Missing.NOT_ASKED for name in _FACTS}
    for id_ in loading.beside.elsewhere:
        yield Person(id=loading.id("person", id_), **nothing)


def _members(loading: Loading) -> Iterator[FamilyMember]:
    """Who lives elsewhere: an adult of the family with whom the team does not work, in no table of a dataset."""
    for id_, one in loading.beside.elsewhere.items():
        yield FamilyMember(
            family_id=loading.id("family", one.family_id),
            person_id=loading.id("person", id_),
            role=MemberRole.OTHER_ADULT,
            parent_role=one.parent_role or "",
            **columns("same_address", False),  # noqa: FBT003 - a fact
        )


def _known(loading: Loading) -> Iterator[tuple[str, str, Particulars]]:
    """Everybody of whom something is known, with the family."""
    families = {row["person_id"]: row["family_id"] for row in loading.rows(question("belonging"))}
    yield from ((id_, families[id_], known) for id_, known in loading.beside.people.items() if id_ in families)
    yield from ((id_, one.family_id, one.known) for id_, one in loading.beside.elsewhere.items())


def _name(loading: Loading, id_: str, known: Particulars) -> PersonName:
    return PersonName(
        person_id=loading.id("person", id_),
        given=known.given,
        family=known.family,
        kind=NameKind.CURRENT,
        sounds_like=sound_of(known.given, known.family),
    )


def _numbers(loading: Loading, known: list[tuple[str, str, Particulars]]) -> Iterator[Identifier]:
    """The council's own number of each person of whom it is known."""
    children = {row["child_id"] for row in loading.rows("select child_id from children")}
    for id_, _, one in known:
        if one.council_id:
            yield Identifier(
                person_id=loading.id("person", id_),
                scheme=IdentifierScheme.COUNCIL_CHILD if id_ in children else IdentifierScheme.COUNCIL_PERSON,
                value=one.council_id,
                source=loading.title[:120],
                as_at=loading.today,
            )


def _homes(loading: Loading, everybody: list[tuple[str, str, Particulars]]) -> Iterator[Home]:
    areas = {row["family_id"]: row["area"] for row in loading.rows("select family_id, area from families")}
    since = _received(loading)
    for id_, family, known in everybody:
        if known.lives is not None:
            yield Home(
                person_id=loading.id("person", id_),
                lines=known.lives.lines,
                postcode=known.lives.postcode,
                area=areas.get(family) or "",
                household=_household(loading, family, known.lives.household),
                is_confidential=known.lives.is_confidential,
                started_on=since.get(family, loading.today),
            )


def _household(loading: Loading, family: str, household: str) -> UUID:
    return loading.id("household", f"{family}/{household}")


def _safe_contacts(loading: Loading, everybody: list[tuple[str, str, Particulars]]) -> Iterator[SafeContact]:
    for id_, _, known in everybody:
        for way in known.reached:
            yield SafeContact(
                person_id=loading.id("person", id_),
                channel=way.channel,
                safety=way.safety,
                value=way.value,
                note=way.note,
            )


def _relationships(loading: Loading) -> Iterator[Relationship]:
    for one in loading.beside.related:
        responsible = Missing.NOT_KNOWN if one.parental_responsibility is None else one.parental_responsibility
        yield Relationship(
            person_id=loading.id("person", one.person),
            other_id=loading.id("person", one.other),
            kind=one.kind,
            **columns("parental_responsibility", responsible),
        )


def _walls(loading: Loading) -> Iterator[Wall]:
    since = _received(loading)
    families = {id_: family for id_, family, _ in _known(loading)}
    for wall in loading.beside.walls:
        yield Wall(
            family_id=loading.id("family", families[wall.one]),
            one_id=loading.id("person", wall.one),
            other_id=loading.id("person", wall.other),
            reason=wall.reason,
            raised_on=since.get(families[wall.one], loading.today),
        )


def _received(loading: Loading) -> dict[str, date]:
    rows = loading.rows("select family_id, min(received_at) as first from referrals group by family_id")
    return {row["family_id"]: row["first"].date() for row in rows}
