"""What the record could have seen: from its first referral or work to the moment of the snapshot."""

from collections.abc import Iterator

from django.db.models import Min
from django.utils import timezone

from stepdown.dataset.told import Row
from stepdown.records.models.episodes import Episode, Involvement
from stepdown.records.models.referrals import Referral
from stepdown.records.snapshot.standing import Standing

SOURCE = "Stepdown record"


def coverage(standing: Standing) -> Iterator[Row]:
    """One row: the record itself. What it was loaded from is the record's own by now."""
    received = Referral.objects.aggregate(first=Min("received_at"))["first"]
    began = (
        timezone.localdate(received) if received else None,
        Episode.objects.aggregate(first=Min("index_on"))["first"],
        Involvement.objects.aggregate(first=Min("started_on"))["first"],
    )
    first = min((day for day in began if day is not None), default=standing.today)
    yield {
        "source": SOURCE,
        "from": min(first, standing.today),
        "to": standing.today,
        "as_at": standing.today,
    }
