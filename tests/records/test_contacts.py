"""What is recorded of contacts, what follows by itself, and what is refused and why."""

from datetime import timedelta

import pytest

from stepdown.domain.agreement import AgreementAnswer, NoticeGiven
from stepdown.domain.casework import ContactMode, ContactPurpose, ContactResult
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.engagement import EngagementState
from stepdown.domain.lifecycle.episode import EpisodeStage
from stepdown.domain.lifecycle.note import NoteState
from stepdown.domain.lifecycle.specialism import RequestState
from stepdown.domain.missing import Missing
from stepdown.domain.sensitivity import Sensitivity
from stepdown.records.access.refusal import NotSeen, Refusal
from stepdown.records.actions.conflict import Conflict
from stepdown.records.actions.contacts.note import amend_contact, change_contact
from stepdown.records.actions.contacts.record import record_contact
from stepdown.records.actions.contacts.said import ContactSaid, PersonMet
from stepdown.records.actions.engagement.agree import record_agreement
from stepdown.records.actions.engagement.turn import change_engagement
from stepdown.records.models import Contact, Episode, Task
from stepdown.records.queries.contacts import contacts_of_family
from stepdown.records.queries.engagement import engagement
from stepdown.records.queries.recording import my_recording
from tests.cast import MONDAY, Cast, person_named, working

DA = Discipline.DOMESTIC_ABUSE
VISIT = MONDAY + timedelta(days=2)


def said(result: ContactResult = ContactResult.SEEN, *, days: int = 0, **more) -> ContactSaid:
    kerry, tia = person_named("Kerry"), person_named("Tia")
    seen = result.reached
    fields = {
        "started_at": VISIT + timedelta(days=days),
        "mode": ContactMode.HOME_VISIT,
        "purpose": ContactPurpose.SUPPORT,
        "result": result,
        "people": {kerry.pk: PersonMet(seen=seen), tia.pk: PersonMet(seen=seen, alone=seen)},
        "minutes": 45,
    }
    return ContactSaid(**fields | more)


def recorded(cast: Cast, who, result: ContactResult = ContactResult.SEEN, *, days: int = 0, **more) -> Contact:
    at = VISIT + timedelta(days=days, hours=2)
    return record_contact(by=who, at=at, episode=Episode.objects.get(), said=said(result, days=days, **more))


def test_the_first_attempt_and_the_first_contact_of_a_discipline_follow_by_themselves(cast: Cast):
    request = working(cast, DA).requests.get()
    recorded(cast, cast.dee, ContactResult.ATTEMPT)
    request.refresh_from_db()
    assert (request.state, request.first_attempt_at) == (RequestState.FIRST_ATTEMPTED, VISIT)
    assert Episode.objects.get().stage == EpisodeStage.OPEN
    recorded(cast, cast.dee, days=1)
    request.refresh_from_db()
    assert (request.state, request.first_contact_at) == (RequestState.WORKING, VISIT + timedelta(days=1))
    assert request.first_attempt_at == VISIT
    assert Episode.objects.get().stage == EpisodeStage.ACTIVE


def test_a_visit_that_we_cancelled_is_no_attempt(cast: Cast):
    request = working(cast, DA).requests.get()
    recorded(cast, cast.dee, ContactResult.CANCELLED_BY_US)
    request.refresh_from_db()
    assert request.first_attempt_at is None


def test_a_meeting_about_the_family_reaches_nobody(cast: Cast):
    request = working(cast, DA).requests.get()
    recorded(cast, cast.dee, mode=ContactMode.MEETING, purpose=ContactPurpose.MULTI_AGENCY_MEETING, people={})
    request.refresh_from_db()
    assert (request.first_contact_at, Episode.objects.get().stage) == (None, EpisodeStage.OPEN)


def test_three_failed_attempts_in_a_row_raise_a_review_and_close_nothing(cast: Cast):
    working(cast, DA)
    for day in range(5):
        recorded(cast, cast.dee, ContactResult.ATTEMPT, days=day)
    episode = Episode.objects.get()
    assert (episode.engagement, episode.closed_on) == (EngagementState.REVIEW_DUE, None)
    told = sorted(Task.objects.values_list("for_colleague__name", flat=True))
    assert told == ["Dee Hallam", "Max Lindqvist", "Maya Okafor"]


def test_being_seen_between_attempts_starts_the_count_again(cast: Cast):
    working(cast, DA)
    for day, result in enumerate((ContactResult.ATTEMPT, ContactResult.REFUSED, ContactResult.PARTLY)):
        recorded(cast, cast.dee, result, days=day)
    recorded(cast, cast.dee, ContactResult.ATTEMPT, days=4)
    assert not Task.objects.exists()


def test_a_review_is_not_raised_by_hand(cast: Cast):
    working(cast, DA)
    recorded(cast, cast.dee, ContactResult.ATTEMPT)
    with pytest.raises(Refusal, match="raised by failed attempts, not by hand"):
        change_engagement(by=cast.dee, at=VISIT, episode=Episode.objects.get(), move="raise_review", why="I think so")


