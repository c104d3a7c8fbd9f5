"""The pages of what somebody says is wrong: recorded from the entry, shown on it and in its list, and answered."""

from datetime import timedelta

import pytest
from django.urls import reverse

from stepdown.records.models import Dispute
from tests.cast import MONDAY, person_named
from tests.records.stepping_down import worked_with

THEN = MONDAY + timedelta(days=5)
SENT = {"said_by": "child", "who": "", "words": "I was not out that night",
        "said_on-day": "6", "said_on-month": "3", "said_on-year": "2026"}  # fmt: skip


@pytest.fixture
def episode(cast, the_clock):
    the_clock(THEN)
    return worked_with(cast)


def words(answer) -> str:
    return answer.content.decode()


def test_from_the_entry_to_its_outcome(cast, logged_in, episode):
    dee, contact = logged_in(cast.dee), episode.contacts.first()
    page = reverse("contact", args=[contact.pk])
    where = reverse("dispute", args=[episode.family_id, "contact", contact.pk])
    assert where in words(dee.get(page))
    shown = words(dee.post(where, SENT, follow=True))
    assert "I was not out that night" in shown
    assert "Disputed" in words(dee.get(reverse("contacts", args=[episode.family_id])))
    one = Dispute.objects.get()
    dee.post(reverse("answer_dispute", args=[one.pk]), {"outcome": "not_corrected", "words": "The police say so"})
    sams = words(logged_in(cast.sam).get(page))
    assert "I was not out that night" in sams
    assert "Not corrected: The police say so" in sams


@pytest.mark.parametrize("about", ["person", "observation"])
def test_of_a_person_and_of_what_was_observed(cast, logged_in, episode, about):
    tia = person_named("Tia")
    where = reverse("dispute", args=[episode.family_id, about, tia.pk])
    more = {"factor": "at_risk_of_being_accommodated"} if about == "observation" else {}
    shown = words(logged_in(cast.dee).post(where, SENT | more, follow=True))
    assert "I was not out that night" in shown
    assert Dispute.objects.get().person == tia


def test_what_is_no_entry_has_no_page(cast, logged_in, episode):
    assert logged_in(cast.dee).get(reverse("dispute", args=[episode.family_id, "story", episode.pk])).status_code == 404
