"""Somebody asks to see what is held: recorded by whoever they ask, whatever words they use."""

from dataclasses import dataclass
from datetime import date, datetime

from stepdown.domain.people import CHILD_ROLES
from stepdown.domain.roles import Role
from stepdown.domain.subject_access.words import Asker
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.sees import families_of_authority, family_seen_by
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.people import Person
from stepdown.records.models.subject_access import AccessRequest
from stepdown.records.references import next_reference


@dataclass(frozen=True, slots=True)
class AccessSaid:
    """What was asked. ``member``: the parent who asks for their child; ``named``: somebody who is not of the family."""

    asker: Asker
    received_on: date
    asked_for: str = ""
    member: Person | None = None
    named: str = ""


@action(Act.RECORD_ACCESS)
def record_access(*, by: Colleague, at: datetime, family: Family, person: Person, said: AccessSaid) -> AccessRequest:
    """Record it. Nothing is opened by it: whoever records it sees no more than before."""
    check_may(by, Act.RECORD_ACCESS, today=at.date())
    _check_theirs(by, family, at)
    if said.received_on > at.date():
        raise Refusal("This day is still to come.", family=family.pk)
    if not family.members.filter(person=person).exists():
        raise NotSeen(family=family.pk)
    _check_asker(family, person, said)
    return AccessRequest.objects.create(
        reference=next_reference("A"),
        authority=by.authority,
        family=family,
        person=person,
        asker=said.asker,
        asked_by_member=said.member if said.asker is Asker.PARENT else None,
        asked_by_named=said.named.strip() if said.asker is Asker.FOR_THEM else "",
        asked_for=said.asked_for.strip(),
        received_on=said.received_on,
        recorded_by=by,
        recorded_at=at,
    )


def _check_theirs(by: Colleague, family: Family, at: datetime) -> None:
    """Information governance records for a family of its authority; everybody else for one that they see."""
    if Role(by.role) is not Role.INFORMATION_GOVERNANCE:
        family_seen_by(by, family.pk, at.date())
    elif not families_of_authority(by).filter(pk=family.pk).exists():
        raise NotSeen(family=family.pk)


def _check_asker(family: Family, person: Person, said: AccessSaid) -> None:
    if said.asker is Asker.FOR_THEM and not said.named.strip():
        raise Refusal("Say who asks for them.", family=family.pk)
    if said.asker is not Asker.PARENT:
        return
    if not family.members.filter(person=person, role__in=CHILD_ROLES).exists():
        raise Refusal("A parent asks for a child. This person is not a child of the family.", family=family.pk)
    member = said.member
    if member is None or not family.members.filter(person=member).exclude(role__in=CHILD_ROLES).exists():
        raise Refusal("Choose the parent who asks.", family=family.pk)
