"""Advice without a case: who asks whom, who sees it, what it takes, and how it becomes a referral without retyping."""

from datetime import timedelta

import pytest

from stepdown.domain.consultations import SignpostOutcome
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.consultation import ConsultationState
from stepdown.domain.lifecycle.task import TaskState
from stepdown.domain.missing import Missing
from stepdown.domain.needs import Need
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.consultations.answer import Advice, answer, record_advice
from stepdown.records.actions.consultations.ask import ask
from stepdown.records.actions.consultations.begin_referral import begin_referral_from
from stepdown.records.actions.consultations.follow import close, convert, convert_if_begun_so, follow_up
from stepdown.records.actions.directory import ServiceSaid, add_service, check_service, end_service
from stepdown.records.models import AuditEvent, Consultation, Draft, Episode, Family, ServiceEntry, Task
from stepdown.records.queries.consultations import Show, consultation, consultation_counts, consultations
from stepdown.records.queries.directory import service, services
from stepdown.records.queries.family import family
from tests.cast import MONDAY, Cast, referred, working

DA, YOUTH = Discipline.DOMESTIC_ABUSE, Discipline.YOUTH_WORK
LATER = MONDAY + timedelta(hours=2)
WEEK = timedelta(days=7)
QUESTION = "A mother is afraid of a former partner. What can I say to her safely?"


def asked(cast: Cast, **more) -> Consultation:
    return ask(**{"by": cast.sam, "at": MONDAY, "team": cast.team, "question": QUESTION, "discipline": DA} | more)


def advice(**more) -> Advice:
    return Advice(**{"words": "Ask her alone, and when it is safe to ring.", "minutes": 15} | more)


def a_service(cast: Cast, name: str = "Northborough Haven", **more) -> ServiceEntry:
    return add_service(by=cast.maya, at=MONDAY, said=ServiceSaid(name=name, needs=(Need.DOMESTIC_ABUSE,), **more))


def test_a_consultation_needs_no_case_and_no_names_and_opens_neither(cast: Cast):
    made = asked(cast)
    answer(by=cast.dee, at=LATER, consultation=made, advice=advice())
    made.refresh_from_db()
    assert (made.state, made.answered_by, made.minutes) == (ConsultationState.ANSWERED, cast.dee, 15)
    assert (Family.objects.count(), Episode.objects.count()) == (0, 0)


def test_advice_given_on_the_telephone_is_recorded_at_once(cast: Cast):
    made = record_advice(
        by=cast.dee, at=MONDAY, question=QUESTION, advice=advice(), asked_by_outside="Health visitor, Northborough East"
    )
    assert (made.state, made.discipline, made.asked_by) == (ConsultationState.ANSWERED, DA, None)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"advice": Advice("", 15)}, "Write what you advise"),
        ({"advice": Advice("Ask.", 0)}, "Give the minutes that it took"),
        ({"advice": Advice("Ask.", 481)}, "Give the minutes that it took"),
        ({"question": " "}, "Write what was asked"),
        ({"asked_by_outside": ""}, "Say who asked"),
        ({"advice": Advice("Ask.", 5, follow_up_on=MONDAY.date())}, "a day that is still to come"),
    ],
)
def test_advice_without_words_time_or_asker_is_refused(cast: Cast, said: dict, reason: str):
    whole = {"question": QUESTION, "advice": advice(), "asked_by_outside": "Teacher"}
    with pytest.raises(Refusal, match=reason):
        record_advice(by=cast.dee, at=MONDAY, **whole | said)
    assert not Consultation.objects.exists()


def test_time_that_nobody_knows_is_counted_apart_from_time_that_is_known(cast: Cast):
    for minutes in (15, 30, Missing.NOT_KNOWN):
        record_advice(
            by=cast.dee, at=MONDAY, question=QUESTION, advice=advice(minutes=minutes), asked_by_outside="Teacher"
        )
    (counted,) = consultation_counts(cast.maya, at=LATER)
    assert (counted.discipline, counted.given, counted.timed, counted.minutes) == ("Domestic abuse", 3, 2, 45)


def test_a_question_to_a_discipline_waits_for_that_discipline_and_the_manager_alone(cast: Cast):
    asked(cast)
    waiting = {
        name: len(consultations(getattr(cast, name), at=LATER, show=Show.TO_ANSWER))
        for name in ("dee", "yusuf", "maya")
    }
    assert waiting == {"dee": 1, "yusuf": 0, "maya": 1}
    with pytest.raises(NotSeen):
        answer(by=cast.yusuf, at=LATER, consultation=Consultation.objects.get(), advice=advice())


