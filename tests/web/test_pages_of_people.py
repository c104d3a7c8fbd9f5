"""A referral without a number, two records of one person, colleagues, council data and history, on their pages."""

import re
from datetime import date, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.records.actions.colleagues.deputy import name_deputy
from stepdown.records.actions.people.facts import Facts, NewMember, add_person
from stepdown.records.models import (
    Consultation,
    ContactGoal,
    CouncilPerson,
    Draft,
    Family,
    Involvement,
    Leave,
    Person,
    Referral,
)
from tests.cast import MONDAY, person_named, referred, working
from tests.web.test_referral_pages import key_of

BY_HAND = {
    "child_given": "Lou",
    "child_family": "Carr",
    "born_on-day": "1",
    "born_on-month": "2",
    "born_on-year": "2015",
    "adult_given": "Ann",
    "specialisms": ["youth_work"],
    "concerns": "Lou has stopped going to school.",
    "at_risk_of_care": "yes",
    "family_told": "yes",
    "urgency": "routine",
}
BY_HAND_TIA = BY_HAND | {"child_given": "Tia", "child_family": "Ashdown", "born_on-month": "6", "born_on-day": "3",
                         "born_on-year": "2013"}  # fmt: skip


def sent(client, name: str, said: dict, **about):
    where = reverse(name, kwargs=about)
    return client.post(where, said | {"form_key": key_of(client.get(where))})


def test_a_family_without_a_number_is_referred_on_one_page(cast, logged_in):
    sam = logged_in(cast.sam)
    answer = sent(sam, "refer_without_number", BY_HAND)
    made = Referral.objects.get()
    assert answer.url == reverse("referral", args=[made.pk])
    assert {m.person.names.get().family for m in made.family.members.all()} == {"Carr"}


def test_who_may_be_meant_is_shown_before_it_is_sent_and_what_was_written_stays(cast, logged_in):
    earlier = referred(cast)
    sam = logged_in(cast.sam)
    page = sent(sam, "refer_without_number", BY_HAND_TIA)
    told = page.content.decode()
    assert "Is it one of these?" in told
    assert "Lou has stopped going to school." in told
    assert Referral.objects.count() == 1
    answer = sam.post(
        reverse("refer_without_number"), BY_HAND_TIA | {"form_key": key_of(page), "family": str(earlier.family_id)}
    )
    assert answer.status_code == 302
    assert Referral.objects.filter(family=earlier.family_id).count() == 2
    assert Family.objects.count() == 1


def test_another_child_of_that_name_is_sent_as_another(cast, logged_in):
    referred(cast)
    sam = logged_in(cast.sam)
    page = sent(sam, "refer_without_number", BY_HAND_TIA)
    sam.post(reverse("refer_without_number"), BY_HAND_TIA | {"form_key": key_of(page), "sure": "yes"})
    assert Family.objects.count() == 2


def test_a_child_is_born_or_expected(cast, logged_in):
    said = {name: value for name, value in BY_HAND.items() if not name.startswith("born_on")}
    page = sent(logged_in(cast.sam), "refer_without_number", said)
    assert "Enter the child&#39;s date of birth, or the day on which it is expected" in page.content.decode()


def test_a_consultation_becomes_a_referral_without_a_number_and_without_retyping(cast, logged_in):
    sam = logged_in(cast.sam)
    sent(sam, "ask_consultation", {"whom": "discipline:youth_work", "question": "A boy of ten who runs away"})
    one = Consultation.objects.get()
    answer = sam.post(reverse("refer_from_consultation", args=[one.pk]), {"without": "yes"})
    page = sam.get(answer.url)
    assert "A boy of ten who runs away" in page.content.decode()
    sam.post(reverse("refer_without_number"), BY_HAND | {"form_key": key_of(page)})
    one.refresh_from_db()
    assert one.became == Referral.objects.get()


def test_a_family_that_is_known_is_referred_again_without_its_number(cast, logged_in):
    made = working(cast, Discipline.DOMESTIC_ABUSE)
    said = {name: value for name, value in BY_HAND.items() if not name.startswith(("child", "adult", "born"))}
    tia = str(person_named("Tia").pk)
    sent(logged_in(cast.sam), "refer_again", said | {"about": [tia]}, family_id=made.family_id)
    again = made.family.referrals.exclude(pk=made.pk).get()
    assert [str(p.person_id) for p in again.people.all()] == [tia]


def test_two_records_are_put_together_by_two_from_the_referral(cast, logged_in):
    referred(cast)
    sent(logged_in(cast.sonia), "refer_without_number", BY_HAND_TIA | {"sure": "yes"})
    new = Referral.objects.get(referred_by=cast.sonia)
    maya, another = logged_in(cast.maya), logged_in(cast.max)
    told = maya.get(reverse("referral", args=[new.pk])).content.decode()
    assert "Known already?" in told
    kept = Person.objects.get(names__given="Tia", prior_referrals=2)
    merged = new.people.get(person__names__given="Tia").person
    about = {"family_id": new.family_id, "person_id": merged.pk}
    answer = sent(maya, "merge_person", {"other": str(kept.pk), "reason": "The same school"}, **about)
    assert answer.status_code == 302, answer.content.decode()
    told = another.get(answer.url).content.decode()
    assert "Maya Okafor proposes that this is the same person" in told
    both = re.search(r'href="(/families/[^"]+/same/[^"]+/)"', told)[1]
    assert "Put the records together" not in maya.get(both).content.decode()
    page = another.get(both)
    assert new.reference in page.content.decode()
    joined = another.post(both, {"form_key": key_of(page)})
    told = maya.get(joined.url).content.decode()
    assert "proposed by Maya Okafor, put together by Max Lindqvist" in told
    undo = re.search(r'href="(/families/[^"]+/same/[^"]+/)"', told)[1]
    maya.post(undo, {"form_key": key_of(maya.get(undo))})
    merged.refresh_from_db()
    assert merged.merged_into is None


