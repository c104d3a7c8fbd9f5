"""Where people live: dated, shared or not, and confidential where somebody must never learn of it."""

from datetime import date, datetime
from uuid import uuid4

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.receiving.letter import end_letters_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.families import Family
from stepdown.records.models.people import Home, Person


@action(Act.MOVE_HOME)
def move_home(
    *,
    by: Colleague,
    at: datetime,
    person: Person,
    family: Family,
    lines: str,
    postcode: str,
    since: date,
    is_confidential: bool,
    lives_with: Person | None = None,
) -> Home:
    """Record where a person lives since a day; the home before it ends that day."""
    check_may(by, Act.MOVE_HOME, family=family.pk, today=at.date())
    now = person.homes.filter(ended_on__isnull=True).first()
    if now is not None and since < now.started_on:
        raise Refusal(
            f"The home before it began on {now.started_on:%-d %B %Y}. Choose that day or a later one.",
            family=family.pk,
        )
    if is_confidential:  # an address that was told to a service is not told any more
        end_letters_of(family.pk, at)
    person.homes.filter(ended_on__isnull=True).update(ended_on=since)
    shared = lives_with.homes.filter(ended_on__isnull=True).first() if lives_with else None
    return Home.objects.create(
        person=person,
        lines=lines.strip(),
        postcode=" ".join(postcode.upper().split()),
        area=family.area or "",
        household=shared.household if shared else uuid4(),
        is_confidential=is_confidential,
        started_on=since,
    )
