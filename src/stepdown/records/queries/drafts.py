"""What a colleague has begun to write and not sent: theirs alone to read."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.drafts import Draft


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One unsent page."""

    id: UUID
    page: str
    subject: str
    opened_at: datetime
    saved_at: datetime | None
    fields: dict[str, list[str]]


def my_draft(who: Colleague, *, key: UUID) -> DraftRow | None:
    """A draft of one's own that has not been sent; None where there is no such draft."""
    found = Draft.objects.filter(pk=key, by=who, sent_at__isnull=True).first()
    return _row(found) if found else None


def my_drafts(who: Colleague, *, page: str = "", subject: str = "") -> tuple[DraftRow, ...]:
    """One's own unsent pages that hold something, the last saved first; of one page about one subject where named."""
    found = Draft.objects.filter(by=who, sent_at__isnull=True, saved_at__isnull=False)
    if page:
        found = found.filter(page=page, subject=subject)
    return tuple(_row(d) for d in found)


def _row(d: Draft) -> DraftRow:
    return DraftRow(d.pk, d.page, d.subject, d.opened_at, d.saved_at, d.fields)
