"""The team's working hours: weekdays from nine to five."""

from datetime import date, datetime, time, timedelta

_OPENS, _CLOSES = time(9), time(17)


def working_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def within_hours(moment: datetime) -> datetime:
    """The moment itself, or the same minute of the first working hour after it."""
    if moment.time() >= _CLOSES:
        moment = datetime.combine(moment.date() + timedelta(days=1), _OPENS.replace(minute=moment.minute))
    elif moment.time() < _OPENS:
        moment = datetime.combine(moment.date(), _OPENS.replace(minute=moment.minute))
    return datetime.combine(working_day(moment.date()), moment.time())


def working_minutes(start: datetime, end: datetime) -> int:
    """The team's working minutes between two moments."""
    minutes, day = 0.0, start.date()
    while day <= end.date():
        opens, closes = datetime.combine(day, _OPENS), datetime.combine(day, _CLOSES)
        if day.weekday() < 5:
            minutes += max(0.0, (min(end, closes) - max(start, opens)).total_seconds() / 60)
        day += timedelta(days=1)
    return int(minutes)
