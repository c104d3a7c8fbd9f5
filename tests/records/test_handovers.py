"""Handing a family over: each step on its day, what is refused and why, and when it is looked at again."""

from datetime import timedelta

import pytest

from stepdown.domain.lifecycle.episode import EpisodeStage
from stepdown.domain.lifecycle.handover import HandoverState
from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.missing import Missing
from stepdown.domain.needs import Need
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.stepping_down.handover import check_handover, move_handover
from stepdown.records.actions.stepping_down.stage import change_stage
from stepdown.records.jobs.handover_checks_due import run as handover_checks_due
from stepdown.records.models import Episode, Handover, Task
from tests.cast import Cast, person_named
from tests.records.stepping_down import (
    END,
    VISIT,
    moment,
    proposed,
    walked,
    worked_with,
)

WEEK = timedelta(weeks=1)


def test_a_handover_goes_from_proposal_to_settled_and_keeps_the_day_of_each_step(cast: Cast):
    made = walked(cast, proposed(cast, worked_with(cast)), "agree", "send", "wait", "accept", "attend", "settle")
    made.refresh_from_db()
    days = (made.agreed_on, made.sent_on, made.waiting_since, made.accepted_on, made.first_attended_on, made.ended_on)
    assert days == tuple((VISIT + WEEK * n).date() for n in range(1, 7))
    assert made.state == HandoverState.SETTLED
    assert [step.move for step in made.steps.all()] == [
        "propose", "agree", "send", "wait", "accept", "attend", "settle"
    ]  # fmt: skip


def test_a_family_that_does_not_go_is_bridged_and_the_first_day_it_went_stands(cast: Cast):
    made = walked(
        cast, proposed(cast, worked_with(cast)), "agree", "send", "accept", "fail", "bridge", "bridge", "attend",
        "fail", "bridge", "attend",
    )  # fmt: skip
    assert made.first_attended_on == (VISIT + WEEK * 7).date()
    assert made.steps.filter(move="bridge").count() == 3
    assert HandoverState(made.state).is_open


def test_nothing_is_sent_before_the_family_agrees(cast: Cast):
    made = proposed(cast, worked_with(cast))
    with pytest.raises(Refusal, match="can be done now: the family agrees; the family does not want it;"):
        walked(cast, made, "send")


@pytest.mark.parametrize("move", ["family_declines", "abandon"])
def test_an_end_without_attendance_needs_its_reason(cast: Cast, move: str):
    made = proposed(cast, worked_with(cast))
    with pytest.raises(Refusal, match="Say why, in a sentence"):
        move_handover(by=cast.dee, at=VISIT, handover=made, move=move, happened_on=VISIT.date())


@pytest.mark.parametrize(("days", "reason"), [(1, "still to come"), (-1, "The step before it was on 4 March 2026")])
def test_a_step_is_recorded_on_a_day_that_has_been_and_not_before_the_last(cast: Cast, days: int, reason: str):
    made = proposed(cast, worked_with(cast))
    on = (VISIT + timedelta(days=days)).date()
    with pytest.raises(Refusal, match=reason):
        move_handover(by=cast.dee, at=VISIT, handover=made, move="agree", happened_on=on)
    assert Handover.objects.get().state == HandoverState.PROPOSED


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"service_named": ""}, "Choose a service of the directory"),
        ({"need": Need.OTHER}, "Say what the need is"),
    ],
)
def test_a_handover_says_to_whom_and_for_what(cast: Cast, said: dict, reason: str):
    with pytest.raises(Refusal, match=reason):
        proposed(cast, worked_with(cast), **said)


def test_a_handover_for_a_stranger_is_refused(cast: Cast):
    episode = worked_with(cast)
    stranger = person_named("Tia")
    episode.members.filter(person=stranger).delete()
    with pytest.raises(Refusal, match="Choose a person of the family"):
        proposed(cast, episode, person=stranger)


@pytest.mark.parametrize("who", ["otto", "cass"])
def test_who_does_not_work_with_the_family_finds_no_handover(cast: Cast, who: str):
    made = proposed(cast, worked_with(cast))
    with pytest.raises(NotSeen):
        move_handover(by=getattr(cast, who), at=VISIT, handover=made, move="agree", happened_on=VISIT.date())


def test_a_handover_is_looked_at_two_six_and_twelve_weeks_after_acceptance_and_each_once(cast: Cast):
    made = walked(cast, proposed(cast, worked_with(cast)), "agree", "send", "accept")
    accepted = made.accepted_on
    assert handover_checks_due(moment(accepted + timedelta(days=13))) == 0
    assert handover_checks_due(moment(accepted + 2 * WEEK)) == 1
    assert handover_checks_due(moment(accepted + 3 * WEEK)) == 0
    task = Task.objects.get()
    assert (task.for_colleague, task.due_on) == (cast.dee, accepted + 2 * WEEK)
    check_handover(by=cast.dee, at=moment(accepted + 3 * WEEK), handover=made, weeks_after=2, still_attending=True)
    task.refresh_from_db()
    assert task.state == TaskState.DONE
    handover_checks_due(moment(accepted + 12 * WEEK))
    assert sorted(t.due_on for t in Task.objects.all()) == [accepted + n * WEEK for n in (2, 6, 12)]


def test_a_check_that_was_done_early_is_not_raised_and_one_of_long_ago_is_let_be(cast: Cast):
    made = walked(cast, proposed(cast, worked_with(cast)), "agree", "send", "accept")
    at = moment(made.accepted_on + 2 * WEEK)
    check_handover(by=cast.dee, at=at, handover=made, weeks_after=2, still_attending=Missing.NOT_KNOWN)
    handover_checks_due(at)
    handover_checks_due(moment(made.accepted_on + 52 * WEEK))
    assert not Task.objects.exists()


def test_the_job_changes_no_handover_and_no_family(cast: Cast):
    made = walked(cast, proposed(cast, worked_with(cast)), "agree", "send", "accept")
    handover_checks_due(moment(made.accepted_on + 12 * WEEK))
    before = made.state
    made.refresh_from_db()
    assert (made.state, Episode.objects.get().closed_on) == (before, None)


def test_a_check_before_the_service_accepted_or_at_another_week_is_refused(cast: Cast):
    made = proposed(cast, worked_with(cast))
    with pytest.raises(Refusal, match="has not accepted yet"):
        check_handover(by=cast.dee, at=VISIT, handover=made, weeks_after=2, still_attending=True)
    walked(cast, made, "agree", "send", "accept")
    with pytest.raises(Refusal, match="Choose one of the checks"):
        check_handover(by=cast.dee, at=END, handover=made, weeks_after=3, still_attending=True)


def test_stepping_down_is_begun_and_taken_back_by_people(cast: Cast):
    episode = worked_with(cast)
    change_stage(by=cast.dee, at=VISIT, episode=episode, move="step_down")
    assert episode.stage == EpisodeStage.STEPPING_DOWN
    change_stage(by=cast.dee, at=VISIT, episode=episode, move="resume")
    assert episode.stage == EpisodeStage.ACTIVE
