"""What else a person is called, and what a scheme calls them."""

from datetime import datetime

from stepdown.domain.identity import IdentifierScheme, NameKind
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.people import Identifier, Person, PersonName
from stepdown.records.sounds import sound_of


@action(Act.RECORD_NAME)
def record_name(
    *, by: Colleague, at: datetime, family: Family, person: Person, given: str, surname: str, kind: NameKind
) -> PersonName:
    """Record a name that a person went by or also goes by: a search finds them under it."""
    check_may(by, Act.RECORD_NAME, family=family.pk, today=at.date())
    if kind is NameKind.CURRENT:
        raise Refusal("The name in use is changed with the facts, and the one before it is kept.", family=family.pk)
    if not (given.strip() or surname.strip()):
        raise Refusal("Give a forename or a surname.", family=family.pk)
    return PersonName.objects.create(
        person=person, given=given.strip(), family=surname.strip(), kind=kind, sounds_like=sound_of(given, surname)
    )


@action(Act.RECORD_NUMBER)
def record_number(
    *, by: Colleague, at: datetime, family: Family, person: Person, scheme: IdentifierScheme, value: str, source: str
) -> Identifier:
    """Record what a scheme calls a person. Refusal where the number is somebody's already: that may be a duplicate."""
    check_may(by, Act.RECORD_NUMBER, family=family.pk, today=at.date())
    if not value.strip() or not source.strip():
        raise Refusal("Give the number, and say where it is from.", family=family.pk)
    if Identifier.objects.filter(scheme=scheme, value=value.strip()).exists():
        raise Refusal(
            "Somebody in the record has this number already. Check it; if it is right, tell your manager: the two "
            "records may be of one person.",
            family=family.pk,
        )
    return Identifier.objects.create(
        person=person, scheme=scheme, value=value.strip(), source=source.strip(), as_at=at.date()
    )
