"""Closing a discipline and closing a family: what is missing is said, and one proposes what another confirms."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from stepdown.domain.casework import ClosureReason, InvolvementRole
from stepdown.domain.closing_checks import ClosingCheck
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.closing import ClosingState
from stepdown.domain.lifecycle.episode import EpisodeStage
from stepdown.domain.lifecycle.specialism import RequestState
from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.missing import ObservationState
from stepdown.domain.observed import ObservedBy
from stepdown.domain.points import Point
from stepdown.domain.tasks import TaskOrigin
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.episodes.involve import change_key_worker
from stepdown.records.actions.observing.observe import Observed, observe
from stepdown.records.actions.stepping_down.close_family import confirm_closing, turn_down_closing
from stepdown.records.actions.tasks import raise_task
from stepdown.records.closing_checks import unmet
from stepdown.records.models import AuditEvent, Closing, Episode, Task
from tests.cast import Cast, person_named
from tests.records.stepping_down import (
    DA,
    END,
    VISIT,
    YOUTH,
    closed,
    closed_without_more,
    closing_proposed,
    closing_without_more,
    discipline_closed,
    proposed,
    walked,
    worked_with,
)
from tests.records.test_observations import measured

WEEK = timedelta(weeks=1)


def test_a_discipline_closes_its_own_work_and_its_colleagues_part_ends(cast: Cast):
    episode = worked_with(cast)
    made = discipline_closed(cast.yusuf, episode)
    assert (made.request.state, made.request.closed_on) == (RequestState.CLOSED, END.date())
    part = episode.involvements.get(colleague=cast.yusuf)
    assert (part.ended_on, part.end_reason) == (END.date(), "The discipline closed its work")
    assert Episode.objects.get().closed_on is None


def test_another_discipline_does_not_close_it_and_a_manager_can(cast: Cast):
    episode = worked_with(cast)
    with pytest.raises(Refusal, match="A colleague who practises youth work closes this"):
        discipline_closed(cast.dee, episode, discipline=YOUTH)
    assert discipline_closed(cast.maya, episode, discipline=YOUTH).closed_by == cast.maya


def test_the_key_workers_discipline_is_not_closed_while_others_need_a_key_worker(cast: Cast):
    episode = worked_with(cast)
    with pytest.raises(Refusal, match="Dee Hallam is the key worker and others still work with the family"):
        discipline_closed(cast.dee, episode)
    change_key_worker(by=cast.maya, at=END, episode=episode, to=cast.yusuf, why="Dee's work is done.")
    discipline_closed(cast.dee, episode)
    now = episode.involvements.filter(ended_on__isnull=True)
    assert [(p.colleague, p.role) for p in now] == [(cast.yusuf, InvolvementRole.KEY)]


def test_the_last_discipline_closes_and_its_key_worker_stays_until_the_family_is_closed(cast: Cast):
    episode = worked_with(cast)
    discipline_closed(cast.yusuf, episode)
    discipline_closed(cast.dee, episode)
    now = episode.involvements.filter(ended_on__isnull=True)
    assert [(p.colleague, p.role) for p in now] == [(cast.dee, InvolvementRole.KEY)]


def test_closing_is_refused_with_everything_that_is_missing(cast: Cast):
    episode = worked_with(cast)
    with pytest.raises(Refusal) as refused:
        closing_proposed(cast, episode, family_voice=" ", reasons={})
    assert refused.value.reason == (
        "Missing: what the family says of the work; closing observations; closing measures; "
        "every discipline has closed its own work. Add it, or say why it is missing."
    )
    assert not Closing.objects.exists()


def test_each_thing_that_is_missing_is_kept_with_its_reason(cast: Cast):
    episode = worked_with(cast)
    reasons = dict.fromkeys(ClosingCheck, "The family moved overnight.")
    made = closing_proposed(
        cast, episode, family_voice="", reasons=reasons, is_planned=False,
        reason=ClosureReason.MOVED_AWAY,
    )  # fmt: skip
    assert {gap.check_missed for gap in made.gaps.all()} == {
        ClosingCheck.FAMILY_VOICE, ClosingCheck.OBSERVATIONS, ClosingCheck.MEASURES, ClosingCheck.DISCIPLINES
    }  # fmt: skip


def observed(cast: Cast, episode: Episode, name: str, point: Point) -> None:
    observe(
        by=cast.dee, at=END, episode=episode, person=person_named(name), point=point, observed_on=END.date(),
        observed_by=ObservedBy.PRACTITIONER,
        factors={"parental_domestic_abuse": Observed(ObservationState.ABSENT)},
    )  # fmt: skip


def test_closing_observations_are_there_once_everybody_observed_at_the_beginning_is_observed_again(cast: Cast):
    episode = worked_with(cast, DA)
    assert ClosingCheck.OBSERVATIONS in unmet(episode, family_voice="")
    for name in ("Kerry", "Luke"):
        observed(cast, episode, name, Point.AT_REFERRAL)
    observed(cast, episode, "Kerry", Point.AT_CLOSURE)
    assert ClosingCheck.OBSERVATIONS in unmet(episode, family_voice="")
    observed(cast, episode, "Luke", Point.AT_CLOSURE)
    assert ClosingCheck.OBSERVATIONS not in unmet(episode, family_voice="")


def test_a_measure_taken_at_the_beginning_is_asked_for_again_at_closure(cast: Cast):
    episode = worked_with(cast, DA)
    measured(cast, episode, point=Point.AT_REFERRAL)
    assert ClosingCheck.MEASURES in unmet(episode, family_voice="")
    measured(cast, episode, point=Point.AT_CLOSURE)
    assert ClosingCheck.MEASURES not in unmet(episode, family_voice="")


def test_a_family_is_closed_only_once_another_has_confirmed(cast: Cast):
    episode = worked_with(cast)
    discipline_closed(cast.yusuf, episode)
    made = closing_proposed(cast, episode, reasons=dict.fromkeys(ClosingCheck, "Not needed."))
    assert Episode.objects.get().closed_on is None
    with pytest.raises(Refusal, match="A specialist practitioner cannot do this"):
        confirm_closing(by=cast.dee, at=END, closing=made)
    confirm_closing(by=cast.maya, at=END, closing=made)
    episode.refresh_from_db()
    assert (episode.stage, episode.closed_on, episode.closure_reason) == (
        EpisodeStage.FOLLOW_UP, END.date(), ClosureReason.WORK_COMPLETED
    )  # fmt: skip
    assert not episode.involvements.filter(ended_on__isnull=True).exists()
    assert not episode.waits.filter(ended_on__isnull=True).exists()
    assert set(episode.referral.requests.values_list("state", flat=True)) == {RequestState.CLOSED}


def test_nobody_confirms_or_turns_down_their_own_proposal(cast: Cast):
    episode = worked_with(cast, DA)
    made = closing_proposed(cast, episode, reasons=dict.fromkeys(ClosingCheck, "Not needed."))
    Closing.objects.update(proposed_by=cast.maya)
    made.refresh_from_db()
    for decide in (lambda: confirm_closing(by=cast.maya, at=END, closing=made),
                   lambda: turn_down_closing(by=cast.maya, at=END, closing=made, why="No.")):  # fmt: skip
        with pytest.raises(Refusal, match="You proposed this yourself"):
            decide()
    assert confirm_closing(by=cast.max, at=END, closing=made).decided_by == cast.max


def test_the_database_itself_keeps_one_person_from_doing_both(cast: Cast):
    closing_proposed(cast, worked_with(cast, DA), reasons=dict.fromkeys(ClosingCheck, "Not needed."))
    with pytest.raises(IntegrityError):
        Closing.objects.update(decided_by=cast.dee)


def test_an_open_handover_keeps_a_family_open_until_a_manager_says_why_not(cast: Cast):
    episode = worked_with(cast, DA)
    discipline_closed(cast.dee, episode)
    proposed(cast, episode)
    made = closing_proposed(cast, episode)
    with pytest.raises(Refusal, match="Settle or end each, or say why"):
        confirm_closing(by=cast.maya, at=END, closing=made)
    assert Episode.objects.get().closed_on is None
    confirm_closing(by=cast.maya, at=END, closing=made, override="The service will report to the school.")
    gap = made.gaps.get(check_missed=ClosingCheck.HANDOVERS)
    assert (gap.by, gap.reason) == (cast.maya, "The service will report to the school.")


def test_a_settled_handover_asks_for_no_override(cast: Cast):
    episode = worked_with(cast, DA)
    discipline_closed(cast.dee, episode)
    walked(cast, proposed(cast, episode), "agree", "send", "accept", "attend", "settle")
    made = closing_proposed(cast, episode)
    confirm_closing(by=cast.maya, at=END, closing=made)
    assert Episode.objects.get().closed_on == END.date()


def test_a_proposal_that_is_turned_down_leaves_the_work_going_and_can_be_made_again(cast: Cast):
    episode = worked_with(cast, DA)
    discipline_closed(cast.dee, episode)
    made = closing_proposed(cast, episode)
    with pytest.raises(Refusal, match="Say why not"):
        turn_down_closing(by=cast.maya, at=END, closing=made, why=" ")
    turn_down_closing(by=cast.maya, at=END, closing=made, why="The court has not decided.")
    assert (made.state, Episode.objects.get().closed_on) == (ClosingState.TURNED_DOWN, None)
    assert closing_proposed(cast, episode).state == ClosingState.PROPOSED
    with pytest.raises(Refusal, match="waits for a manager already"):
        closing_proposed(cast, episode)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"last_day": (END + timedelta(days=1)).date()}, "lies between its first day and today"),
        ({"last_day": (VISIT - 10 * WEEK).date()}, "lies between its first day and today"),
        ({"reason": ClosureReason.OTHER}, "Say what the reason is"),
        ({"after_care_until": END.date()}, "Keeping in touch ends after the last day"),
    ],
)
def test_a_closing_that_cannot_be_is_refused(cast: Cast, said: dict, reason: str):
    episode = worked_with(cast, DA)
    discipline_closed(cast.dee, episode)
    with pytest.raises(Refusal, match=reason):
        closing_proposed(cast, episode, **said)


def test_a_proposal_is_a_task_of_every_manager_until_one_has_decided(cast: Cast):
    made = closing_without_more(cast, worked_with(cast, DA))
    tasks = Task.objects.filter(origin=TaskOrigin.CLOSING)
    assert {task.for_colleague for task in tasks} == {cast.maya, cast.max}
    turn_down_closing(by=cast.max, at=END, closing=made, why="The court has not decided.")
    assert {task.state for task in tasks.all()} == {TaskState.DONE}


def test_a_family_with_whom_work_never_began_cannot_be_closed_as_planned(cast: Cast):
    from tests.cast import working

    working(cast, DA)
    episode = Episode.objects.get()
    reasons = dict.fromkeys(ClosingCheck, "Nobody was reached.")
    with pytest.raises(Refusal, match="This episode is open, work not begun"):
        closing_proposed(cast, episode, reasons=reasons)
    made = closing_proposed(cast, episode, reasons=reasons, is_planned=False, reason=ClosureReason.NOT_ABLE_TO_CONTACT)
    confirm_closing(by=cast.maya, at=END, closing=made)
    assert Episode.objects.get().stage == EpisodeStage.CLOSED_UNPLANNED


def test_what_was_accepted_and_never_begun_ends_with_the_family(cast: Cast):
    from stepdown.domain.threshold.reasons import DecisionReason
    from stepdown.records.actions.referrals.decide import RequestDecision, decide_referral
    from tests.cast import referred

    episode = worked_with(cast, DA)
    more = referred(cast, Discipline.ADULT_MENTAL_HEALTH, at=VISIT)
    yes = {more.requests.get().pk: RequestDecision(DecisionReason.MEETS_THRESHOLD)}
    decide_referral(by=cast.maya, at=VISIT, referral=more, decisions=yes)
    made = closing_proposed(cast, episode, reasons=dict.fromkeys(ClosingCheck, "No longer needed."))
    confirm_closing(by=cast.maya, at=END, closing=made)
    assert more.requests.get().state == RequestState.CLOSED


def test_each_step_of_the_way_out_leaves_its_event_with_the_family(cast: Cast):
    episode = closed(cast)
    acts = AuditEvent.objects.filter(family=episode.family_id).values_list("act", flat=True)
    assert list(acts)[-4:] == [Act.CLOSE_DISCIPLINE, Act.CLOSE_DISCIPLINE, Act.PROPOSE_CLOSING, Act.CONFIRM_CLOSING]


def test_no_move_of_time_ends_a_handover_or_a_closing():
    from stepdown.domain.lifecycle.closing import CLOSING
    from stepdown.domain.lifecycle.handover import HANDOVER
    from stepdown.domain.lifecycle.lifecycle import Cause

    assert {m.cause for m in (*HANDOVER.moves, *CLOSING.moves)} == {Cause.PERSON}


def a_task(cast: Cast, episode: Episode, **more):
    return raise_task(
        for_colleague=cast.yusuf, what="Ask Tia where she goes", due_on=VISIT.date(), at=VISIT, by=cast.maya,
        episode=episode, **{"origin": TaskOrigin.SUPERVISION} | more,
    )  # fmt: skip


def test_a_task_that_is_open_is_a_gap_with_a_reason_and_ends_with_the_family(cast: Cast):
    episode = worked_with(cast, DA)
    task = a_task(cast, episode)
    discipline_closed(cast.dee, episode)
    with pytest.raises(Refusal, match="every task of the work is done"):
        closing_proposed(cast, episode)
    confirm_closing(by=cast.maya, at=END, closing=closing_without_more(cast, episode))
    task.refresh_from_db()
    assert (task.state, task.outcome) == (TaskState.DROPPED, "The family was closed")


def test_what_speaks_of_danger_is_done_before_a_family_is_closed(cast: Cast):
    episode = worked_with(cast, DA)
    a_task(cast, episode, origin=TaskOrigin.SAFETY, is_urgent=True)
    closing = closing_without_more(cast, episode)
    with pytest.raises(Refusal, match="An urgent task comes first: Ask Tia where she goes"):
        confirm_closing(by=cast.maya, at=END, closing=closing)
    episode.refresh_from_db()
    assert episode.closed_on is None
    assert AuditEvent.objects.filter(was_refused=True).get().reason == "An urgent task comes first."  # no words of it


def test_filing_goes_on_after_the_closing(cast: Cast):
    episode = worked_with(cast, DA)
    task = a_task(cast, episode, origin=TaskOrigin.FILING)
    closed_without_more(cast, episode)
    task.refresh_from_db()
    assert task.state == TaskState.OPEN
