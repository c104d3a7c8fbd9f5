"""Reading very many records: how it stands with oneself, and what others said, for those who watch over it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from stepdown.domain.bulk_reading import Pace, limit_of
from stepdown.records.access.acts import Act
from stepdown.records.access.bulk_reading import families_read
from stepdown.records.access.may import check_may
from stepdown.records.access.oversight import bulk_readings_decided_by
from stepdown.records.access.refusal import NotSeen
from stepdown.records.models.bulk_reading import BulkReading
from stepdown.records.models.colleagues import Colleague


@dataclass(frozen=True, slots=True)
class OwnReading:
    """How many families one has read within the hour, what the next asks for, and whether an answer is waited for."""

    families: int
    needs_word: bool
    waits: bool


@dataclass(frozen=True, slots=True)
class BulkReadingRow:
    """What one colleague said, and what became of it. ``can_decide``: whether it waits for who asks."""

    id: UUID
    by: str
    at: datetime
    families: int
    reason: str
    needs_word: bool
    waits: bool
    decided_by: str
    turned_down_because: str
    can_decide: bool


def own_reading(who: Colleague, *, at: datetime) -> OwnReading:
    """How it stands now."""
    check_may(who, Act.GO_ON_READING, today=at.date())
    read = len(families_read(who, at))
    waiting = BulkReading.objects.filter(proposed_by=who, needs_word=True, decided_at__isnull=True)
    return OwnReading(read, limit_of(who.roles).pace(read) is Pace.WITH_ANOTHERS_WORD, waiting.exists())


def bulk_readings(who: Colleague, *, at: datetime, back: timedelta) -> tuple[BulkReadingRow, ...]:
    """What was said in the time back, the latest first."""
    check_may(who, Act.READ_UNUSUAL, today=at.date())
    found = bulk_readings_decided_by(who).filter(proposed_at__gte=at - back)
    return tuple(_row(who, r) for r in found.select_related("proposed_by", "decided_by"))


def bulk_reading(who: Colleague, *, reading_id: UUID, at: datetime) -> BulkReadingRow:
    """One, for who decides it. NotSeen where it is not theirs."""
    check_may(who, Act.READ_UNUSUAL, today=at.date())
    return _row(who, bulk_reading_row(who, reading_id=reading_id))


def bulk_reading_row(who: Colleague, *, reading_id: UUID) -> BulkReading:
    """The row itself, for an action."""
    found = bulk_readings_decided_by(who).select_related("proposed_by", "decided_by").filter(pk=reading_id).first()
    if found is None:
        raise NotSeen
    return found


def _row(who: Colleague, r: BulkReading) -> BulkReadingRow:
    return BulkReadingRow(
        id=r.pk,
        by=r.proposed_by.name,
        at=r.proposed_at,
        families=r.families,
        reason=r.reason,
        needs_word=r.needs_word,
        waits=r.needs_word and r.waits,
        decided_by=r.decided_by.name if r.decided_by else "",
        turned_down_because=r.turned_down_because,
        can_decide=r.needs_word and r.waits and r.proposed_by_id != who.pk,
    )
