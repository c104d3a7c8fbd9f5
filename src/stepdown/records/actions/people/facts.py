"""What is known of a person: added, corrected, and how they can safely be reached. A gap always has its reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.identity import Channel, ContactSafety, NameKind
from stepdown.domain.missing import Missing
from stepdown.domain.people import MemberRole, ParentRole
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.known import columns
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.models.people import Person, PersonName, SafeContact
from stepdown.records.sounds import sound_of

FACTS = ("born_on", "sex", "ethnicity", "disabled", "first_known_on", "prior_referrals")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of a person. A fact that is not given was not asked; one that is not known is Missing.NOT_KNOWN."""

    given: str
    family: str
    known: Mapping[str, object] = field(default_factory=dict)
    expected_on: date | None = None
    language: str = ""
    needs_interpreter: bool | None = None


@dataclass(frozen=True, slots=True)
class NewMember:
    """A person whom the record does not have yet, and what they are in the family."""

    facts: Facts
    role: MemberRole
    parent_role: ParentRole | None = None
    same_address: bool | Missing = Missing.NOT_ASKED


@action(Act.ADD_PERSON)
def add_person(
    *,
    by: Colleague,
    at: datetime,
    family: Family,
    new: NewMember,
) -> FamilyMember:
    """Add a person to a family, after a search has found nobody."""
    check_may(by, Act.ADD_PERSON, family=family.pk, today=at.date())
    return join(family, new, on=at.date())


@action(Act.CHANGE_PERSON)
def change_facts(*, by: Colleague, at: datetime, person: Person, family: Family, facts: Facts) -> Person:
    """Correct what is known of a person of the family; an earlier name is kept as one."""
    check_may(by, Act.CHANGE_PERSON, family=_family_with(person, family), today=at.date())
    for name, value in facts.known.items():
        for column, said in columns(name, value).items():
            setattr(person, column, said)
    person.expected_on, person.language = facts.expected_on, facts.language
    person.needs_interpreter = facts.needs_interpreter
    person.save()
    _rename(person, facts.given.strip(), facts.family.strip())
    return person


@action(Act.SET_SAFE_CONTACT)
def set_safe_contact(
    *,
    by: Colleague,
    at: datetime,
    person: Person,
    family: Family,
    channel: Channel,
    safety: ContactSafety,
    value: str = "",
    note: str = "",
) -> SafeContact:
    """Record whether one way of reaching a person is safe."""
    check_may(by, Act.SET_SAFE_CONTACT, family=_family_with(person, family), today=at.date())
    if safety is ContactSafety.SAFE_AT_TIMES and not note.strip():
        raise Refusal("Say when or how it is safe.", family=family.pk)
    said, _ = SafeContact.objects.update_or_create(
        person=person, channel=channel, defaults={"safety": safety, "value": value.strip(), "note": note.strip()}
    )
    return said


def join(family: Family, new: NewMember, *, on: date) -> FamilyMember:
    """A new person of a family, for actions. Refusal without a name of any kind."""
    if not (new.facts.given.strip() or new.facts.family.strip()):
        raise Refusal("Give a forename or a surname.", family=family.pk)
    return FamilyMember.objects.create(
        family=family,
        person=new_person(new.facts),
        role=new.role,
        parent_role=new.parent_role or "",
        started_on=on,
        **columns("same_address", new.same_address),
    )


def new_person(facts: Facts) -> Person:
    """A person with a name, for actions: every fact that is not given says that it was not asked."""
    said: dict[str, object] = {}
    for name in FACTS:
        said |= columns(name, facts.known.get(name, Missing.NOT_ASKED))
    person = Person.objects.create(
        expected_on=facts.expected_on, language=facts.language, needs_interpreter=facts.needs_interpreter, **said
    )
    _name(person, facts.given.strip(), facts.family.strip())
    return person


def _name(person: Person, given: str, family: str) -> None:
    PersonName.objects.create(
        person=person, given=given, family=family, kind=NameKind.CURRENT, sounds_like=sound_of(given, family)
    )


def _rename(person: Person, given: str, family: str) -> None:
    current = person.names.filter(kind=NameKind.CURRENT).first()
    if current is not None:
        if (current.given, current.family) == (given, family):
            return
        current.kind = NameKind.FORMER
        current.save(update_fields=["kind"])
    _name(person, given, family)


def _family_with(person: Person, family: Family) -> UUID:
    if not family.members.filter(person=person, ended_on__isnull=True).exists():
        raise Refusal("This person is not in the family now.", family=family.pk)
    return family.pk
