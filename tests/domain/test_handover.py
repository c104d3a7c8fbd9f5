"""What became of a handover, for every course that its steps allow."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepdown.domain.casework import HandoverOutcome
from stepdown.domain.handover_checks import due_on, weeks_to_check
from stepdown.domain.lifecycle.handover import ENDED, HANDOVER, NEEDS_A_REASON, HandoverState, outcome_of
from stepdown.domain.missing import Missing


@st.composite
def courses(draw: st.DrawFn) -> tuple[HandoverState, list[str]]:
    """Any course of a handover: where it ends and the moves that led there."""
    state, moves = HANDOVER.start, []
    for _ in range(draw(st.integers(0, 12))):
        following = HANDOVER.moves_from(state)
        if not following:
            break
        move = draw(st.sampled_from(following))
        state = HANDOVER.after(state, move.name)
        moves.append(move.name)
    return state, moves


@given(courses())
def test_who_has_once_attended_has_attended_whatever_came_later(course):
    state, moves = course
    outcome = outcome_of(state, accepted="accept" in moves, attended="attend" in moves)
    assert (outcome is HandoverOutcome.ATTENDED) == ("attend" in moves)


@given(courses())
def test_nothing_is_sent_without_the_family_and_nobody_attends_what_was_not_accepted(course):
    _, moves = course
    if "send" in moves:
        assert "agree" in moves[: moves.index("send")]
    if "settle" in moves:
        assert "attend" in moves[: moves.index("settle")]
    if "attend" in moves:
        assert "accept" in moves[: moves.index("attend")]
    if "accept" in moves:
        assert "send" in moves[: moves.index("accept")]


@given(courses())
def test_a_service_that_never_accepted_is_never_said_to_have(course):
    state, moves = course
    if "accept" not in moves:
        outcome = outcome_of(state, accepted=False, attended=False)
        assert outcome not in (HandoverOutcome.ACCEPTED, HandoverOutcome.ATTENDED)


def test_one_given_up_before_anybody_answered_has_no_outcome():
    assert outcome_of(HandoverState.ABANDONED, accepted=False, attended=False) is Missing.NOT_APPLICABLE
    assert outcome_of(HandoverState.ABANDONED, accepted=True, attended=False) is HandoverOutcome.DID_NOT_ATTEND


@pytest.mark.parametrize("state", [s for s in HandoverState if s.is_open])
def test_from_every_open_state_a_handover_can_come_to_an_end(state: HandoverState):
    assert HandoverState.ABANDONED in HANDOVER.reachable(state)
    assert HandoverState.SETTLED in HANDOVER.reachable(state)


def test_an_end_is_an_end():
    assert [HANDOVER.moves_from(state) for state in ENDED] == [()] * len(ENDED)


def test_every_end_but_the_wanted_one_needs_its_reason():
    ends = {move.name for move in HANDOVER.moves if move.target in ENDED}
    assert ends - set(NEEDS_A_REASON) == {"settle"}


@given(st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_checks_come_two_six_and_twelve_weeks_after_acceptance(day):
    assert [(due_on(day, weeks) - day).days for weeks in weeks_to_check(day)] == [14, 42, 84]
