"""What whoever uses the record must know of its safekeeping."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from stepdown.domain.safekeeping import CopyKind
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.safekeeping import SafeCopy

DAYS_SAID = 14
"""Days for which every page says that the record was restored: two weeks of work to look through and record again."""


@dataclass(frozen=True, slots=True)
class Restored:
    """When the record was restored, and of which moment it then was."""

    record_of: datetime
    restored_at: datetime


def restored_lately(who: Colleague, *, at: datetime) -> Restored | None:
    """The last restore of the record in these two weeks, for every colleague who is still here."""
    since = at - timedelta(days=DAYS_SAID)
    found = SafeCopy.objects.filter(kind=CopyKind.RESTORED, done_at__gt=since).first() if who.is_active else None
    return Restored(found.record_of, found.done_at) if found else None
