"""Who uses a record that was put back from a backup is told on every page of which moment it is, for two weeks."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from benchmarks.faults.forms import Fields, filled, form_of
from stepdown.domain.disciplines import Discipline
from stepdown.records.actions.safekeeping.note import note_restored
from stepdown.records.models import Draft, Family, LoggedIn, Task
from stepdown.web import clock
from tests.cast import MONDAY, working
from tests.web.logging_in import PASSWORD, with_password


@pytest.mark.parametrize(("days", "is_said"), [(0, True), (13, True), (14, False)])
def test_a_restored_record_is_said_on_every_page(client, cast, monkeypatch, days, is_said):
    note_restored(by=None, at=MONDAY, record_of=MONDAY - timedelta(hours=8), digest="")
    monkeypatch.setattr(clock, "now", lambda: MONDAY + timedelta(days=days))
    client.force_login(cast.dee)
    page = client.get(reverse("families")).content.decode()
    assert ("put back to how it was at 02:00 on 2 March 2026" in page) == is_said


def test_nothing_is_said_of_a_record_that_never_was_restored(client, cast):
    client.force_login(cast.dee)
    assert "Restored from a backup" not in client.get(reverse("families")).content.decode()


FROM_HERE = {"origin": "http://testserver"}


def sent(client: Client, address: str, fields: Fields, **headers: str):
    return client.post(address, dict(fields), headers=headers)


@pytest.fixture
def dee(cast) -> Client:
    """Dee, in a browser whose forms are looked at for their token."""
    working(cast, Discipline.DOMESTIC_ABUSE)
    client = Client(enforce_csrf_checks=True)
    client.force_login(with_password(cast.dee))
    return client


def test_a_page_opened_after_the_backup_and_sent_after_it_was_restored_is_stored_once(dee, cast):
    address = reverse("write_task", args=[Family.objects.get().pk])
    day = {"due_on-day": "9", "due_on-month": "3", "due_on-year": "2026"}
    fields = filled(form_of(dee.get(address).content.decode()), {"what": "Ring the school", **day})
    Draft.objects.all().delete()  # a record that was put back knows neither the draft nor who had logged in
    LoggedIn.objects.all().delete()

    told = sent(dee, address, fields, **FROM_HERE)
    assert "You are not logged in any more" in told.content.decode()
    log_in_page = form_of(dee.get(reverse("account_login")).content.decode())
    said = {"login": cast.dee.email, "password": PASSWORD}
    sent(dee, reverse("account_login"), filled(log_in_page, said))
    told = sent(dee, address, form_of(told.content.decode()), **FROM_HERE)  # with the token of before the log-in
    if told.status_code == 403:
        told = sent(dee, address, form_of(told.content.decode()), **FROM_HERE)
    assert told.status_code == 302
    assert [task.what for task in Task.objects.filter(origin="by_hand")] == ["Ring the school"]


def test_what_another_site_sent_is_not_offered_to_be_sent_again(dee):
    address = reverse("write_task", args=[Family.objects.get().pk])
    fields = filled(form_of(dee.get(address).content.decode()), {"what": "Another's words"})
    Draft.objects.all().delete()
    wrong = [(name, value) for name, value in fields if name != "csrfmiddlewaretoken"]
    told = sent(dee, address, wrong, origin="https://elsewhere.example")
    assert told.status_code == 403
    assert "Another's words" not in told.content.decode()
    assert "Another&#x27;s words" not in told.content.decode()
