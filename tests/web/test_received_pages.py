"""The pages of a community service: what they do, what never stands on them, and that no other page opens."""

from datetime import timedelta

import pytest
from django.urls import reverse

from stepdown.domain.roles import Role
from stepdown.records.access.acts import Act
from stepdown.records.actions.receiving.who_reads import tie_to_service
from stepdown.records.models import AuditEvent, Colleague, Handover, HandoverLetter, Restriction, ServiceEntry, Task
from tests.cast import Cast, person_named
from tests.hostile.planted import WORD, plant
from tests.records.a_whole_family import a_whole_family
from tests.records.receiving import LETTER, SENT, agreed, haven, letter, moved, sent
from tests.records.stepping_down import worked_with
from tests.web.addresses import NAMES, OF_A_FAMILY_ON_ITS_WAY_OUT, PUBLIC, SEES, address, patterns
from tests.web.receiving import OF_A_SERVICE
from tests.web.test_step_down_pages import on, text_of
from tests.web.test_step_down_pages import sent as sends
from tests.web.things import things

__all__ = ["things"]

TOLD = {f"HandoverLetter.{name}" for name in LETTER}
ABOUT_WORK = {"ServiceEntry.name", "Colleague.name", "Colleague.telephone"}


@pytest.fixture
def service(cast: Cast, the_clock):
    the_clock(SENT)
    made = haven(cast)
    tie_to_service(by=None, at=SENT, service=made, colleague=cast.fran)
    return made


def test_a_service_begins_with_what_waits_for_it(cast, logged_in, service):
    sent(cast, service)
    page = logged_in(cast.fran).get(reverse("start"), follow=True)
    assert page.redirect_chain == [(reverse("received"), 302)]
    assert "Handovers to your service" in text_of(page)
    assert "Say whether you can take it" in text_of(page)


def test_of_everything_that_is_written_about_a_family_only_what_was_told_stands_on_their_pages(
    cast, logged_in, service, the_clock
):
    episode = a_whole_family(cast)
    HandoverLetter.objects.update(ended_at=None)  # the wall in it had taken the letter back
    Restriction.objects.update(lifted_at=SENT, lifted_by=cast.maya)
    sent_on = {"sent_on": SENT.date(), "accepted_on": SENT.date()}
    Handover.objects.update(service=service, person=person_named("Kerry"), state="accepted", **sent_on)
    the_clock(SENT + timedelta(weeks=3))
    words = plant()
    ServiceEntry.objects.update(authority="")  # a word of its own in each authority makes them strangers
    fran, handover = logged_in(cast.fran), episode.handovers.get()
    pages = [
        text_of(fran.get(address, follow=True))
        for address in (
            reverse("start"),
            reverse("received_one", args=[handover.pk]),
            reverse("check_received", args=[handover.pk, 2]),
        )
    ]
    stands = {words[word] for page in pages for word in WORD.findall(page)}
    assert stands - ABOUT_WORK == TOLD
    assert episode.family.reference not in "".join(pages)
    assert len(words) > 100


def test_no_other_page_opens_for_a_service(cast, logged_in, things, the_clock):
    the_clock(SENT + timedelta(days=6))
    fran = logged_in(cast.fran)
    opened = {}
    for name in NAMES:
        converters = set(next(p for p in patterns() if p.name == name).pattern.converters)
        if name in (*OF_A_SERVICE, *PUBLIC) or not converters or name in (*OF_NOBODY, *OF_A_FAMILY_ON_ITS_WAY_OUT):
            continue
        answer = fran.get(address(name, things, cast))
        if answer.status_code not in (403, 404):
            opened[name] = answer.status_code
    assert opened == {}
    assert {SEES[name] for name in OF_A_SERVICE} == {"fran"}


OF_NOBODY = {"service", "instrument"}


def test_another_service_s_page_and_what_is_not_sent_are_no_pages(cast, logged_in, service):
    handover = agreed(cast, service)
    letter(cast, handover)
    page = reverse("received_one", args=[handover.pk])
    fran = logged_in(cast.fran)
    assert fran.get(page).status_code == 404
    moved(cast, handover, "send")
    assert fran.get(page).status_code == 200
    cast.fran.services.update(ended_at=SENT)
    assert fran.get(page).status_code == 404
    assert AuditEvent.objects.filter(by=cast.fran, act=Act.READ_RECEIVED, was_refused=False).count() == 1


