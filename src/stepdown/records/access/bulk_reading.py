"""Reading very many families' records in an hour is paused until why is said, and then until another agrees.

It costs one question to the database a page that shows a record, and none on any other.
"""

from datetime import datetime
from uuid import UUID

from stepdown.domain.bulk_reading import HOLDS, WITHIN, Pace, limit_of
from stepdown.records.access.acts import READS_OF_A_FAMILY
from stepdown.records.access.refusal import Refusal
from stepdown.records.models.audit import AuditEvent
from stepdown.records.models.bulk_reading import BulkReading
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.emergencies import EmergencyOpening
from stepdown.records.models.proposals import CONFIRMED


class ReadingPaused(Refusal):
    """The record does not open yet: why so many are read has to be said first, or another has to agree."""


def families_read(who: Colleague, at: datetime) -> set[UUID]:
    """The families of which the colleague read something within the last hour."""
    read = AuditEvent.objects.filter(
        by=who, at__gt=at - WITHIN, act__in=READS_OF_A_FAMILY, was_refused=False, family__isnull=False
    )
    return {family for family in read.order_by().values_list("family", flat=True).distinct() if family}


def pace_of(who: Colleague, family: UUID, at: datetime) -> Pace:
    """Whether this family's record opens to them now, as far as the number of records goes."""
    read = families_read(who, at)
    pace = limit_of(who.roles).pace(len(read))
    if family in read or pace is Pace.FREELY or _opened_in_emergency(who, family, at):
        return Pace.FREELY
    return Pace.FREELY if _may_go_on(who, pace, at) else pace


def check_pace(who: Colleague, family: UUID, at: datetime) -> None:
    """ReadingPaused unless it opens. Asked once a page: what else a page reads of the family has the same moment."""
    if who.paced == (family, at):
        return
    pace = pace_of(who, family, at)
    if pace is Pace.WITH_A_REASON:
        raise ReadingPaused("You have opened very many records in an hour. Say why before the next.", family=family)
    if pace is Pace.WITH_ANOTHERS_WORD:
        raise ReadingPaused("You have opened very many records in an hour. Another has to agree first.", family=family)
    who.paced = (family, at)


def _may_go_on(who: Colleague, pace: Pace, at: datetime) -> bool:
    """Whether a reason that still holds was given and not turned down; for another's word, whether one agreed."""
    said = BulkReading.objects.filter(proposed_by=who)
    if pace is Pace.WITH_A_REASON:
        return said.filter(proposed_at__gt=at - HOLDS, turned_down_because="").exists()
    return said.filter(CONFIRMED, decided_at__gt=at - HOLDS).exists()


def _opened_in_emergency(who: Colleague, family: UUID, at: datetime) -> bool:
    return EmergencyOpening.objects.filter(by=who, family=family, open_until__gte=at.date()).exists()
