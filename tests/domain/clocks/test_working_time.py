"""Working time: what counts, what does not, and laws that hold for any two moments."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.domain.clocks.calendar import BeyondTheCalendarError, england
from stepdown.domain.clocks.working_time import LONDON, office_hours

HOURS = office_hours()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


moments = st.integers(0, 150 * 1440).map(lambda minutes: at("2025-12-01T00:00") + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2026-03-02T10:00", "2026-03-02T12:30", 150),  # within one day
        ("2026-03-02T16:00", "2026-03-03T10:00", 120),  # over a night
        ("2026-03-06T18:05", "2026-03-09T09:30", 30),  # a Friday evening counts from Monday
        ("2026-04-02T16:00", "2026-04-07T10:00", 120),  # over Easter
        ("2026-12-24T16:00", "2026-12-29T10:00", 120),  # over Christmas with a substitute day
        ("2026-03-27T16:00", "2026-03-30T10:00", 120),  # over the change to summer time
        ("2026-03-02T12:00", "2026-03-02T12:00", 0),
        ("2026-03-03T12:00", "2026-03-02T12:00", 0),  # never negative
    ],
)
def test_minutes_are_those_in_which_the_office_is_open(start: str, end: str, minutes: int):
    assert HOURS.minutes_between(at(start), at(end)) == minutes


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        ("2026-03-02T10:00", 1, "2026-03-03T17:00"),  # the day of receipt is day nought
        ("2026-03-02T18:30", 1, "2026-03-04T17:00"),  # received when the office next opens
        ("2026-03-06T10:00", 1, "2026-03-09T17:00"),
        ("2026-04-02T10:00", 1, "2026-04-07T17:00"),
        ("2026-03-07T10:00", 0, "2026-03-09T17:00"),
    ],
)
def test_a_working_day_is_counted_from_the_day_of_receipt(start: str, days: int, due: str):
    assert HOURS.after_days(at(start), days) == at(due)


def test_a_day_beyond_the_list_is_refused_and_never_guessed():
    with pytest.raises(BeyondTheCalendarError, match=r"known from 01/01/2019 to 31/12/2027, and 01/01/2028"):
        HOURS.after_days(at("2027-12-31T10:00"), 1)


def test_the_list_has_eight_holidays_a_year_and_those_that_were_added():
    by_year = {year: sum(d.year == year for d in england().holidays) for year in range(2019, 2028)}
    assert by_year == {2019: 8, 2020: 8, 2021: 8, 2022: 10, 2023: 9, 2024: 8, 2025: 8, 2026: 8, 2027: 8}
    assert all(d.weekday() < 5 for d in england().holidays)


@given(moments, moments, moments)
def test_stretches_add_up(a: datetime, b: datetime, c: datetime):
    first, middle, last = sorted((a, b, c))
    assert HOURS.minutes_between(first, last) == HOURS.minutes_between(first, middle) + HOURS.minutes_between(
        middle, last
    )


@given(moments, st.integers(0, 3000))
def test_what_is_added_is_what_is_measured(start: datetime, minutes: int):
    assert HOURS.minutes_between(start, HOURS.after_minutes(start, minutes)) == minutes


@given(st.dates(date(2026, 2, 26), date(2026, 4, 10)), st.integers(0, 1439), st.integers(0, 4 * 1440))
def test_it_agrees_with_a_count_minute_by_minute(day: date, minute: int, length: int):
    start = datetime.combine(day, datetime.min.time(), tzinfo=LONDON) + timedelta(minutes=minute)
    end = start + timedelta(minutes=length)
    walked = 0
    for n in range(length):
        now = start + timedelta(minutes=n)
        walked += england().is_working_day(now.date()) and 9 <= now.hour < 17
    assert HOURS.minutes_between(start, end) == walked