def test_they_say_that_they_cannot_take_it_and_why_and_it_is_gone(cast, logged_in, service):
    handover = sent(cast, service)
    page = reverse("received_one", args=[handover.pk])
    fran, day = logged_in(cast.fran), on("happened_on", SENT.date())
    assert "Say why, in a sentence" in text_of(sends(fran, page, {"move": "service_declines"} | day))
    told = text_of(sends(fran, page, {"move": "service_declines", "note": "No room until May"} | day))
    assert "is not shown here any more" in told
    assert "None is there at the moment" in told
    assert (fran.get(page).status_code, Task.objects.get().for_colleague) == (404, cast.dee)
    assert "No room until May" in text_of(logged_in(cast.dee).get(reverse("handover", args=[handover.pk])))


def test_they_are_asked_whether_the_family_still_comes_and_say_so(cast, logged_in, service, the_clock):
    handover = moved(cast, sent(cast, service), "accept", "attend")
    the_clock(SENT + timedelta(weeks=2))
    fran = logged_in(cast.fran)
    assert "Do they still come?" in text_of(fran.get(reverse("received")))
    said = sends(fran, reverse("check_received", args=[handover.pk, 2]), {"still_attending": "yes"})
    assert "2 weeks after you accepted, still coming: yes" in text_of(said)
    assert fran.get(reverse("check_received", args=[handover.pk, 3])).status_code == 404


def test_what_was_begun_and_not_sent_is_found_again(cast, logged_in, service):
    handover = sent(cast, service)
    fran, page = logged_in(cast.fran), reverse("received_one", args=[handover.pk])
    key = str(fran.get(page).context["form"].initial["form_key"])
    fran.post(reverse("keep_draft"), {"form_key": key, "note": "They rang"}, follow=True)
    assert "You have begun 1 page" in text_of(fran.get(reverse("received")))
    assert "They rang" in text_of(fran.get(f"{page}?draft={key}"))


# the team's side


def test_a_practitioner_writes_it_with_the_family_sees_who_reads_it_and_takes_it_back(cast, logged_in, service):
    handover = agreed(cast, service)
    dee, page = logged_in(cast.dee), reverse("handover", args=[handover.pk])
    assert "Nothing is written, so the service sees nothing here" in text_of(dee.get(page))
    written = sends(dee, reverse("handover_letter", args=[handover.pk]), LETTER | on("agreed_on", SENT.date()))
    assert "Nobody at the service can read it now: it is not sent yet" in text_of(written)
    moved(cast, handover, "send", at=SENT)
    assert "Fran Doyle can read it at the service" in text_of(dee.get(page))
    gone = sends(dee, reverse("take_letter_back", args=[handover.pk]), {"why": ""})
    assert "The service sees nothing of it any more. Tell them so." in text_of(gone)
    assert not HandoverLetter.objects.filter(ended_at__isnull=True).exists()


def test_what_must_not_leave_the_team_is_said_on_the_page_with_all_that_was_written(cast, logged_in, service):
    handover = agreed(cast, service)
    said = LETTER | {"safe_way": "At 9 Hidden Way"} | on("agreed_on", SENT.date())
    page = text_of(sends(logged_in(cast.dee), reverse("handover_letter", args=[handover.pk]), said))
    assert "These words hold a part of a confidential address" in page
    assert "A short walk before sitting down." in page


def test_a_manager_adds_a_colleague_of_a_service_and_takes_them_off(cast, logged_in, service):
    maya, page = logged_in(cast.maya), reverse("service_colleagues", args=[service.pk])
    assert "Who reads what is sent to this service" in text_of(maya.get(reverse("service", args=[service.pk])))
    added = sends(maya, page, {"name": "Gus Lane", "email": "gus@haven.example"})
    assert "gus@haven.example" in text_of(added)
    gus = Colleague.objects.get(name="Gus Lane")
    assert gus.role == Role.RECEIVING_SERVICE
    end = reverse("take_off_service", args=[service.pk, gus.services.get().pk])
    assert "gus@haven.example" not in text_of(sends(maya, end, {}))
    assert logged_in(cast.dee).get(page).status_code == 403


def test_how_they_come_to_a_password_is_said_as_the_site_can_send_it(cast, logged_in, service, settings):
    maya, page = logged_in(cast.maya), reverse("service_colleagues", args=[service.pk])
    mailed = text_of(sends(maya, page, {"name": "Gus Lane", "email": "gus@haven.example"}))
    assert "under Forgotten password" in mailed
    settings.MAILS = False
    by_hand = text_of(sends(maya, page, {"name": "Ivy Moss", "email": "ivy@haven.example"}))
    assert "Ask who runs this site for a link" in by_hand
    assert "Forgotten password" not in by_hand


def test_the_page_of_a_service_offers_no_practitioner_to_name_readers(cast, logged_in, service):
    worked_with(cast)
    page = text_of(logged_in(cast.dee).get(reverse("service", args=[service.pk])))
    assert "Who reads what is sent" not in page
