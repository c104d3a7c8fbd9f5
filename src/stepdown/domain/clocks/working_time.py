"""Working time between two moments, and the moment after so much of it: opening hours of working days, local time.

A working day is counted as the sector counts it: the day of receipt is day nought, and what arrives outside opening
hours is received when the office next opens (Working Together to Safeguard Children counts a referral's one working day
so). Hours are those of the clock on the wall in England, so a change to or from summer time changes nothing.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from stepdown.domain.clocks.calendar import Calendar, england

LONDON = ZoneInfo("Europe/London")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When the office is open on working days."""

    opens: time
    closes: time
    calendar: Calendar

    @property
    def minutes_a_day(self) -> int:
        """Working minutes of one working day."""
        return _minutes(self.closes) - _minutes(self.opens)

    def minutes_between(self, start: datetime, end: datetime) -> int:
        """Whole working minutes from one moment to another; nought where the second is not later."""
        if end <= start:
            return 0
        first, last = _local(start), _local(end)
        if first.date() == last.date():
            return self._worked(first.date(), first.time(), last.time())
        days = _days(first.date() + _DAY, last.date())
        between = sum(self.minutes_a_day for day in days if self.calendar.is_working_day(day))
        return (
            self._worked(first.date(), first.time(), self.closes)
            + between
            + self._worked(last.date(), self.opens, last.time())
        )

    def after_minutes(self, start: datetime, minutes: int) -> datetime:
        """The moment when so many working minutes have gone by."""
        moment = self.next_open(start)
        left = minutes
        while True:
            rest = _minutes(self.closes) - _minutes(moment.time())
            if left <= rest:
                return _at(moment.date(), _minutes(moment.time()) + left)
            left -= rest
            moment = self.next_open(_at(moment.date(), _minutes(self.closes)))

    def after_days(self, start: datetime, days: int) -> datetime:
        """The close of the working day that comes so many working days after the day of receipt."""
        day = self.next_open(start).date()
        for _ in range(days):
            day = self._next_working_day(day)
        return _at(day, _minutes(self.closes))

    def next_open(self, moment: datetime) -> datetime:
        """The moment itself where the office is open then, else when it opens next."""
        local = _local(moment)
        if self.calendar.is_working_day(local.date()):
            if local.time() < self.opens:
                return _at(local.date(), _minutes(self.opens))
            if local.time() < self.closes:
                return local
        return _at(self._next_working_day(local.date()), _minutes(self.opens))

    def _next_working_day(self, day: date) -> date:
        day += _DAY
        while not self.calendar.is_working_day(day):
            day += _DAY
        return day

    def _worked(self, day: date, since: time, until: time) -> int:
        if not self.calendar.is_working_day(day):
            return 0
        first, last = max(_minutes(since), _minutes(self.opens)), min(_minutes(until), _minutes(self.closes))
        return max(last - first, 0)


def day_begins(day: date) -> datetime:
    """The first moment of a day in England. A column is compared with it as it stands, which its index serves."""
    return datetime.combine(day, time.min, tzinfo=LONDON)


def office_hours() -> WorkingHours:
    """Nine to five, Monday to Friday, England's bank holidays: a local default that a team may change."""
    return WorkingHours(time(9), time(17), england())


def _days(first: date, after_last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((after_last - first).days)]


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _at(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time(minutes // 60, minutes % 60), tzinfo=LONDON)


def _local(moment: datetime) -> datetime:
    return moment.astimezone(LONDON)
