"""Who has opened very many records is asked why, and goes on from where they were; nothing that was written is lost."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from stepdown.domain.disciplines import Discipline
from stepdown.records.models import AuditEvent, BulkReading, Draft
from tests.cast import MONDAY, Cast, working
from tests.records.test_bulk_reading import THEN, has_read

SOON = THEN + timedelta(minutes=1)


@pytest.fixture
def ashdowns(cast: Cast, the_clock) -> str:
    made = working(cast, Discipline.YOUTH_WORK, at=MONDAY)
    the_clock(SOON)
    return reverse("family", args=[made.family_id])


def key_of(page: str) -> str:
    return re.search(r'name="form_key" value="([0-9a-f-]+)"', page)[1]


def test_with_the_reason_the_record_opens_that_was_asked_for(cast: Cast, logged_in, ashdowns: str):
    has_read(cast.yusuf, 12)
    yusuf = logged_in(cast.yusuf)
    asked = yusuf.get(ashdowns, follow=True)
    page = asked.content.decode()
    assert "You have opened very many records" in page
    assert "Ashdown" not in page
    assert AuditEvent.objects.filter(by=cast.yusuf, was_refused=True).count() == 1, "it is noted once"
    where = asked.redirect_chain[-1][0]
    assert "Say why you need" in yusuf.post(where, {"form_key": key_of(page)}).content.decode()
    went_on = yusuf.post(where, {"form_key": key_of(page), "reason": "A storm: who needs a visit?"}, follow=True)
    assert "Ashdown family" in went_on.content.decode()


def test_from_the_second_number_on_a_manager_is_asked_and_agrees(cast: Cast, logged_in, ashdowns: str):
    has_read(cast.yusuf, 30)
    yusuf, maya = logged_in(cast.yusuf), logged_in(cast.maya)
    asked = yusuf.get(ashdowns, follow=True)
    page, where = asked.content.decode(), asked.redirect_chain[-1][0]
    assert reverse("open_in_emergency") in page
    waits = yusuf.post(where, {"form_key": key_of(page), "reason": "A storm"}, follow=True).content.decode()
    assert "You have asked to go on" in waits
    made = BulkReading.objects.get()
    decide = reverse("allow_reading", args=[made.pk])
    assert decide in maya.get(reverse("unusual")).content.decode()
    assert yusuf.get(decide).status_code == 403
    maya.post(decide, {"form_key": key_of(maya.get(decide).content.decode())})
    assert "Ashdown family" in yusuf.get(ashdowns).content.decode()


def test_what_is_being_sent_is_kept(cast: Cast, logged_in, the_clock, ashdowns: str):
    dee = logged_in(cast.yusuf)
    where = ashdowns + "people/add/"
    key = key_of(dee.get(where).content.decode())
    the_clock(SOON + timedelta(hours=1, minutes=5))
    has_read(cast.yusuf, 12, at=SOON + timedelta(hours=1))
    sent = dee.post(where, {"form_key": key, "given": "Rose"})
    assert sent.url.startswith(reverse("go_on_reading"))
    assert Draft.objects.get(pk=key).fields["given"] == ["Rose"]


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "javascript:alert(1)"])
def test_it_leads_back_to_this_site_alone(cast: Cast, logged_in, ashdowns: str, elsewhere: str):
    page = logged_in(cast.yusuf).get(reverse("go_on_reading"), {"next": elsewhere}).content.decode()
    assert "example.org" not in page
    assert "javascript:alert" not in page


def test_information_governance_has_unusual_reading_in_the_navigation(cast: Cast, logged_in, ashdowns: str):
    assert f'href="{reverse("unusual")}"' in logged_in(cast.inga).get("/").content.decode()
