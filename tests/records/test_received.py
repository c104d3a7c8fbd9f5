"""What a community service sees of a handover, and what it does not: only what the family agreed, and for a while."""

from datetime import timedelta

import pytest

from stepdown.domain.lifecycle.handover import HandoverState
from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.receiving import DAYS_AFTER_LAST_CHECK, DAYS_UNANSWERED
from stepdown.domain.roles import Role
from stepdown.domain.sharing import SharingAnswer
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.access.sees import families_seen_by
from stepdown.records.access.ties import TIES_OF
from stepdown.records.actions.directory import end_service
from stepdown.records.actions.receiving.answer import answer_handover, check_received
from stepdown.records.actions.receiving.letter import take_letter_back
from stepdown.records.actions.receiving.who_reads import take_off_service, tie_to_service
from stepdown.records.actions.restrictions import lift_restriction, restrict
from stepdown.records.jobs.handover_checks_due import run as handover_checks_due
from stepdown.records.models import AuditEvent, Colleague, HandoverLetter, SharingDecision, Task
from stepdown.records.queries.handover_letters import letter_of
from stepdown.records.queries.receiving import received, received_one
from tests.cast import Cast
from tests.records.receiving import LETTER, SENT, a_colleague, agreed, for_kerry, letter, moved, seen, sent, wall
from tests.records.stepping_down import VISIT, moment, worked_with
from tests.records.test_consultations import a_service


def test_no_family_is_a_service_s_to_see(cast: Cast, service, fran: Colleague):
    sent(cast, service)
    assert TIES_OF[Role.RECEIVING_SERVICE] == ()
    assert not families_seen_by(fran, SENT.date()).exists()


