"""How people of a family stand to each other: relationships, and walls that keep one from learning of another."""

from datetime import datetime

from stepdown.domain.identity import RelationshipKind
from stepdown.domain.missing import Missing
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.known import columns
from stepdown.records.actions.receiving.letter import end_letters_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family, Relationship, Wall
from stepdown.records.models.people import Person


@action(Act.RELATE)
def relate(
    *,
    by: Colleague,
    at: datetime,
    family: Family,
    person: Person,
    kind: RelationshipKind,
    other: Person,
    parental_responsibility: bool | Missing = Missing.NOT_ASKED,
) -> Relationship:
    """Record what one person is to another, and whether with parental responsibility."""
    check_may(by, Act.RELATE, family=family.pk, today=at.date())
    _both_in(family, person, other)
    held, _ = Relationship.objects.update_or_create(
        person=person,
        other=other,
        kind=kind,
        ended_on=None,
        defaults=columns("parental_responsibility", parental_responsibility),
    )
    return held


@action(Act.RAISE_WALL)
def raise_wall(*, by: Colleague, at: datetime, family: Family, one: Person, other: Person, reason: str) -> Wall:
    """Wall two people off from each other: nothing that is printed or shown for one holds anything of the other."""
    check_may(by, Act.RAISE_WALL, family=family.pk, today=at.date())
    _both_in(family, one, other)
    if not reason.strip():
        raise Refusal("Say why they must not learn of each other.", family=family.pk)
    earlier = family.walls.filter(lifted_on__isnull=True, one__in=(one, other), other__in=(one, other)).first()
    if earlier is not None:
        return earlier
    end_letters_of(family.pk, at)  # they were written before anybody had to keep the two apart
    return Wall.objects.create(family=family, one=one, other=other, reason=reason.strip(), raised_on=at.date())


@action(Act.LIFT_WALL)
def lift_wall(*, by: Colleague, at: datetime, wall: Wall, reason: str) -> Wall:
    """Lift a wall: only a manager, and with the reason."""
    check_may(by, Act.LIFT_WALL, family=wall.family_id, today=at.date())
    if not reason.strip():
        raise Refusal("Say why it is safe now.", family=wall.family_id)
    wall.lifted_on, wall.lifted_because = at.date(), reason.strip()
    wall.save(update_fields=["lifted_on", "lifted_because"])
    return wall


def _both_in(family: Family, one: Person, other: Person) -> None:
    if one.pk == other.pk:
        raise Refusal("Choose two people.", family=family.pk)
    if family.members.filter(person__in=(one, other)).values("person").distinct().count() != 2:
        raise Refusal("Choose two people of the family.", family=family.pk)
