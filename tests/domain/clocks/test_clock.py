"""A clock read at a moment: in time, late, paused, exempt; and its words."""

from datetime import date, datetime

import pytest

from stepdown.domain.clocks.clock import Clock, Pause, read, stretches
from stepdown.domain.clocks.reasons import ClockState
from stepdown.domain.clocks.rules import rules_on, shipped_rules
from stepdown.domain.clocks.working_time import LONDON, office_hours

HOURS = office_hours()
RULES = rules_on(date(2026, 3, 2), shipped_rules())
DECISION, CONTACT = RULES.rule("decision"), RULES.rule("first_contact")


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=LONDON)


START = at("03-02T10:00")
EXEMPT = Clock(DECISION, START, exempt_until=date(2026, 3, 9))


@pytest.mark.parametrize(
    ("clock", "now", "state", "words"),
    [
        (Clock(DECISION, START), "03-02T12:00", ClockState.RUNNING, "Due tomorrow by 5pm"),
        (Clock(DECISION, START), "03-03T17:00", ClockState.RUNNING, "Due today by 5pm"),
        (Clock(DECISION, START), "03-04T11:00", ClockState.LATE, "Over by 2 working hours"),
        (Clock(DECISION, START), "03-09T17:00", ClockState.LATE, "Over by 4 working days"),
        (Clock(CONTACT, START), "03-02T12:00", ClockState.RUNNING, "Due Monday 9 March by 5pm"),
        (Clock(DECISION, START, at("03-03T16:59")), "03-30T12:00", ClockState.MET, "In time"),
        (Clock(DECISION, START, at("03-04T09:20")), "03-30T12:00", ClockState.LATE, "Late by 20 minutes"),
        (Clock(CONTACT, START, is_urgent=True), "03-03T10:01", ClockState.LATE, "Over by 1 minute"),
        (Clock(DECISION, START, is_void=True), "03-30T12:00", ClockState.VOID, "Does not apply"),
        (EXEMPT, "03-09T12:00", ClockState.EXEMPT, "Exempt until 9 March"),
        (EXEMPT, "03-10T10:00", ClockState.LATE, "Over by 4 working days"),
    ],
)  # fmt: skip
def test_a_clock_says_how_it_stands(clock: Clock, now: str, state: ClockState, words: str):
    reading = read(clock, at(now), HOURS)
    assert (reading.state, reading.words) == (state, words)


def test_urgent_is_24_hours_by_the_clock_over_a_weekend():
    friday = at("03-06T16:00")
    assert read(Clock(CONTACT, friday, is_urgent=True), at("03-07T15:59"), HOURS).state is ClockState.RUNNING
    assert read(Clock(CONTACT, friday, is_urgent=True), at("03-07T16:01"), HOURS).state is ClockState.LATE


def test_a_pause_moves_the_day_on_by_as_much_as_it_lasted():
    paused = Clock(DECISION, START, pauses=(Pause(at("03-02T11:00"), at("03-04T11:00"), "Waiting for the referrer"),))
    assert read(paused, at("03-05T16:59"), HOURS).due_at == at("03-05T17:00")


def test_a_pause_that_goes_on_is_said_with_its_reason():
    paused = Clock(DECISION, START, pauses=(Pause(at("03-02T11:00"), None, "The family is away"),))
    reading = read(paused, at("03-20T12:00"), HOURS)
    assert (reading.state, reading.words) == (ClockState.PAUSED, "Paused: the family is away")


def test_the_stretches_of_a_clock_cover_it_without_gap_or_overlap():
    pauses = (Pause(at("03-02T11:00"), at("03-02T15:00"), "A"), Pause(at("03-02T14:00"), at("03-03T09:30"), "B"))
    rows = stretches(Clock(DECISION, START, at("03-03T12:00"), pauses=pauses), at("03-20T12:00"))
    assert [r[0] for r in rows][1:] == [r[1] for r in rows][:-1]
    assert (rows[0][0], rows[-1][1]) == (START, at("03-03T12:00"))
    assert [(runs, why) for _, _, runs, why in rows] == [
        (True, "Running"),
        (False, "A"),
        (False, "B"),
        (True, "Running"),
    ]


def test_a_rule_of_a_day_before_any_was_in_force_is_refused():
    with pytest.raises(LookupError, match="no rules for clocks were in force on 31/12/2019"):
        rules_on(date(2019, 12, 31), shipped_rules())
