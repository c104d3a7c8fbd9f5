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
from stepdown.records.actions.people.homes import move_home
from stepdown.records.actions.people.relations import raise_wall
from stepdown.records.actions.receiving.answer import answer_handover, check_received
from stepdown.records.actions.receiving.letter import take_letter_back
from stepdown.records.actions.receiving.who_reads import add_to_service, take_off_service, tie_to_service
from stepdown.records.actions.restrictions import lift_restriction, restrict
from stepdown.records.jobs.handover_checks_due import run as handover_checks_due
from stepdown.records.models import AuditEvent, Colleague, Handover, HandoverLetter, SharingDecision, Task
from stepdown.records.queries.handover_letters import letter_of
from stepdown.records.queries.receiving import received, received_one
from stepdown.records.queries.service_colleagues import service_colleagues
from tests.cast import Cast, person_named
from tests.records.receiving import LETTER, SENT, a_colleague, agreed, haven, letter, moved, sent
from tests.records.stepping_down import VISIT, moment, worked_with
from tests.records.test_consultations import a_service


def seen(who: Colleague, *, at=SENT) -> list:
    """What the colleague's list has, in the state in which each is."""
    return [row.id for row in received(who, at=at)]


@pytest.fixture
def service(cast: Cast):
    return haven(cast)


@pytest.fixture
def fran(cast: Cast, service) -> Colleague:
    tie_to_service(by=None, at=VISIT, service=service, colleague=cast.fran)
    return cast.fran


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


def test_a_manager_names_a_colleague_of_a_service_who_then_has_an_account_for_this_alone(cast: Cast, service):
    tie = add_to_service(by=cast.maya, at=VISIT, service=service, name="Gus Lane", email="gus@haven.example")
    gus = tie.colleague
    assert (gus.role, gus.authority, gus.has_usable_password()) == (Role.RECEIVING_SERVICE, "Northborough", False)
    again = add_to_service(by=cast.maya, at=VISIT, service=service, name="Gus", email="GUS@haven.example")
    assert again == tie
    assert [row.name for row in service_colleagues(cast.maya, service_id=service.pk, at=VISIT)] == ["Gus Lane"]


@pytest.mark.parametrize("who", ["dee", "sam", "ada", "eva"])
def test_only_a_manager_names_who_reads_for_a_service(cast: Cast, service, who: str):
    with pytest.raises(Refusal, match="Ask a manager"):
        add_to_service(by=getattr(cast, who), at=VISIT, service=service, name="Gus", email="gus@haven.example")
    assert not Colleague.objects.filter(name="Gus").exists()


@pytest.mark.parametrize("email", ["dee@example.org", "otto@example.org", "far@charity.example"])
def test_nobody_of_another_role_or_authority_is_tied_to_a_service(cast: Cast, service, email: str):
    a_colleague("Far Away", authority="Southmere")
    with pytest.raises(Refusal, match="not a service's"):
        add_to_service(by=cast.maya, at=VISIT, service=service, name="X", email=email)


def test_a_service_of_another_authority_is_nobody_s_to_name_readers_for(cast: Cast, service):
    service.authority = "Southmere"
    service.save()
    with pytest.raises(NotSeen):
        add_to_service(by=cast.maya, at=VISIT, service=service, name="X", email="x@charity.example")


# a record that is kept closer, and people who are kept apart


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


def test_behind_a_wall_nobody_is_named_who_is_on_its_other_side(cast: Cast, service):
    handover = for_kerry(cast, service)
    wall(cast, handover)
    with pytest.raises(Refusal, match="walled off") as refused:
        letter(cast, handover, at=SENT, warnings="luke may not know where.")
    assert "uke" not in refused.value.reason


def test_of_a_whole_family_with_a_wall_in_it_nothing_is_told(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    wall(cast, handover)
    with pytest.raises(Refusal, match="Propose a handover for one of them"):
        letter(cast, handover, at=SENT)
    HandoverLetter.objects.update(ended_at=None)  # as if one had been written all the same
    assert seen(fran) == []


@pytest.mark.parametrize("words", ["He lives at 9 Hidden Way.", "hidden  way", "Near NB99ZZ"])
def test_no_confidential_address_is_told(cast: Cast, service, words: str):
    handover = agreed(cast, service)
    luke = person_named("Luke").homes
    assert luke.filter(is_confidential=True).exists()
    with pytest.raises(Refusal, match="a confidential address"):
        letter(cast, handover, safe_way=words)
    assert not HandoverLetter.objects.exists()


def test_an_address_that_becomes_confidential_takes_back_what_was_told(cast: Cast, service, fran: Colleague):
    handover = sent(cast, service)
    move_home(
        by=cast.dee, at=SENT, person=person_named("Kerry"), family=handover.episode.family, lines="1 New Road",
        postcode="NB2 2BB", since=SENT.date(), is_confidential=True,
    )  # fmt: skip
    assert seen(fran) == []


# what is written, and by whom


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"whom": " "}, "Say whom to contact"),
        ({"safe_way": ""}, "by which safe way"),
        ({"agreed_by": ""}, "who agreed to it"),
        ({"agreed_on": (VISIT + timedelta(days=1)).date()}, "still to come"),
    ],
)
def test_a_letter_says_whom_how_why_and_who_agreed(cast: Cast, service, said: dict, reason: str):
    with pytest.raises(Refusal, match=reason):
        letter(cast, agreed(cast, service), **said)


def test_nothing_is_written_before_the_family_agrees_or_after_it_has_declined(cast: Cast, service):
    handover = agreed(cast, service)
    Handover.objects.update(state=HandoverState.PROPOSED)
    handover.refresh_from_db()
    with pytest.raises(Refusal, match="has not agreed"):
        letter(cast, handover)
    Handover.objects.update(state=HandoverState.DECLINED_BY_FAMILY)
    handover.refresh_from_db()
    with pytest.raises(Refusal, match="nothing more to tell"):
        letter(cast, handover)


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


def for_kerry(cast: Cast, service) -> Handover:
    """A handover for her alone, that the service can see."""
    episode = worked_with(cast)
    return sent(cast, service, episode=episode, person=person_named("Kerry"))


def wall(cast: Cast, handover: Handover) -> None:
    family = handover.episode.family
    one, other = person_named("Kerry"), person_named("Luke")
    raise_wall(by=cast.dee, at=SENT, family=family, one=one, other=other, reason="An order of the court")
