"""Advice without a case on its pages: asked, given, looked up, and made a referral of without typing anything twice."""

from datetime import timedelta

from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.domain.needs import Need
from stepdown.records.models import Consultation, Referral, ServiceEntry
from tests.cast import MONDAY, working
from tests.records.test_consultations import QUESTION, a_service, asked
from tests.web.test_referral_pages import SAID, key_of

DA = Discipline.DOMESTIC_ABUSE
LATER = MONDAY + timedelta(hours=2)


def text_of(page) -> str:
    return page.content.decode()


def answered(dee, made: Consultation, **more) -> object:
    address = reverse("answer_consultation", args=[made.pk])
    said = {"form_key": key_of(dee.get(address)), "advice": "Ask her alone.", "minutes": "15",
            "service": "none"}  # fmt: skip
    return dee.post(address, said | more, follow=True)


def test_a_social_worker_asks_without_names_and_reads_the_answer(cast, logged_in):
    sam = logged_in(cast.sam)
    page = sam.get(reverse("ask_consultation"))
    assert "No names, dates of birth or addresses" in text_of(page)
    sent = sam.post(
        reverse("ask_consultation"),
        {"form_key": key_of(page), "whom": "discipline:domestic_abuse", "question": QUESTION},
    )
    made = Consultation.objects.get()
    assert sent.url == reverse("consultation", args=[made.pk])
    assert "Ask her alone." in text_of(answered(logged_in(cast.dee), made))
    assert "Dee Hallam" in text_of(sam.get(sent.url))


def test_the_question_waits_on_the_page_of_who_can_answer_and_of_nobody_else(cast, logged_in):
    asked(cast)
    address = reverse("consultations")
    assert "A mother is afraid" in text_of(logged_in(cast.dee).get(address))
    assert "Nothing waits for you" in text_of(logged_in(cast.yusuf).get(address))


def test_advice_without_its_minutes_is_asked_for_them_beside_the_box(cast, logged_in):
    page = text_of(answered(logged_in(cast.dee), asked(cast), minutes=""))
    assert "Enter how many minutes it took, or say that you do not know" in page
    assert "Ask her alone." in page
    page = text_of(answered(logged_in(cast.dee), Consultation.objects.get(), minutes="", minutes_not_known="yes"))
    assert "minutes not known" in page


def test_advice_given_on_the_telephone_is_recorded_on_one_page(cast, logged_in):
    dee, address = logged_in(cast.dee), reverse("record_advice")
    haven = a_service(cast)
    said = {
        "form_key": key_of(dee.get(address)),
        "question": QUESTION,
        "advice": "Ring the haven.",
        "minutes": "10",
        "asked_by": "outside",
        "service": str(haven.pk),
    }
    assert "Select who asked, or enter their role and team" in text_of(dee.post(address, said))
    page = dee.post(address, said | {"asked_by_outside": "Health visitor, East"}, follow=True)
    assert "Northborough Haven" in text_of(page)
    assert Consultation.objects.get().signposted_to == haven


def test_a_colleague_asked_about_a_family_sees_the_question_and_no_way_to_the_record(cast, logged_in):
    ashdowns = working(cast, DA).family
    dee, address = logged_in(cast.dee), reverse("consult_about_family", args=[ashdowns.pk])
    sent = dee.post(
        address, {"form_key": key_of(dee.get(address)), "whom": f"colleague:{cast.cass.pk}", "question": QUESTION}
    )
    page = text_of(logged_in(cast.cass).get(sent.url))
    assert "You see this consultation and nothing of their record" in page
    assert ashdowns.reference not in page
    assert reverse("family", args=[ashdowns.pk]) not in page
    assert ashdowns.reference in text_of(dee.get(sent.url))
    assert "A mother is afraid" in text_of(dee.get(address))


def test_a_referral_made_of_a_consultation_opens_filled_and_both_lead_to_each_other(cast, logged_in):
    made = asked(cast)
    answered(logged_in(cast.dee), made)
    sam = logged_in(cast.sam)
    page = sam.post(reverse("refer_from_consultation", args=[made.pk]), {"number": "C1"}, follow=True)
    opened = text_of(page)
    assert "A mother is afraid of a former partner." in opened
    assert "The team&#x27;s advice: Ask her alone." in opened or "The team&#39;s advice: Ask her alone." in opened
    where = page.redirect_chain[-1][0]
    sam.post(where, SAID | {"form_key": key_of(page), "concerns": "As asked."})
    made.refresh_from_db()
    assert made.became == Referral.objects.get()
    shown = text_of(sam.get(reverse("consultation", args=[made.pk])))
    assert "Became a referral" in shown
    assert reverse("referral", args=[made.became_id]) in shown


def test_the_family_that_a_consultation_names_need_not_be_looked_up_again(cast, logged_in):
    made = asked(cast, family=working(cast, DA).family)
    page = text_of(logged_in(cast.sam).get(reverse("refer_from_consultation", args=[made.pk])))
    assert 'value="C1"' in page


def test_what_is_sought_stands_in_no_address(cast, logged_in):
    made = asked(cast)
    dee = logged_in(cast.dee)
    page = dee.post(reverse("consultations"), {"words": "former partner"})
    assert page.request["QUERY_STRING"] == ""
    assert reverse("consultation", args=[made.pk]) in text_of(page)


def test_the_page_says_how_many_and_how_long_with_how_many_are_timed(cast, logged_in):
    answered(logged_in(cast.dee), asked(cast))
    answered(logged_in(cast.dee), asked(cast), minutes="", minutes_not_known="yes")
    page = text_of(logged_in(cast.maya).get(reverse("consultations")))
    assert "for 1 of 2" in page


def test_a_service_is_added_found_by_need_and_says_when_it_was_checked(cast, logged_in, the_clock):
    dee, address = logged_in(cast.dee), reverse("add_service")
    said = {"name": "Northborough Haven", "needs": ["domestic_abuse"], "weeks_waiting": "3"}
    dee.post(address, said | {"form_key": key_of(dee.get(address))})
    entry = ServiceEntry.objects.get()
    found = text_of(dee.get(reverse("services"), {"need": Need.DOMESTIC_ABUSE}))
    assert "Northborough Haven" in found
    assert "2 March 2026" in found
    assert "No service was found" in text_of(dee.get(reverse("services"), {"need": Need.HOUSING}))
    the_clock(MONDAY + timedelta(days=200))
    assert "Not checked for half a year" in text_of(dee.get(reverse("service", args=[entry.pk])))


def test_checking_a_service_opens_with_what_it_says_now(cast, logged_in):
    entry = a_service(cast, telephone="01632 960111")
    dee, address = logged_in(cast.dee), reverse("check_service", args=[entry.pk])
    page = dee.get(address)
    assert "01632 960111" in text_of(page)
    assert 'value="domestic_abuse" checked' in text_of(page)
    dee.post(address, {"form_key": key_of(page), "name": "Northborough Haven", "weeks_waiting": "8"})
    entry.refresh_from_db()
    assert (entry.weeks_waiting, entry.checked_by, entry.telephone) == (8, cast.dee, "")


def test_a_question_can_be_left_and_taken_up_again(cast, logged_in):
    sam, address = logged_in(cast.sam), reverse("ask_consultation")
    key = key_of(sam.get(address))
    sam.post(reverse("keep_draft"), {"form_key": key, "question": "Half a thought"})
    assert "Half a thought" in text_of(sam.get(reverse("resume_draft", args=[key]), follow=True))
