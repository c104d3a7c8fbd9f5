"""One sees where one is logged in and ends it there; an administrator ends sessions of one account or of everybody."""

import time
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from stepdown.records.access.acts import Act
from stepdown.records.models import AuditEvent, LoggedIn
from stepdown.web.device import device_of
from tests.cast import MONDAY
from tests.web.logging_in import PASSWORD, log_in, with_password

WINDOWS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
)
EDGE = f"{WINDOWS} Edg/140.0.0.0"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 "
    "Mobile/15E148 Safari/604.1"
)


@pytest.fixture(autouse=True)
def as_in_production(db, settings) -> None:
    cache.clear()
    settings.IDLE_MINUTES, settings.LONGEST_SESSION_HOURS = 30, 8


@pytest.fixture
def maya(cast):
    return with_password(cast.maya)


def on(device: str, who) -> Client:
    client = Client(headers={"user-agent": device})
    log_in(client, who)
    assert is_in(client)
    return client


def is_in(client: Client) -> bool:
    return client.get(reverse("start")).status_code == 200


def page_of(client: Client) -> str:
    return client.get(reverse("my_sessions")).content.decode()


def handle_of(client: Client) -> str:
    return LoggedIn.objects.get(session_key=client.session.session_key).handle


def end(client: Client, handle: str = ""):
    """Send the page, and show the password when it is asked for."""
    asked = client.post(reverse("my_sessions"), {"session": handle})
    if asked.url.startswith(reverse("account_reauthenticate")):
        return client.post(asked.url, {"password": PASSWORD}, follow=True)
    return client.get(asked.url)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (WINDOWS, "Chrome on Windows"),
        (EDGE, "Edge on Windows"),
        (IPHONE, "Safari on an iPhone"),
        ("curl/8.5.0 (Linux)", "Linux"),
        ("", ""),
    ],
)
def test_a_device_is_told_in_plain_words(line, words):
    assert device_of(line) == words


def test_each_session_is_shown_with_device_and_times_and_no_key(maya, the_clock):
    here = on(WINDOWS, maya)
    the_clock(MONDAY + timedelta(minutes=10))
    there = on(IPHONE, maya)
    page = page_of(here)
    assert "Chrome on Windows" in page
    assert "Safari on an iPhone" in page
    assert "2 March 2026 at 10:10am" in page
    assert page.count("Log out<span") == 1
    assert not any(client.session.session_key in page for client in (here, there))
    kept = LoggedIn.objects.get(device="Safari on an iPhone")
    assert IPHONE not in str(kept.__dict__) + str(kept.get_decoded())


def test_of_nobody_else_anything_is_shown(maya, cast):
    on(IPHONE, with_password(cast.dee))
    assert "iPhone" not in page_of(on(WINDOWS, maya))


def test_one_that_ended_by_itself_is_not_shown(maya, the_clock):
    on(IPHONE, maya)
    the_clock(MONDAY + timedelta(minutes=31))
    assert "iPhone" not in page_of(on(WINDOWS, maya))


def test_one_is_ended_and_not_the_others_after_showing_who_one_is(maya, monkeypatch):
    here, there, third = on(WINDOWS, maya), on(IPHONE, maya), on(EDGE, maya)
    later = time.time() + 301
    monkeypatch.setattr("time.time", lambda: later)
    asked = here.post(reverse("my_sessions"), {"session": handle_of(there)})
    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert is_in(there)
    assert "You are logged out there." in end(here, handle_of(there)).content.decode()
    assert [is_in(one) for one in (here, there, third)] == [True, False, True]
    assert AuditEvent.objects.filter(act=Act.END_OTHER_SESSIONS, by=maya, was_refused=False).count() == 1


def test_all_others_are_ended_and_not_this_one(maya):
    here, there, third = on(WINDOWS, maya), on(IPHONE, maya), on(EDGE, maya)
    end(here)
    assert [is_in(one) for one in (here, there, third)] == [True, False, False]


def test_somebody_elses_session_cannot_be_named(maya, cast):
    theirs, here = on(IPHONE, with_password(cast.dee)), on(WINDOWS, maya)
    assert "not logged in there any more" in end(here, handle_of(theirs)).content.decode()
    assert is_in(theirs)


def test_on_one_device_more_than_the_most_one_is_logged_out_where_one_was_the_longest_ago(maya, the_clock, settings):
    settings.MOST_SESSIONS = 2
    first = on(WINDOWS, maya)
    the_clock(MONDAY + timedelta(minutes=2))
    second = on(IPHONE, maya)
    the_clock(MONDAY + timedelta(minutes=4))
    third = on(EDGE, maya)
    assert [is_in(one) for one in (first, second, third)] == [False, True, True]


@pytest.fixture
def ada(cast) -> Client:
    return on(WINDOWS, with_password(cast.ada))


def test_an_administrator_sees_who_is_logged_in_and_on_how_many_devices(ada, maya):
    on(IPHONE, maya)
    on(EDGE, maya)
    assert "On 2 devices" in ada.get(reverse("one_account", args=[maya.pk])).content.decode()
    assert "maya@example.org" in ada.get(reverse("accounts")).content.decode()
    assert AuditEvent.objects.filter(act=Act.READ_ACCOUNTS).count() == 1


def test_an_administrator_logs_one_account_out_everywhere_and_nobody_else(ada, maya, cast):
    theirs, others = [on(IPHONE, maya), on(EDGE, maya)], on(IPHONE, with_password(cast.dee))
    ada.post(reverse("log_account_out", args=[maya.pk]))
    assert [is_in(one) for one in (*theirs, others, ada)] == [False, False, True, True]
    noted = AuditEvent.objects.get(act=Act.END_SESSIONS_OF_ANOTHER)
    assert (noted.by_id, noted.about_id) == (cast.ada.pk, str(maya.pk))


def test_an_administrator_logs_everybody_out_also_themselves(ada, maya, cast):
    everybody = [on(IPHONE, maya), on(IPHONE, with_password(cast.dee)), ada]
    assert is_in(ada), "asking whether it is meant ends nothing"
    ada.get(reverse("log_everybody_out"))
    assert all(is_in(one) for one in everybody)
    ada.post(reverse("log_everybody_out"))
    assert not any(is_in(one) for one in everybody)
    assert LoggedIn.objects.filter(colleague__isnull=False).count() == 0
    assert AuditEvent.objects.filter(act=Act.END_ALL_SESSIONS, by=cast.ada).count() == 1


@pytest.mark.parametrize("name", ["accounts", "log_everybody_out"])
def test_nobody_else_comes_to_the_accounts(cast, maya, name):
    client = on(WINDOWS, maya)
    for answer in (client.get(reverse(name)), client.post(reverse(name))):
        assert answer.status_code == 403
    assert is_in(client)