def test_the_first_adult_who_agrees_takes_the_support_up_and_can_take_it_back(cast: Cast):
    working(cast, DA)
    episode, kerry = Episode.objects.get(), person_named("Kerry")
    record_agreement(
        by=cast.dee, at=VISIT, episode=episode, person=kerry, answer=AgreementAnswer.AGREED,
        notice=NoticeGiven.IN_PERSON, said_on=VISIT.date(),
    )  # fmt: skip
    episode.refresh_from_db()
    assert (episode.engagement, episode.engaged_on) == (EngagementState.ENGAGED, VISIT.date())
    days = [VISIT + timedelta(days=n) for n in (5, 20)]
    change_engagement(by=cast.dee, at=days[0], episode=episode, move="end", why="She wants no more visits")
    change_engagement(by=cast.dee, at=days[1], episode=episode, move="reopen", why="She rang and asked for help")
    view = engagement(cast.dee, family_id=episode.family_id, at=days[1])
    assert [t.after.value for t in view.turns] == ["re_engaging", "ended_by_family", "engaged"]
    assert episode.closed_on is None


def test_a_child_makes_no_agreement_in_an_adults_place(cast: Cast):
    working(cast, DA)
    with pytest.raises(Refusal, match="Choose an adult or a young person"):
        record_agreement(
            by=cast.dee, at=VISIT, episode=Episode.objects.get(), person=person_named("Tia"),
            answer=AgreementAnswer.AGREED, notice=NoticeGiven.IN_PERSON, said_on=VISIT.date(),
        )  # fmt: skip


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"started_at": VISIT + timedelta(days=9)}, "still to come"),
        ({"minutes": 2000}, "a day at most"),
        ({"people": {}}, "Choose whom the contact was with"),
        ({"sensitivity": Sensitivity.SPECIALIST}, "Write a summary"),
    ],
)
def test_what_cannot_be_is_refused(cast: Cast, more: dict, reason: str):
    working(cast, DA)
    with pytest.raises(Refusal, match=reason):
        recorded(cast, cast.dee, **more)
    assert not Contact.objects.exists()


def test_seen_means_that_somebody_was_seen(cast: Cast):
    working(cast, DA)
    with pytest.raises(Refusal, match="Choose who was seen"):
        recorded(cast, cast.dee, people={person_named("Kerry").pk: PersonMet(seen=False)})


def test_two_who_write_at_once_lose_no_word(cast: Cast):
    working(cast, DA)
    episode = Episode.objects.get()
    contact = record_contact(
        by=cast.dee, at=VISIT + timedelta(hours=1), episode=episode, said=said(note="Dee began."), is_finished=False
    )
    at = VISIT + timedelta(hours=2)
    change_contact(by=cast.maya, at=at, contact=contact, version=1, said=said(note="Maya added."), is_finished=False)
    with pytest.raises(Conflict, match="Maya Okafor changed this while you were writing") as met:
        change_contact(by=cast.dee, at=at, contact=contact, version=1, said=said(note="Dee more."), is_finished=False)
    assert (met.value.theirs["note"], met.value.version) == ("Maya added.", 2)


def test_a_final_note_is_added_to_and_never_changed(cast: Cast):
    working(cast, DA)
    contact = recorded(cast, cast.dee, note="As it was.")
    with pytest.raises(Refusal, match="This note is final"):
        change_contact(by=cast.dee, at=VISIT, contact=contact, version=1, said=said(note="Other"), is_finished=True)
    amend_contact(by=cast.dee, at=VISIT, contact=contact, words="Kerry rang later.", why="She remembered")
    contact.refresh_from_db()
    assert (contact.note, contact.state) == ("As it was.", NoteState.AMENDED)


def test_a_specialists_detail_is_for_the_discipline_and_the_manager_and_its_summary_for_all(cast: Cast):
    made = working(cast, DA, Discipline.YOUTH_WORK)
    recorded(cast, cast.dee, note="What she told me.", summary="Safety planned.", sensitivity=Sensitivity.SPECIALIST)

    def read_by(who) -> tuple[str, str]:
        (row,) = contacts_of_family(who, family_id=made.family_id, at=VISIT).rows
        return row.summary, row.note

    assert read_by(cast.dee) == read_by(cast.maya) == ("Safety planned.", "What she told me.")
    assert read_by(cast.yusuf) == read_by(cast.sam) == ("Safety planned.", "")


def test_a_social_worker_reads_contacts_and_records_none(cast: Cast):
    working(cast, DA)
    with pytest.raises(Refusal, match="A social worker cannot do this"):
        recorded(cast, cast.sam)
    with pytest.raises(NotSeen):
        recorded(cast, cast.otto)


def test_recording_time_is_of_contacts_for_which_it_is_known(cast: Cast):
    working(cast, DA)
    episode = Episode.objects.get()
    for seconds, minutes in ((60, 45), (120, 15), (None, 30), (60, Missing.NOT_ASKED)):
        record_contact(
            by=cast.dee, at=VISIT + timedelta(hours=1), episode=episode, said=said(minutes=minutes),
            recording_seconds=seconds,
        )  # fmt: skip
    time = my_recording(cast.dee, since=MONDAY.date(), at=VISIT)
    assert (time.contacts, time.known, time.minutes_an_hour) == (4, 2, 3.0)


def test_the_list_of_contacts_asks_no_more_questions_for_being_long(cast: Cast, queries_of):
    made = working(cast, DA)

    def count() -> int:
        return queries_of(lambda: contacts_of_family(cast.dee, family_id=made.family_id, at=VISIT))

    recorded(cast, cast.dee)
    few = count()
    for day in range(12):
        amend_contact(by=cast.dee, at=VISIT, contact=recorded(cast, cast.dee, days=day), words="More", why="Later")
    assert count() <= few