def test_a_colleague_asked_by_name_gets_a_task_that_the_answer_ends(cast: Cast):
    made = asked(cast, discipline=None, asked_of=cast.yusuf)
    task = Task.objects.get()
    assert (task.for_colleague, task.state) == (cast.yusuf, TaskState.OPEN)
    answer(by=cast.yusuf, at=LATER, consultation=made, advice=advice())
    task.refresh_from_db()
    assert (task.state, task.ended_by) == (TaskState.DONE, cast.yusuf)


@pytest.mark.parametrize(
    ("whom", "reason"), [("otto", "of the team"), ("sonia", "of the team"), ("sam", "somebody else")]
)
def test_only_another_colleague_of_the_team_can_be_asked(cast: Cast, whom: str, reason: str):
    with pytest.raises(Refusal, match=reason):
        asked(cast, asked_of=getattr(cast, whom))


def test_a_question_is_answered_once(cast: Cast):
    made = asked(cast)
    answer(by=cast.dee, at=LATER, consultation=made, advice=advice())
    with pytest.raises(Refusal, match="This consultation is answered"):
        answer(by=cast.dee, at=LATER, consultation=made, advice=advice())


def test_a_colleague_consulted_about_an_open_family_sees_the_consultation_and_not_the_record(cast: Cast):
    ashdowns = working(cast, DA).family
    made = asked(cast, by=cast.dee, discipline=None, asked_of=cast.cass, family=ashdowns)
    assert made.episode == Episode.objects.get()
    shown = consultation(cast.cass, consultation_id=made.pk, at=LATER)
    assert (shown.row.question, shown.row.names_family) == (QUESTION, True)
    assert (shown.family, shown.family_reference) == (None, "")
    with pytest.raises(NotSeen):
        family(cast.cass, family_id=ashdowns.pk, at=LATER)
    read = AuditEvent.objects.filter(act=Act.READ_CONSULTATION).get()
    assert (read.by, read.family) == (cast.cass, ashdowns.pk)


def test_a_family_can_be_named_only_by_who_sees_it(cast: Cast):
    ashdowns = working(cast, DA).family
    with pytest.raises(NotSeen):
        asked(cast, by=cast.cass, discipline=DA, family=ashdowns)


def test_who_works_with_the_family_sees_what_was_asked_about_it(cast: Cast):
    ashdowns = working(cast, DA, YOUTH).family
    made = asked(cast, by=cast.dee, discipline=None, asked_of=cast.cass, family=ashdowns)
    assert consultation(cast.yusuf, consultation_id=made.pk, at=LATER).family == ashdowns.pk


@pytest.mark.parametrize("who", ["otto", "amir"])
def test_a_consultation_about_a_family_does_not_exist_for_others(cast: Cast, who: str):
    made = asked(cast, discipline=None, asked_of=cast.cass, by=cast.dee, family=working(cast, DA).family)
    with pytest.raises(NotSeen):
        consultation(getattr(cast, who), consultation_id=made.pk, at=LATER)


@pytest.mark.parametrize("who", ["eva", "inga", "ada"])
def test_whose_role_gives_no_advice_reads_none(cast: Cast, who: str):
    made = asked(cast)
    with pytest.raises(Refusal):
        consultation(getattr(cast, who), consultation_id=made.pk, at=LATER)


def test_the_team_learns_from_advice_that_names_nobody_and_another_team_does_not_see_it(cast: Cast):
    made = asked(cast)
    answer(by=cast.dee, at=LATER, consultation=made, advice=advice())
    assert [c.id for c in consultations(cast.cass, at=LATER, words="FORMER partner")] == [made.pk]
    assert consultations(cast.cass, at=LATER, words="housing") == ()
    assert consultations(cast.otto, at=LATER) == ()


def test_what_came_of_advice_is_asked_on_its_day_and_said_once(cast: Cast):
    haven = a_service(cast)
    made = asked(cast)
    on = (LATER + WEEK).date()
    answer(by=cast.dee, at=LATER, consultation=made, advice=advice(signposted_to=haven, follow_up_on=on))
    assert made.state == ConsultationState.FOLLOW_UP_DUE
    task = Task.objects.get(for_colleague=cast.dee)
    assert task.due_on == on
    with pytest.raises(Refusal, match="Who asked, who answered or a manager"):
        follow_up(by=cast.yusuf, at=LATER + WEEK, consultation=made, words="She rang.")
    follow_up(by=cast.dee, at=LATER + WEEK, consultation=made, words="She rang.", signpost=SignpostOutcome.ATTENDING)
    made.refresh_from_db()
    task.refresh_from_db()
    assert (made.state, made.signpost_outcome, task.state) == (
        ConsultationState.CLOSED, SignpostOutcome.ATTENDING, TaskState.DONE
    )  # fmt: skip


