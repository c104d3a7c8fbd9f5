"""A colleague says why they read very many records; above a second number another agrees, or says why not."""

from datetime import datetime

from stepdown.domain.bulk_reading import Pace, limit_of
from stepdown.domain.roles import Role
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.access.bulk_reading import families_read
from stepdown.records.access.may import check_may
from stepdown.records.access.oversight import bulk_readings_decided_by
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions import by_two
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.who_decides import managers_of, those_of_authority
from stepdown.records.models.bulk_reading import BulkReading
from stepdown.records.models.colleagues import Colleague


@action(Act.GO_ON_READING)
def go_on_reading(*, by: Colleague, at: datetime, reason: str) -> BulkReading:
    """Say why. Up to a number of records reading goes on at once; above it those who watch over it are asked."""
    check_may(by, Act.GO_ON_READING, today=at.date())
    if not reason.strip():
        raise Refusal("Say why you need to read so many records.")
    read = len(families_read(by, at))
    needs_word = limit_of(by.roles).pace(read) is Pace.WITH_ANOTHERS_WORD
    if needs_word and BulkReading.objects.filter(proposed_by=by, needs_word=True, decided_at__isnull=True).exists():
        raise Refusal("You have asked already. It waits for another's word.")
    made = BulkReading.objects.create(
        proposed_by=by, proposed_at=at, reason=reason.strip()[:300], families=read, needs_word=needs_word
    )
    if needs_word:
        _tell(made)
    return made


@action(Act.ALLOW_READING)
def allow_reading(*, by: Colleague, at: datetime, reading: BulkReading) -> BulkReading:
    """Agree: reading goes on for the next hour. A manager or deputy of the team, or information governance."""
    _check_another(by, Act.ALLOW_READING, at, reading)
    by_two.confirm(reading, by=by, at=at)
    return reading


@action(Act.TURN_DOWN_READING)
def turn_down_reading(*, by: Colleague, at: datetime, reading: BulkReading, why: str) -> BulkReading:
    """Say why not: what has not been read stays shut until the hour is over."""
    _check_another(by, Act.TURN_DOWN_READING, at, reading)
    by_two.turn_down(reading, why, by=by, at=at)
    return reading


def _check_another(by: Colleague, act: Act, at: datetime, reading: BulkReading) -> None:
    check_may(by, act, today=at.date())
    by_two.check_another(by, reading)
    if not bulk_readings_decided_by(by).filter(pk=reading.pk).exists():
        raise NotSeen
    if not reading.needs_word:
        raise Refusal("Reading went on with the reason alone: there is nothing to decide.")


def _tell(reading: BulkReading) -> None:
    by = reading.proposed_by
    managers = managers_of(by.team_id) if by.team_id else Colleague.objects.none()
    by_two.tell(
        reading,
        (*managers, *those_of_authority(by.authority, Role.INFORMATION_GOVERNANCE)),
        what=f"{by.name} asks to go on reading very many records",
        why="Open Unusual reading and decide it. Until then the next record opens to them in an emergency alone.",
        origin=TaskOrigin.READING,
        is_urgent=True,
    )