def test_a_service_sees_what_is_sent_to_it_and_what_the_family_agreed_to_tell(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    row = received_one(fran, handover_id=handover.pk, at=SENT)
    words = {name: getattr(row.letter, name) for name in LETTER}
    assert words == LETTER
    assert (row.letter.written_by, row.letter.telephone) == ("Dee Hallam", "01632 960000")


def test_before_it_is_sent_there_is_nothing(cast: Cast, service, fran: Colleague):
    handover = agreed(cast, service)
    letter(cast, handover)
    assert seen(fran) == []
    moved(cast, handover, "send")
    assert seen(fran) == [handover.pk]


def test_without_the_family_s_words_there_is_nothing(cast: Cast, service, fran: Colleague):
    moved(cast, agreed(cast, service), "send")
    assert seen(fran) == []


def test_another_service_s_handover_is_not_there(cast: Cast, service, fran: Colleague):
    other = sent(cast, a_service(cast, "Family hub"))
    assert seen(fran) == []
    with pytest.raises(NotSeen):
        received_one(fran, handover_id=other.pk, at=SENT)
    with pytest.raises(NotSeen):
        answer_handover(by=fran, at=SENT, handover=other, move="accept", happened_on=SENT.date())


def test_one_colleague_can_read_for_several_services(cast: Cast, service, fran: Colleague):
    hub = a_service(cast, "Family hub")
    episode = worked_with(cast)
    both = {sent(cast, one, episode=episode).pk for one in (service, hub)}
    tie_to_service(by=None, at=VISIT, service=hub, colleague=fran)
    assert set(seen(fran)) == both


@pytest.mark.parametrize("role", ["maya", "dee", "eva", "inga", "ada", "sam"])
def test_no_other_role_reads_at_a_service(cast: Cast, service, role: str):
    sent(cast, service)
    with pytest.raises(Refusal, match="cannot do this"):
        received(getattr(cast, role), at=SENT)


def test_a_letter_that_the_family_takes_back_is_gone_and_that_is_recorded(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    take_letter_back(by=cast.dee, at=SENT, handover=handover, why="Kerry rang")
    assert seen(fran) == []
    decisions = SharingDecision.objects.order_by("recorded_at").values_list("answer", "with_whom", "why")
    assert list(decisions) == [
        (SharingAnswer.SHARED, "Northborough Haven", "They agreed to these words."),
        (SharingAnswer.NOT_SHARED, "Northborough Haven", "Kerry rang"),
    ]
    with pytest.raises(Refusal, match="Nothing is shown to the service"):
        take_letter_back(by=cast.dee, at=SENT, handover=handover)


@pytest.mark.parametrize(
    ("before", "end"),
    [((), "family_declines"), ((), "abandon"), (("accept",), "family_declines"), (("accept", "attend"), "abandon")],
)
def test_a_handover_that_ends_without_the_family_going_there_is_gone_at_once(
    cast: Cast, service, fran: Colleague, before, end: str
):
    handover = moved(cast, sent(cast, service), *before)
    assert seen(fran) == [handover.pk]
    moved(cast, handover, end)
    assert seen(fran) == []


def test_what_the_service_declined_it_sees_no_more(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    answer_handover(by=fran, at=SENT, handover=handover, move="service_declines", happened_on=SENT.date(), note="Full")
    assert seen(fran) == []


@pytest.mark.parametrize("moves", [("accept",), ("accept", "attend"), ("accept", "attend", "settle")])
def test_it_is_there_until_a_month_after_the_last_check_and_no_longer(cast: Cast, service, fran: Colleague, moves):
    handover = moved(cast, sent(cast, service), *moves)
    last = VISIT + timedelta(weeks=12, days=DAYS_AFTER_LAST_CHECK)
    assert seen(fran, at=last) == [handover.pk]
    assert seen(fran, at=last + timedelta(days=1)) == []
    with pytest.raises(NotSeen):
        check_received(by=fran, at=last + timedelta(days=1), handover=handover, weeks_after=12, still_attending=True)


@pytest.mark.parametrize("moves", [(), ("wait",)])
def test_what_nobody_answers_goes_after_half_a_year_unless_it_is_written_anew(
    cast: Cast, service, fran: Colleague, moves
):
    handover = moved(cast, sent(cast, service), *moves)
    last = VISIT + timedelta(days=DAYS_UNANSWERED)
    assert seen(fran, at=last) == [handover.pk]
    assert seen(fran, at=last + timedelta(days=1)) == []
    letter(cast, handover, at=VISIT + timedelta(days=20))
    assert seen(fran, at=last + timedelta(days=1)) == [handover.pk]


def test_a_letter_written_anew_takes_the_place_of_the_earlier_which_is_kept(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    letter(cast, handover, at=SENT, why="She wants company.")
    assert received_one(fran, handover_id=handover.pk, at=SENT).letter.why == "She wants company."
    assert HandoverLetter.objects.count() == 2


# who reads


def test_a_colleague_who_is_taken_off_sees_nothing_of_the_service_any_more(cast: Cast, service, fran: Colleague):
    sent(cast, service)
    tie = fran.services.get()
    take_off_service(by=cast.maya, at=SENT, tie=tie)
    assert seen(fran) == []
    with pytest.raises(Refusal, match="any more"):
        take_off_service(by=cast.maya, at=SENT, tie=tie)


def test_a_service_that_has_ended_sees_nothing(cast: Cast, service, fran: Colleague):
    sent(cast, service)
    end_service(by=cast.maya, at=SENT, entry=service)
    assert seen(fran) == []


def test_an_account_that_is_closed_sees_nothing(cast: Cast, service, fran: Colleague):
    sent(cast, service)
    fran.is_active = False
    fran.save()
    with pytest.raises(Refusal, match="Your account is closed"):
        received(fran, at=SENT)


def test_a_restricted_record_is_not_there_until_it_is_lifted(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    held = restrict(by=cast.maya, at=SENT, family=handover.episode.family, reason="A colleague's own family")
    assert seen(fran) == []
    with pytest.raises(NotSeen):
        answer_handover(by=fran, at=SENT, handover=handover, move="accept", happened_on=SENT.date())
    lift_restriction(by=cast.maya, at=SENT, restriction=held, why="It was another family")
    assert seen(fran) == [handover.pk]


def test_a_record_that_is_kept_from_one_colleague_is_there_for_the_others(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    gus = a_colleague("Gus Lane", service)
    restrict(by=cast.maya, at=SENT, family=handover.episode.family, reason="A neighbour", kept_from=fran)
    assert (seen(fran), seen(gus)) == ([], [handover.pk])
    assert letter_of(cast.dee, handover_id=handover.pk, at=SENT).read_by == ("Gus Lane",)


def test_a_wall_takes_back_what_was_told_before_it(cast: Cast, service, fran: Colleague):
    handover = for_kerry(cast, service)
    wall(cast, handover)
    assert seen(fran) == []
    letter(cast, handover, at=SENT)
    assert seen(fran) == [handover.pk]


def test_what_a_service_reads_is_noted_each_time_with_whose_family_it_is(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    for _ in range(2):
        received_one(fran, handover_id=handover.pk, at=SENT)
    notes = AuditEvent.objects.filter(act=Act.READ_RECEIVED, by=fran)
    assert {(n.about_kind, n.about_id, n.family) for n in notes} == {
        ("handover", str(handover.pk), handover.episode.family_id)
    }
    assert notes.count() == 2


# what the service records


def test_a_service_records_the_same_steps_that_the_team_would(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    for move in ("receive", "wait", "accept", "offer", "attend"):
        answer_handover(by=fran, at=SENT, handover=handover, move=move, happened_on=SENT.date())
    handover.refresh_from_db()
    assert (handover.state, handover.accepted_on) == (HandoverState.FIRST_ATTENDED, SENT.date())
    assert set(handover.steps.filter(happened_on=SENT.date()).values_list("by__name", flat=True)) == {"Fran Doyle"}
    assert not Task.objects.exists()


@pytest.mark.parametrize("move", ["settle", "abandon", "bridge", "send"])
def test_what_is_the_team_s_to_record_a_service_cannot(cast: Cast, service, fran: Colleague, move: str):
    handover = moved(cast, sent(cast, service), "accept")
    with pytest.raises(Refusal, match="the team's to record"):
        answer_handover(by=fran, at=SENT, handover=handover, move=move, happened_on=SENT.date(), note="So")


@pytest.mark.parametrize(
    ("before", "move", "what"),
    [
        ((), "service_declines", "cannot take the family on"),
        ((), "family_declines", "do not want it"),
        (("accept",), "fail", "did not go to"),
    ],
)
def test_who_follows_the_family_up_is_told_where_it_does_not_go_on(
    cast: Cast, service, fran: Colleague, before, move: str, what: str
):
    handover = moved(cast, sent(cast, service), *before)
    with pytest.raises(Refusal, match="Say why"):
        answer_handover(by=fran, at=SENT, handover=handover, move=move, happened_on=SENT.date())
    answer_handover(by=fran, at=SENT, handover=handover, move=move, happened_on=SENT.date(), note="CANARY-reason")
    task = Task.objects.get()
    assert (task.for_colleague, task.state, task.due_on) == (cast.dee, TaskState.OPEN, SENT.date())
    assert what in task.what
    assert "CANARY" not in task.what + task.why


def test_a_check_that_the_service_answers_ends_the_team_s_task_and_raises_one_where_they_come_no_more(
    cast: Cast, service, fran: Colleague
):
    handover = moved(cast, sent(cast, service), "accept", "attend")
    due = moment(handover.accepted_on + timedelta(weeks=2))
    handover_checks_due(due)
    check_received(by=fran, at=due, handover=handover, weeks_after=2, still_attending=True)
    assert [t.state for t in Task.objects.all()] == [TaskState.DONE]
    later = moment(handover.accepted_on + timedelta(weeks=6))
    check_received(by=fran, at=later, handover=handover, weeks_after=6, still_attending=False)
    assert Task.objects.get(state=TaskState.OPEN).for_colleague == cast.dee


def test_a_note_is_read_by_the_service_that_wrote_it_and_the_team_s_never(cast: Cast, service, fran: Colleague):
    handover = moved(cast, sent(cast, service), "accept")
    answer_handover(by=fran, at=SENT, handover=handover, move="offer", happened_on=SENT.date(), note="Tuesday at two")
    steps = received_one(fran, handover_id=handover.pk, at=SENT).steps
    assert [s.note for s in steps] == ["", "", "Tuesday at two"]
