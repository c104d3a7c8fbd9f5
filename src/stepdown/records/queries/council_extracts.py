"""What was brought in from the council's system and when, for those who bring it in."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.council import CouncilExtract


@dataclass(frozen=True, slots=True)
class ExtractRow:
    """One extract. Only of the newest are there people: of earlier ones only that they came."""

    source: str
    as_at: date
    imported_at: datetime
    imported_by: str
    people: int
    dates: int


def extracts(who: Colleague, *, at: datetime, most: int = 12) -> tuple[ExtractRow, ...]:
    """The extracts of one's own authority, the newest first."""
    check_may(who, Act.IMPORT_COUNCIL, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="council extracts")
    found = CouncilExtract.objects.filter(authority=who.authority).select_related("imported_by")
    counted = found.annotate(n=Count("people", distinct=True), d=Count("dates", distinct=True))
    # a table's own order does not hold where rows are counted
    newest_first = counted.order_by("-as_at", "-imported_at")
    return tuple(
        ExtractRow(e.source, e.as_at, e.imported_at, e.imported_by.name if e.imported_by else "The operator", e.n, e.d)
        for e in newest_first[:most]
    )
