"""The directory of services of one's authority: found by word or need, each with when it was last looked at."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from stepdown.domain.needs import Need
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may, may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.consultations import ServiceEntry

STALE_AFTER_DAYS = 183
"""Days after which an entry is said not to have been checked lately: half a year, a local default."""


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One service. ``pointed_to`` and ``handed_over``: how often, for anybody, without saying whom."""

    id: UUID
    name: str
    organisation: str
    needs: tuple[Need, ...]
    what_it_does: str
    who_it_is_for: str
    area: str
    telephone: str
    website: str
    weeks_waiting: int | None
    checked_on: date | None
    checked_by: str
    is_stale: bool
    ended_on: date | None
    pointed_to: int
    handed_over: int


def services(who: Colleague, *, at: datetime, words: str = "", need: Need | None = None) -> tuple[ServiceRow, ...]:
    """The services that run, by name: with every one of the words, and for the need where one is named."""
    check_may(who, Act.READ_LIST, today=at.date())
    found = _of_own(who).filter(ended_on__isnull=True)
    for one in words.split():
        anywhere = ("name", "organisation", "what_it_does", "who_it_is_for", "area")
        matches = Q()
        for column in anywhere:
            matches |= Q(**{f"{column}__icontains": one})
        found = found.filter(matches)
    rows = _rows(found, at.date())
    # A list of words is looked into here: the two databases do not search one alike.
    return tuple(row for row in rows if need is None or need in row.needs)


def service(who: Colleague, *, service_id: UUID, at: datetime) -> ServiceRow:
    """One service, also one that has ended."""
    check_may(who, Act.READ_LIST, today=at.date())
    for row in _rows(_of_own(who).filter(pk=service_id), at.date()):
        return row
    raise NotSeen


def service_choices(who: Colleague, *, at: datetime) -> tuple[tuple[str, str], ...]:
    """The services that run, to choose one from."""
    if not may(who, Act.READ_LIST, today=at.date()):
        return ()
    found = _of_own(who).filter(ended_on__isnull=True).values_list("id", "name", "organisation")
    return tuple((str(pk), f"{name} ({organisation})" if organisation else name) for pk, name, organisation in found)


def _of_own(who: Colleague) -> QuerySet[ServiceEntry]:
    return ServiceEntry.objects.filter(authority__in=("", who.authority))


def _rows(found: QuerySet[ServiceEntry], today: date) -> tuple[ServiceRow, ...]:
    pointed, handed = Count("signposts", distinct=True), Count("handovers", distinct=True)
    counted = found.select_related("checked_by").annotate(pointed=pointed, handed=handed)
    return tuple(_row(s, today, s.pointed, s.handed) for s in counted.order_by("name"))


def _row(s: ServiceEntry, today: date, pointed: int, handed: int) -> ServiceRow:
    is_stale = s.checked_on is None or (today - s.checked_on).days > STALE_AFTER_DAYS
    return ServiceRow(
        id=s.pk,
        name=s.name,
        organisation=s.organisation,
        needs=tuple(Need(n) for n in s.needs),
        what_it_does=s.what_it_does,
        who_it_is_for=s.who_it_is_for,
        area=s.area,
        telephone=s.telephone,
        website=s.website,
        weeks_waiting=s.weeks_waiting,
        checked_on=s.checked_on,
        checked_by=s.checked_by.name if s.checked_by else "",
        is_stale=is_stale,
        ended_on=s.ended_on,
        pointed_to=pointed,
        handed_over=handed,
    )
