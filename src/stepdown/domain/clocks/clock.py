"""A clock is read, not run: its state follows from moments that are recorded anyway."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from stepdown.domain.clocks.reasons import ClockState
from stepdown.domain.clocks.rules import ClockRule, ClockUnit
from stepdown.domain.clocks.working_time import WorkingHours


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch for which a clock stands still; without an end it still does."""

    started_at: datetime
    ended_at: datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class Clock:
    """One promise to one family. ``exempt_until`` the clock asks nothing; after that day it asks again."""

    rule: ClockRule
    started_at: datetime
    stopped_at: datetime | None = None
    is_urgent: bool = False
    is_void: bool = False
    pauses: tuple[Pause, ...] = ()
    exempt_until: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """How a clock stands at a moment. The words say it whole, so that colour never has to."""

    state: ClockState
    due_at: datetime
    working_minutes: int
    words: str

    @property
    def is_over(self) -> bool:
        """Whether the time is up and nothing excuses it."""
        return self.state is ClockState.LATE


def read(clock: Clock, now: datetime, hours: WorkingHours) -> Reading:
    """How a clock stands now, or stood when it was stopped."""
    end = clock.stopped_at or now
    due = due_at(clock, hours, end)
    used = sum(hours.minutes_between(a, b) for a, b, runs, _ in stretches(clock, now) if runs)
    state = _state(clock, due, now)
    return Reading(state, due, used, _words(clock, state, due, now, hours))


def due_at(clock: Clock, hours: WorkingHours, end: datetime) -> datetime:
    """When the promise falls due: the limit from the start, moved on by as much time as the clock stood still."""
    if clock.is_urgent:
        still = sum(((min(p.ended_at or end, end) - p.started_at) for p in _before(clock, end)), timedelta())
        return clock.started_at + timedelta(hours=clock.rule.urgent_hours) + max(still, timedelta())
    if clock.rule.unit is ClockUnit.CALENDAR_HOURS:
        return clock.started_at + timedelta(hours=clock.rule.limit)
    due = hours.after_days(clock.started_at, clock.rule.limit)
    still_minutes = sum(hours.minutes_between(p.started_at, min(p.ended_at or end, end)) for p in _before(clock, end))
    return hours.after_minutes(due, still_minutes) if still_minutes else due


def stretches(clock: Clock, now: datetime) -> list[tuple[datetime, datetime, bool, str]]:
    """Each stretch of a clock, from and to, whether it ran, and why it did or did not."""
    end, found, at = clock.stopped_at or now, [], clock.started_at
    for pause in sorted(_before(clock, end), key=lambda p: p.started_at):
        begin, stop = max(pause.started_at, at), min(pause.ended_at or end, end)
        if begin > at:
            found.append((at, begin, True, "Running"))
        if stop > begin:
            found.append((begin, stop, False, pause.reason))
        at = max(at, stop)
    if end > at:
        found.append((at, end, True, "Running"))
    return found


def _before(clock: Clock, end: datetime) -> list[Pause]:
    return [p for p in clock.pauses if p.started_at < end]


def _state(clock: Clock, due: datetime, now: datetime) -> ClockState:
    if clock.is_void:
        return ClockState.VOID
    if clock.stopped_at is not None:
        return ClockState.MET if clock.stopped_at <= due else ClockState.LATE
    if clock.exempt_until is not None and now.date() <= clock.exempt_until:
        return ClockState.EXEMPT
    if any(p.ended_at is None for p in clock.pauses):
        return ClockState.PAUSED
    return ClockState.RUNNING if now <= due else ClockState.LATE


def _words(clock: Clock, state: ClockState, due: datetime, now: datetime, hours: WorkingHours) -> str:
    if state is ClockState.VOID:
        return "Does not apply"
    if state is ClockState.EXEMPT:
        return f"Exempt until {clock.exempt_until:%-d %B}"
    if state is ClockState.PAUSED:
        why = next(p.reason for p in clock.pauses if p.ended_at is None)
        return f"Paused: {why[0].lower()}{why[1:]}"
    if clock.stopped_at is not None:
        late = hours.minutes_between(due, clock.stopped_at)
        return "In time" if state is ClockState.MET else f"Late by {_length(late, hours)}"
    if state is ClockState.LATE:
        return f"Over by {_length(hours.minutes_between(due, now), hours)}"
    return f"Due {_when(due, now)}"


def _when(due: datetime, now: datetime) -> str:
    days = (due.date() - now.date()).days
    at = f"{due:%-I:%M}{due:%p}".lower().replace(":00", "")
    return {0: f"today by {at}", 1: f"tomorrow by {at}"}.get(days, f"{due:%A %-d %B} by {at}")


def _length(minutes: int, hours: WorkingHours) -> str:
    """Working time in words, the larger unit first: 3 working days, 2 working hours, 20 minutes."""
    days, rest = divmod(minutes, hours.minutes_a_day)
    if days:
        return f"{days} working day{'' if days == 1 else 's'}"
    whole, left = divmod(rest, 60)
    if whole:
        return f"{whole} working hour{'' if whole == 1 else 's'}"
    return f"{left} minute{'' if left == 1 else 's'}"
