"""Two tabs, and the browser's back button: nothing is done twice, and what is not stored is said."""

import pytest
from django.test import Client
from django.urls import reverse

from benchmarks.faults.forms import Fields, filled, form_of
from stepdown.domain.disciplines import Discipline
from stepdown.records.models import Contact, Family
from tests.cast import working

BEGUN = {"result": "seen", "minutes": "40", "note": "As it began.", "unfinished": "yes"}


@pytest.fixture
def dee(cast, logged_in) -> Client:
    working(cast, Discipline.DOMESTIC_ABUSE)
    return logged_in(cast.dee)


def opened(client: Client, address: str) -> Fields:
    return form_of(client.get(address).content.decode())


def sent(client: Client, address: str, fields: Fields):
    return client.post(address, {n: [v for m, v in fields if m == n] for n, _ in fields}, follow=True)


def a_new_contact() -> str:
    return reverse("new_contact", args=[Family.objects.get().pk])


def test_of_one_contact_changed_in_two_tabs_the_second_is_shown_both_and_neither_is_lost(dee: Client):
    sent(dee, a_new_contact(), filled(opened(dee, a_new_contact()), BEGUN))
    address = reverse("change_contact", args=[Contact.objects.get().pk])
    one, other = opened(dee, address), opened(dee, address)
    sent(dee, address, filled(one, {"note": "The first tab.", "unfinished": "yes"}))
    told = sent(dee, address, filled(other, {"note": "The second tab.", "unfinished": "yes"})).content.decode()
    assert "changed this while you were writing" in told
    assert "The first tab." in told
    assert "The second tab." in told
    assert Contact.objects.get().note == "The first tab."
    sent(dee, address, filled(form_of(told), {"note": "Both tabs.", "unfinished": "yes"}))
    assert Contact.objects.get().note == "Both tabs."


def test_a_page_sent_again_after_the_back_button_is_stored_once_and_it_is_said_that_a_change_is_not(dee: Client):
    fields = filled(opened(dee, a_new_contact()), BEGUN)
    assert "had been sent before" not in sent(dee, a_new_contact(), fields).content.decode()
    told = sent(dee, a_new_contact(), filled(fields, {"note": "Changed after going back."})).content.decode()
    assert "had been sent before" in told
    assert "is not stored" in told
    assert Contact.objects.get().note == "As it began."
