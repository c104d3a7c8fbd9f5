"""From somebody who asks for their record to the file that they get, on pages alone."""

import pytest
from django.urls import reverse

from stepdown.records.models import AccessRequest
from tests.cast import Cast, person_named
from tests.records.access_requests import ASKED, asks, prepared, worked
from tests.records.test_sharing import shared

DAY = {"received_on-day": "16", "received_on-month": "3", "received_on-year": "2026"}


@pytest.fixture
def episode(cast: Cast, the_clock):
    made = worked(cast)
    the_clock(ASKED)
    return made


def of(name: str, access: AccessRequest, *more: object) -> str:
    return reverse(name, args=[access.pk, *more])


def test_a_colleague_who_is_asked_records_it_and_sees_no_more_than_before(cast, episode, logged_in):
    dee, kerry = logged_in(cast.dee), person_named("Kerry")
    where = reverse("record_access", args=[episode.family_id, kerry.pk])
    assert "Select who asks" in dee.post(where, DAY).content.decode()
    sent = dee.post(where, DAY | {"asker": "themselves", "asked_for": "What did you write?"})
    assert sent.url == reverse("person", args=[episode.family_id, kerry.pk])
    assert dee.get(of("access_request", AccessRequest.objects.get())).status_code in (403, 404)


def test_governance_finds_who_asks_prepares_and_a_manager_cannot_approve(cast, episode, logged_in):
    inga = logged_in(cast.inga)
    found = inga.post(reverse("find_subject"), {"q": "Kerry"}).content.decode()
    kerry = person_named("Kerry")
    where = reverse("record_access_found", args=[episode.family_id, kerry.pk])
    assert where in found
    assert "Larch" not in found
    inga.post(where, DAY | {"asker": "themselves"})
    access = AccessRequest.objects.get()
    things = inga.post(of("draft_bundle", access), follow=True)
    assert "Kept back, whole or in part" in things.content.decode()
    entry = access.entries.first()
    page = inga.post(of("decide_entry", access, entry.pk), {"treatment": "kept_back", "because": ""})
    assert "Say why it is kept back" in page.content.decode()
    inga.post(of("decide_entry", access, entry.pk), {"treatment": "kept_back", "because": "privilege"})
    entry.refresh_from_db()
    assert (entry.treatment, entry.looked_by) == ("kept_back", cast.inga)
    said = logged_in(cast.maya).post(of("approve_bundle", access), {"whom_to_ask": "Maya"}).content.decode()
    assert "cannot do this" in said


def test_the_files_are_there_once_another_has_approved_and_not_before(cast, episode, logged_in):
    access = prepared(cast, asks(cast.dee, episode))
    inga, maya = logged_in(cast.inga), logged_in(cast.maya)
    assert inga.get(of("bundle_file", access, "record.html")).status_code == 403
    assert "Download" not in inga.get(of("bundle", access)).content.decode()
    inga.post(of("approve_bundle", access), {"whom_to_ask": "Inga Duarte, 01632 960000"})
    page = inga.get(of("bundle_file", access, "record.html"))
    assert page["Content-Disposition"] == 'attachment; filename="record.html"'
    assert "What we hold about Kerry Ashdown" in page.content.decode()
    assert inga.get(of("bundle_file", access, "record.docx")).content[:2] == b"PK"
    assert inga.get(of("bundle_file", access, "report.xlsx")).status_code == 404
    assert maya.get(of("bundle_file", access, "record.html")).status_code == 403
    sent = {"on-day": "16", "on-month": "3", "on-year": "2026", "how": "Gone through together"}
    inga.post(of("bundle_given", access), sent)
    access.refresh_from_db()
    assert access.state == "given"


def test_what_happens_meanwhile_moves_the_day_of_the_answer(cast, episode, logged_in):
    access = asks(cast.dee, episode)
    inga, on = logged_in(cast.inga), {"on-day": "16", "on-month": "3", "on-year": "2026"}
    assert "16 April 2026" in inga.get(of("access_request", access)).content.decode()
    assert inga.post(of("access_happened", access), on | {"what": "extended"}).status_code == 200
    inga.post(of("access_happened", access), on | {"what": "extended", "words": "Many files"})
    assert "16 June 2026" in inga.get(of("access_request", access)).content.decode()


def test_a_decision_about_sharing_is_written_in_a_minute_and_read_on_the_familys_page(cast, episode, logged_in):
    dee = logged_in(cast.dee)
    where, said = reverse("decide_sharing", args=[episode.family_id]), shared(ASKED.date())
    on = {"decided_on-day": "16", "decided_on-month": "3", "decided_on-year": "2026"}
    sent = on | {"answer": said.answer, "with_whom": said.with_whom, "what": said.what, "why": said.why}
    assert "Select whether the family knows" in dee.post(where, sent).content.decode()
    assert "Say why the family is not told" in dee.post(where, sent | {"family_told": "not_told"}).content.decode()
    page = dee.post(where, sent | {"family_told": "told"}, follow=True).content.decode()
    assert said.with_whom.replace("'", "&#x27;") in page
