"""Until which day somebody who asks for their record is to be answered.

One month from the day on which the request came, or on which their identity was made sure of where that was asked for;
two more where it is complex and they were told why; and the days of waiting for what they were asked to make clearer
do not count. Sources: UK GDPR Articles 12 and 12A, put in by the Data (Use and Access) Act 2025, section 76, in force
on 5 February 2026 (S.I. 2026/82, regulation 2). Article 12A's own text was not read, but that of section 54 of the Data
Protection Act 2018, which has the same rules for the police (legislation.gov.uk, read in November 2026). The month ends
on the day with the same number, or on the month's last day where it has none (Information Commissioner's Office, right
of access, read in November 2026).

Where a rule leaves room the earlier day is shown, so that no answer that keeps to it is late: the day of the answer
counts again, though the Act leaves it out, and a day at a weekend or on a bank holiday stays, though the Commissioner
lets the next working day do.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from stepdown.domain.word import Word

MONTHS, MONTHS_MORE = 1, 2
"""Months to answer in, and how many more where a request is complex."""


class AccessClockState(Word):
    """How the time to answer stands."""

    WAITS_FOR_IDENTITY = "waits_for_identity", "Not begun: we wait to be sure who asks"
    WAITS_FOR_WORDS = "waits_for_words", "Stands still: we asked what they mean"
    RUNNING = "running", "Running"
    LATE = "late", "Late"
    ANSWERED = "answered", "Answered"
    ENDED = "ended", "Ended without an answer"


@dataclass(frozen=True, slots=True)
class AccessAsked:
    """The days that count. ``waits``: from a question about what they mean to its answer, None while it is open."""

    received_on: date
    identity_asked_on: date | None = None
    identity_confirmed_on: date | None = None
    waits: tuple[tuple[date, date | None], ...] = ()
    is_extended: bool = False
    answered_on: date | None = None
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class AccessReading:
    """How the time stands on a day. ``due_on`` is None until it has begun; ``extend_by``: the last day to say why."""

    state: AccessClockState
    due_on: date | None
    extend_by: date | None


def read_access_clock(asked: AccessAsked, today: date) -> AccessReading:
    """How the time stands, or stood when it was answered."""
    begun = begins_on(asked)
    if begun is None:
        state = AccessClockState.ENDED if asked.is_withdrawn else AccessClockState.WAITS_FOR_IDENTITY
        return AccessReading(state, None, None)
    still = timedelta(days=days_waited(asked.waits, begun, asked.answered_on or today))
    months = MONTHS + (MONTHS_MORE if asked.is_extended else 0)
    due = months_after(begun, months) + still
    return AccessReading(_state(asked, due, today), due, months_after(begun, MONTHS) + still)


def begins_on(asked: AccessAsked) -> date | None:
    """The day from which the time runs; None while identity is asked for and not made sure of."""
    if asked.identity_asked_on is None:
        return asked.received_on
    if asked.identity_confirmed_on is None:
        return None
    return max(asked.received_on, asked.identity_confirmed_on)


def months_after(day: date, months: int) -> date:
    """The day with the same number so many months later, or the month's last where it has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_waited(waits: Iterable[tuple[date, date | None]], begun: date, until: date) -> int:
    """Days on which an answer was waited for, each once; a wait without an end goes on until ``until``."""
    days = 0
    at = begun
    for first, last in sorted(waits, key=lambda wait: wait[0]):
        begin, end = max(first, at), last or until
        if end > begin:
            days, at = days + (end - begin).days, end
    return days


def _state(asked: AccessAsked, due: date, today: date) -> AccessClockState:
    if asked.is_withdrawn:
        return AccessClockState.ENDED
    if asked.answered_on is not None:
        return AccessClockState.ANSWERED if asked.answered_on <= due else AccessClockState.LATE
    if any(last is None for _, last in asked.waits):
        return AccessClockState.WAITS_FOR_WORDS
    return AccessClockState.RUNNING if today <= due else AccessClockState.LATE
