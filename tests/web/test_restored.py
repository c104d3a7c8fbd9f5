"""Who uses a record that was put back from a backup is told on every page of which moment it is, for two weeks."""

from datetime import timedelta

import pytest
from django.urls import reverse

from stepdown.records.actions.safekeeping.note import note_restored
from stepdown.web import clock
from tests.cast import MONDAY


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