def test_a_team_with_nobody_else_is_told_to_name_a_deputy(cast, logged_in):
    made = referred(cast)
    cast.max.is_active = False
    cast.max.save()
    where = reverse("merge_person", args=[made.family_id, person_named("Tia").pk])
    new = {"family": made.family, "new": NewMember(Facts("Tia", "Ashdown", {"born_on": date(2013, 6, 3)}), "child")}
    add_person(by=cast.sam, at=MONDAY, **new)
    maya = logged_in(cast.maya)
    assert reverse("name_deputy") in maya.get(where).content.decode()
    name_deputy(by=cast.maya, at=MONDAY, colleague=cast.cass)
    assert reverse("name_deputy") not in maya.get(where).content.decode()


def test_leave_with_cover_is_recorded_and_ended_on_the_colleagues_page(cast, logged_in):
    working(cast, Discipline.DOMESTIC_ABUSE)
    maya = logged_in(cast.maya)
    said = {"first_day-day": "9", "first_day-month": "3", "first_day-year": "2026", "last_day-day": "20",
            "last_day-month": "3", "last_day-year": "2026", "covered_by": str(cast.amir.pk)}  # fmt: skip
    sent(maya, "record_leave", said, colleague_id=cast.dee.pk)
    leave = Leave.objects.get()
    assert Involvement.objects.get(role="cover").colleague == cast.amir
    told = maya.get(reverse("colleagues")).content.decode()
    assert "9 March 2026 to 20 March 2026" in told
    back = {"back_on-day": "16", "back_on-month": "3", "back_on-year": "2026"}
    sent(maya, "end_leave", back, colleague_id=cast.dee.pk, leave_id=leave.pk)
    leave.refresh_from_db()
    assert leave.last_day == date(2026, 3, 15)


def test_what_is_known_of_a_colleague_is_changed(cast, logged_in):
    maya = logged_in(cast.maya)
    sent(maya, "change_colleague", {"employer": "Northborough NHS Trust", "fte": "0.6"}, colleague_id=cast.amir.pk)
    told = maya.get(reverse("colleague", args=[cast.amir.pk])).content.decode()
    assert "Northborough NHS Trust" in told
    assert "0.60" in told


PEOPLE = b"council_id,council_family,is_child,given,family,date_of_birth\nC1,100,Yes,Tia,Ashdown,2013-06-03\n"
TAKEN = {"source": "Northborough's case system", "as_at-day": "1", "as_at-month": "3", "as_at-year": "2026"}


def uploaded(client, people: bytes):
    where = reverse("council_data")
    return client.post(where, TAKEN | {"people": SimpleUploadedFile("export.csv", people)})


def test_an_extract_is_brought_in_on_its_page(cast, logged_in):
    maya = logged_in(cast.maya)
    answer = uploaded(maya, PEOPLE)
    assert answer.status_code == 302, answer.content.decode()
    assert "Nothing: a newer one replaced it" in maya.get(answer.url).content.decode()


def test_what_is_wrong_in_an_extract_is_said_row_by_row_and_nothing_of_it_is_kept(cast, logged_in):
    told = uploaded(logged_in(cast.maya), PEOPLE + b"C2,100,Yes,Ben,Ashdown,31/02/2015\n").content.decode()
    assert "people.csv, row 3" in told
    assert "not sound" in told
    assert CouncilPerson.objects.filter(council_id="C3").exists()


def test_the_history_writes_itself_and_leads_to_where_each_thing_is(cast, logged_in, the_clock):
    made = working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(MONDAY + timedelta(days=1))
    dee = logged_in(cast.dee)
    sent(dee, "write_goal", {"words": "Calmer evenings", "whose": "family", "set_by": ""}, family_id=made.family_id)
    told = dee.get(reverse("history", args=[made.family_id])).content.decode()
    for words in ("Referred by Sam Pryce", "accepted", "Dee Hallam, key worker", "Goal: “Calmer evenings”"):
        assert words in told
    assert reverse("referral", args=[made.pk]) in told
    only = dee.get(reverse("history", args=[made.family_id]), {"kind": "plan"}).content.decode()
    assert "Referred by" not in only


def test_one_entry_serves_several_goals(cast, logged_in, the_clock):
    made = working(cast, Discipline.DOMESTIC_ABUSE)
    the_clock(MONDAY + timedelta(days=1))
    dee = logged_in(cast.dee)
    for words in ("Calmer evenings", "School every day"):
        sent(dee, "write_goal", {"words": words, "whose": "family", "set_by": ""}, family_id=made.family_id)
    page = dee.get(reverse("new_contact", args=[made.family_id]))
    goals = re.findall(r'name="goals" type="checkbox" value="([^"]+)"', page.content.decode())
    said = {"result": "seen", "seen": [str(person_named("Kerry").pk)], "mode": "home_visit", "purpose": "support",
            "sensitivity": "shared", "on-day": "3", "on-month": "3", "on-year": "2026", "time": "9:30", "goals": goals,
            "form_key": key_of(page)}  # fmt: skip
    dee.post(reverse("new_contact", args=[made.family_id]), said)
    assert ContactGoal.objects.count() == 2
    told = dee.get(reverse("goal", args=[goals[0]])).content.decode()
    assert "1 contact was about it, the last on 3 March 2026" in told
    assert not Draft.objects.filter(saved_at__isnull=False, sent_at__isnull=True).exists()
