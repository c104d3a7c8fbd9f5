"""The days on which a colleague read records in a way that is worth a question."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from stepdown.domain.unusual import DayOfReading, Sign, is_night, signs
from stepdown.records import trail
from stepdown.records.access.acts import READS_OF_A_FAMILY, Act
from stepdown.records.access.may import check_may
from stepdown.records.access.oversight import colleagues_watched_by
from stepdown.records.models.audit import AuditEvent
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Involvement
from stepdown.records.models.families import FamilyMember

DAYS_BACK = 28

_PRINTS = (Act.PRINT, Act.EXPORT_PROJECT, Act.READ_RELEASE)

type DayOf = tuple[UUID, date]
type Event = tuple[UUID, datetime, str, UUID | None, bool]


@dataclass(frozen=True, slots=True)
class UnusualRow:
    """One day of one colleague: why it is worth a question."""

    colleague: str
    on: date
    signs: tuple[Sign, ...]
    families: int


def unusual(who: Colleague, *, at: datetime) -> tuple[UnusualRow, ...]:
    """The unusual days of the last four weeks, the latest first: of the manager's own team, or of the authority."""
    check_may(who, Act.READ_UNUSUAL, today=at.date())
    trail.note_list(Act.READ_UNUSUAL, by=who, at=at, which="unusual")
    names = dict(colleagues_watched_by(who).values_list("pk", "name"))
    since = at - timedelta(days=DAYS_BACK)
    days = _days(_events(names, since), names)
    rows = (UnusualRow(names[one], on, signs(day), day.families) for (one, on), day in days.items())
    return tuple(sorted((r for r in rows if r.signs), key=lambda r: (-r.on.toordinal(), r.colleague)))


def _events(names: dict[UUID, str], since: datetime) -> list[Event]:
    found = AuditEvent.objects.filter(by__in=names, at__gte=since)
    return list(found.values_list("by", "at", "act", "family", "was_refused").order_by("at"))


def _days(events: list[Event], names: dict[UUID, str]) -> dict[DayOf, DayOfReading]:
    families = {family for _, _, act, family, refused in events if family and act in READS_OF_A_FAMILY and not refused}
    surnames, ended = _surnames(families), _ended(families)
    of_day: dict[DayOf, list[Event]] = defaultdict(list)
    for event in events:
        of_day[event[0], timezone.localdate(event[1])].append(event)
    return {key: _day(key, held, names, surnames, ended) for key, held in of_day.items()}


def _day(
    key: DayOf,
    events: list[Event],
    names: dict[UUID, str],
    surnames: dict[UUID, set[str]],
    ended: dict[tuple[UUID, UUID], date],
) -> DayOfReading:
    one, on = key
    done = [e for e in events if not e[4]]
    read = {family for _, _, act, family, _ in done if family and act in READS_OF_A_FAMILY}
    counts = Counter(act for _, _, act, _, _ in done)
    own = names[one].split()[-1].casefold()
    return DayOfReading(
        families=len(read),
        searches=counts[Act.SEARCH],
        prints=sum(counts[act] for act in _PRINTS),
        refusals=len(events) - len(done),
        at_night=sum(is_night(timezone.localtime(at).hour) for _, at, act, _, _ in done if act in READS_OF_A_FAMILY),
        with_same_name=sum(own in surnames.get(family, set()) for family in read),
        after_the_end=sum(ended.get((one, family), on) < on for family in read),
        in_emergency=counts[Act.OPEN_IN_EMERGENCY],
        asked_why=counts[Act.GO_ON_READING],
    )


def _surnames(families: set[UUID]) -> dict[UUID, set[str]]:
    found: dict[UUID, set[str]] = defaultdict(set)
    members = FamilyMember.objects.filter(family__in=families).values_list("family", "person__names__family")
    for family, surname in members:
        found[family].add((surname or "").casefold())
    return found


def _ended(families: set[UUID]) -> dict[tuple[UUID, UUID], date]:
    """When a colleague's last part with a family ended, where none of theirs goes on."""
    parts = Involvement.objects.filter(episode__family__in=families)
    going_on = set(parts.filter(ended_on__isnull=True).values_list("colleague", "episode__family"))
    of_each = parts.values("colleague", "episode__family").annotate(last=Max("ended_on"))
    last = of_each.values_list("colleague", "episode__family", "last")
    return {(one, family): on for one, family, on in last if on and (one, family) not in going_on}