def test_a_question_that_is_closed_leaves_no_task_behind(cast: Cast):
    made = asked(cast, discipline=None, asked_of=cast.dee)
    close(by=cast.sam, at=LATER, consultation=made)
    assert Task.objects.get().state == TaskState.DROPPED


def test_a_referral_begun_from_a_consultation_holds_what_was_asked_and_advised(cast: Cast):
    made = asked(cast)
    answer(by=cast.dee, at=LATER, consultation=made, advice=advice())
    key = begin_referral_from(by=cast.sam, at=LATER, consultation=made, council_family="100")
    held = Draft.objects.get(pk=key)
    assert (held.page, held.subject, held.fields["specialisms"]) == ("refer", "100", [DA])
    assert QUESTION in held.fields["concerns"][0]
    assert "Ask her alone" in held.fields["concerns"][0]


def test_the_referral_that_comes_of_it_and_the_consultation_know_each_other(cast: Cast):
    made = asked(cast)
    key = begin_referral_from(by=cast.sam, at=LATER, consultation=made, council_family="100")
    referral = convert_if_begun_so(by=cast.sam, at=LATER, page=key, referral=referred(cast, DA))
    made.refresh_from_db()
    assert (made.state, made.became) == (ConsultationState.CONVERTED, referral)
    assert referral.began_as == made
    with pytest.raises(Refusal, match="has become a referral already"):
        begin_referral_from(by=cast.sam, at=LATER, consultation=made, council_family="100")


def test_a_consultation_becomes_only_a_referral_of_ones_own_and_of_its_own_family(cast: Cast):
    made = asked(cast, family=working(cast, DA).family)
    with pytest.raises(NotSeen):
        convert(by=cast.maya, at=LATER, consultation=made, referral=referred(cast, YOUTH))


def test_a_practitioner_cannot_refer_so_cannot_make_a_referral_of_advice(cast: Cast):
    made = asked(cast)
    with pytest.raises(Refusal, match="A specialist practitioner cannot do this"):
        convert(by=cast.dee, at=LATER, consultation=made, referral=referred(cast, DA))


def test_an_entry_of_the_directory_says_when_and_by_whom_it_was_looked_at(cast: Cast):
    entry = a_service(cast, weeks_waiting=6)
    shown = service(cast.dee, service_id=entry.pk, at=MONDAY)
    assert (shown.checked_on, shown.checked_by, shown.weeks_waiting, shown.is_stale) == (
        MONDAY.date(), "Maya Okafor", 6, False
    )  # fmt: skip
    assert service(cast.dee, service_id=entry.pk, at=MONDAY + 26 * WEEK + timedelta(days=2)).is_stale
    check_service(by=cast.dee, at=LATER + WEEK, entry=entry, said=ServiceSaid("Northborough Haven"))
    entry.refresh_from_db()
    assert (entry.checked_by, entry.weeks_waiting) == (cast.dee, None)


def test_a_service_is_found_by_every_word_and_by_need(cast: Cast):
    a_service(cast, what_it_does="Refuge and advice")
    a_service(cast, "Northborough Food Bank")
    assert [s.name for s in services(cast.dee, at=MONDAY, words="refuge NORTHBOROUGH")] == ["Northborough Haven"]
    assert len(services(cast.dee, at=MONDAY, need=Need.DOMESTIC_ABUSE)) == 2
    assert services(cast.dee, at=MONDAY, need=Need.HOUSING) == ()


def test_one_name_stands_once_and_a_service_that_ended_makes_room_for_it(cast: Cast):
    entry = a_service(cast)
    with pytest.raises(Refusal, match="The directory has a service of this name"):
        a_service(cast, "northborough haven")
    end_service(by=cast.maya, at=LATER, entry=entry)
    a_service(cast)
    with pytest.raises(Refusal, match="has ended already"):
        end_service(by=cast.maya, at=LATER, entry=entry)


def test_another_authoritys_directory_is_neither_seen_nor_changed(cast: Cast):
    entry = a_service(cast)
    assert services(cast.otto, at=MONDAY) == ()
    with pytest.raises(NotSeen):
        service(cast.otto, service_id=entry.pk, at=MONDAY)
    with pytest.raises(NotSeen):
        end_service(by=cast.otto, at=LATER, entry=entry)


def test_lists_ask_the_same_number_of_questions_however_long_they_are(cast: Cast, queries_of):
    def ask_all() -> None:
        consultations(cast.maya, at=LATER)
        services(cast.maya, at=LATER)

    haven = a_service(cast)
    answer(by=cast.dee, at=LATER, consultation=asked(cast), advice=advice(signposted_to=haven))
    few = queries_of(ask_all)
    for number in range(6):
        a_service(cast, f"Service {number}")
        answer(by=cast.dee, at=LATER, consultation=asked(cast), advice=advice(signposted_to=haven))
    assert queries_of(ask_all) == few
