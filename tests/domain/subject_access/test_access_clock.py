"""The time to answer who asks for their record, at its edges."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.domain.subject_access.clock import (
    AccessAsked,
    AccessClockState,
    days_waited,
    months_after,
    read_access_clock,
)


def due(asked: AccessAsked, today: date = date(2027, 12, 31)) -> date | None:
    return read_access_clock(asked, today).due_on


@pytest.mark.parametrize(
    ("received", "answer_by", "extended_by"),
    [
        (date(2026, 9, 3), date(2026, 10, 3), date(2026, 12, 3)),
        (date(2026, 1, 31), date(2026, 2, 28), date(2026, 4, 30)),
        (date(2026, 1, 28), date(2026, 2, 28), date(2026, 4, 28)),
        (date(2028, 1, 31), date(2028, 2, 29), date(2028, 4, 30)),
        (date(2026, 3, 31), date(2026, 4, 30), date(2026, 6, 30)),
        (date(2026, 11, 30), date(2026, 12, 30), date(2027, 2, 28)),
        (date(2026, 12, 31), date(2027, 1, 31), date(2027, 3, 31)),
    ],
)
def test_a_month_ends_on_the_same_day_or_on_the_last_that_there_is(received, answer_by, extended_by):
    assert due(AccessAsked(received)) == answer_by
    assert due(AccessAsked(received, is_extended=True)) == extended_by


def test_the_time_begins_once_it_is_sure_who_asks_where_that_was_asked_for():
    asked = AccessAsked(date(2026, 3, 2), identity_asked_on=date(2026, 3, 3))
    assert read_access_clock(asked, date(2026, 6, 1)).state is AccessClockState.WAITS_FOR_IDENTITY
    assert due(asked) is None
    sure = AccessAsked(date(2026, 3, 2), date(2026, 3, 3), identity_confirmed_on=date(2026, 3, 31))
    assert due(sure) == date(2026, 4, 30)
    known_anyway = AccessAsked(date(2026, 3, 2), identity_confirmed_on=date(2026, 3, 31))
    assert due(known_anyway) == date(2026, 4, 2)


def test_days_of_waiting_for_what_they_mean_do_not_count_and_each_counts_once():
    begun, until = date(2026, 3, 2), date(2026, 3, 20)
    waits = ((date(2026, 3, 5), date(2026, 3, 10)), (date(2026, 3, 8), date(2026, 3, 12)))
    assert days_waited(waits, begun, until) == 7
    assert due(AccessAsked(begun, waits=waits)) == date(2026, 4, 9)
    assert days_waited(((date(2026, 3, 5), date(2026, 3, 5)),), begun, until) == 0
    assert days_waited(((date(2026, 2, 20), date(2026, 3, 4)),), begun, until) == 2


def test_while_an_answer_is_waited_for_the_time_stands_still_and_it_is_never_late():
    asked = AccessAsked(date(2026, 3, 2), waits=((date(2026, 3, 12), None),))
    reading = read_access_clock(asked, date(2026, 9, 1))
    assert reading.state is AccessClockState.WAITS_FOR_WORDS
    assert reading.due_on == date(2026, 4, 2) + (date(2026, 9, 1) - date(2026, 3, 12))


def test_the_last_day_is_in_time_and_the_next_is_late():
    asked = AccessAsked(date(2026, 3, 2))
    assert read_access_clock(asked, date(2026, 4, 2)).state is AccessClockState.RUNNING
    assert read_access_clock(asked, date(2026, 4, 3)).state is AccessClockState.LATE
    for on, state in ((date(2026, 4, 2), AccessClockState.ANSWERED), (date(2026, 4, 3), AccessClockState.LATE)):
        assert read_access_clock(AccessAsked(date(2026, 3, 2), answered_on=on), date(2026, 5, 1)).state is state


def test_who_is_told_of_two_months_more_is_told_in_the_first_month():
    assert read_access_clock(AccessAsked(date(2026, 1, 31)), date(2026, 2, 1)).extend_by == date(2026, 2, 28)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 3))
def test_a_month_later_is_never_a_month_too_far(day: date, months: int):
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1
