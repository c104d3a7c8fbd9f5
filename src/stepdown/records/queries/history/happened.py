"""One line of a history, and what kind it is."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from stepdown.domain.word import Word


class Kind(Word):
    """What a line of a history is about."""

    WAY_IN = "way_in", "Referrals and decisions"
    WORKERS = "workers", "Who works with them"
    OFFER = "offer", "How they stand to the offer"
    CONTACTS = "contacts", "Contacts"
    SHARING = "sharing", "Decisions about sharing"
    PLAN = "plan", "Goals and issues"
    CHILDREN = "children", "Levels and events of the children"
    SUPERVISION = "supervision", "Supervision"
    REPORTS = "reports", "Reports"
    WAY_OUT = "way_out", "Handovers, closing, follow-ups"


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened on a day. ``page`` and ``of`` lead to where it was recorded, where it has a page."""

    on: date
    kind: Kind
    words: str
    page: str = ""
    of: UUID | None = None
    is_significant: bool = False


def day_of(moment: datetime | None) -> date:
    """The day in England of a moment that is there."""
    return timezone.localdate(moment)
