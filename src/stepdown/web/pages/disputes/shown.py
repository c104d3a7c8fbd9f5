"""What a page that shows an entry is given of the disputes about it."""

from uuid import UUID

from django.urls import reverse

from stepdown.domain.disputes import DisputedKind
from stepdown.records.access.acts import Act
from stepdown.records.access.may import may
from stepdown.records.queries.disputes import disputes
from stepdown.web.asking import Asked


def disputed(request: Asked, family_id: UUID, about: DisputedKind, entry_id: UUID) -> dict[str, object]:
    """The disputes, and where to record another for who may."""
    rows = disputes(request.user, family_id=family_id, at=request.now, about=about, entry_id=entry_id)
    writes = may(request.user, Act.RECORD_DISPUTE, family=family_id, today=request.today)
    where = reverse("dispute", args=[family_id, str(about), entry_id]) if writes else ""
    return {"disputes": rows, "dispute_address": where}
