"""What is still being written is kept under its own page's key: only its writer reads it, and sending empties it."""

from datetime import datetime, timedelta
from uuid import UUID

from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.drafts import Draft

MOST_FIELDS, LONGEST_FIELD = 200, 50_000


def open_draft(*, by: Colleague, at: datetime, page: str, subject: str = "") -> Draft:
    """A new page's draft, empty. Its id goes with the page."""
    return Draft.objects.create(by=by, page=page, subject=subject, opened_at=at)


def keep_draft(key: UUID, *, at: datetime, fields: dict[str, list[str]]) -> bool:
    """Keep what a page holds so far. True where it was kept, False where there is no such open page.

    Whoever holds the key can write and nobody can read by it: so a page whose session has ended can still be kept for
    the colleague who opened it.
    """
    kept = {name: [v[:LONGEST_FIELD] for v in values] for name, values in list(fields.items())[:MOST_FIELDS]}
    return Draft.objects.filter(pk=key, sent_at__isnull=True).update(fields=kept, saved_at=at) == 1


def discard_draft(key: UUID, *, by: Colleague) -> None:
    """Throw away what a colleague was writing, because they say so."""
    Draft.objects.filter(pk=key, by=by, sent_at__isnull=True).delete()


def clear_empty_drafts(*, at: datetime) -> int:
    """Clear away pages that were opened a week ago or more and hold nothing, or were sent; how many."""
    old = Draft.objects.filter(opened_at__lt=at - timedelta(days=7))
    count, _ = old.exclude(saved_at__isnull=False, sent_at__isnull=True).delete()
    return count
