"""The team's clocks: what is running now, in the order in which it falls due; and how each promise was kept."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from stepdown.domain.clocks.calendar import BeyondTheCalendarError
from stepdown.domain.clocks.clock import Reading, read
from stepdown.domain.clocks.reasons import ClockState
from stepdown.domain.clocks.working_time import WorkingHours, day_begins, office_hours
from stepdown.domain.disciplines import Discipline
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import families_seen_by
from stepdown.records.clocks import ClockOf, clocks_of
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.referrals import Referral, SpecialismRequest

LIVE = (ClockState.RUNNING, ClockState.PAUSED, ClockState.LATE, ClockState.EXEMPT)


@dataclass(frozen=True, slots=True)
class ClockRow:
    """One clock that runs."""

    referral: UUID
    reference: str
    family: UUID
    family_reference: str
    request: UUID | None
    discipline: str
    rule: str
    label: str
    source: str
    is_urgent: bool
    state: ClockState
    words: str
    due_at: datetime | None
    late_because: str
    whose: str


@dataclass(frozen=True, slots=True)
class Promptness:
    """How one promise was kept over some days: of those that ended, how many in time, and the median working time."""

    label: str
    ended: int
    in_time: int
    median_minutes: float | None
    minutes_a_day: int
    reasons: tuple[tuple[str, int], ...]
    without_reason: int

    @property
    def median_words(self) -> str:
        """The median in working days and hours."""
        if self.median_minutes is None:
            return ""
        days, rest = divmod(round(self.median_minutes), self.minutes_a_day)
        return f"{days} d {rest / 60:.1f} h" if days else f"{rest / 60:.1f} h"


def live_clocks(who: Colleague, *, at: datetime) -> tuple[ClockRow, ...]:
    """The clocks that run in one's families, those that are over first, then as they fall due."""
    check_may(who, Act.READ_LIST, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="clocks")
    hours = office_hours()
    running = [one for one in _clocks(who, at, _MAY_RUN) if one.clock.stopped_at is None]
    rows = [_row(one, _reading(one, at, hours)) for one in running]
    live = [r for r in rows if r.state in LIVE]
    return tuple(sorted(live, key=lambda r: (r.state is not ClockState.LATE, r.due_at or at, r.reference)))


def promptness(who: Colleague, *, since: date, at: datetime) -> tuple[Promptness, ...]:
    """How each promise was kept for what began since a day."""
    check_may(who, Act.READ_LIST, today=at.date())
    hours = office_hours()
    ended: dict[str, list[tuple[ClockOf, Reading]]] = {}
    for one in _clocks(who, at, _begun_since(day_begins(since))):
        if one.clock.stopped_at is not None and one.clock.started_at.date() >= since:
            reading = _reading(one, at, hours)
            if reading is not None:
                ended.setdefault(one.clock.rule.label, []).append((one, reading))
    return tuple(_promptness(label, held, hours) for label, held in ended.items())


_MAY_RUN: Q = Q(decided_at__isnull=True) | Q(
    Exists(
        SpecialismRequest.objects.filter(referral=OuterRef("pk"), closed_on__isnull=True).filter(
            Q(allocated_at__isnull=True) | Q(first_attempt_at__isnull=True) | Q(first_contact_at__isnull=True)
        )
    )
)
"""Whether a referral can have a clock that runs still: of a long record few can, and only those are read."""


def _begun_since(moment: datetime) -> Q:
    """Whether a referral can have a clock that began since."""
    requests = SpecialismRequest.objects.filter(referral=OuterRef("pk"))
    later = requests.filter(Q(decided_at__gte=moment) | Q(allocated_at__gte=moment))
    return Q(received_at__gte=moment) | Q(Exists(later))


def _clocks(who: Colleague, at: datetime, wanted: Q) -> list[ClockOf]:
    seen = families_seen_by(who, at.date())
    referrals = Referral.objects.filter(wanted, family__in=seen, received_at__isnull=False)
    whole = referrals.select_related("family").prefetch_related("requests__allocated_to", "questions")
    return clocks_of(whole)


def _reading(one: ClockOf, at: datetime, hours: WorkingHours) -> Reading | None:
    try:
        return read(one.clock, at, hours)
    except BeyondTheCalendarError:
        return None  # which bank holidays there will be is not known: nothing is guessed


def _row(one: ClockOf, reading: Reading | None) -> ClockRow:
    request = one.request
    worker = request.allocated_to if request else None
    return ClockRow(
        referral=one.referral.pk,
        reference=one.referral.reference,
        family=one.referral.family_id,
        family_reference=one.referral.family.reference,
        request=request.pk if request else None,
        discipline=Discipline(request.discipline).label if request else "",
        rule=one.clock.rule.id,
        label=one.clock.rule.label,
        source=one.clock.rule.source,
        is_urgent=one.clock.is_urgent,
        state=reading.state if reading else ClockState.RUNNING,
        words=reading.words if reading else "When it is due cannot be said: add the year to the list of bank holidays",
        due_at=reading.due_at if reading else None,
        late_because=one.late_because,
        whose=worker.name if worker else "",
    )


def _promptness(label: str, held: list[tuple[ClockOf, Reading]], hours: WorkingHours) -> Promptness:
    late = [one for one, reading in held if reading.state is ClockState.LATE]
    reasons = Counter(one.late_because for one in late if one.late_because)
    return Promptness(
        label=label,
        ended=len(held),
        in_time=len(held) - len(late),
        median_minutes=median(reading.working_minutes for _, reading in held) if held else None,
        minutes_a_day=hours.minutes_a_day,
        reasons=tuple(reasons.most_common()),
        without_reason=sum(not one.late_because for one in late),
    )
