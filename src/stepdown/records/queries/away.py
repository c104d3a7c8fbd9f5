"""Who is away on a day: read by every page that shows who works with a family."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from stepdown.records.models.colleagues import Leave


def away_on(day: date, colleagues: Iterable[UUID]) -> dict[UUID, date]:
    """The last day away of each of these colleagues who is away on a day."""
    found = Leave.objects.filter(
        colleague__in=set(colleagues), is_cancelled=False, first_day__lte=day, last_day__gte=day
    )
    return dict(found.values_list("colleague", "last_day"))
