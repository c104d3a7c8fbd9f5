"""How long a session lasts, what it keeps when it ends, and how somebody ends all of theirs."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from stepdown.records.access.acts import Act
from stepdown.records.jobs import JOBS
from stepdown.records.models import AuditEvent, Draft, LoggedIn
from tests.cast import MONDAY
from tests.web.logging_in import PASSWORD, log_in, with_password


@pytest.fixture(autouse=True)
def as_in_production(db, settings) -> None:
    cache.clear()
    settings.IDLE_MINUTES, settings.LONGEST_SESSION_HOURS = 30, 8


@pytest.fixture
def maya(cast):
    return with_password(cast.maya)


@pytest.fixture
def client_of_maya(maya) -> Client:
    client = Client()
    log_in(client, maya)
    return client


def is_in(client: Client) -> bool:
    return client.get(reverse("start")).status_code == 200


@pytest.mark.parametrize(("minutes", "still_in"), [(30, True), (31, False)])
def test_a_session_ends_when_nothing_was_done_for_half_an_hour(client_of_maya, the_clock, minutes, still_in):
    assert is_in(client_of_maya)
    the_clock(MONDAY + timedelta(minutes=minutes))
    assert is_in(client_of_maya) is still_in


def test_each_page_lets_it_go_on_but_not_beyond_a_working_day(client_of_maya, the_clock):
    for minutes in range(0, 481, 20):
        the_clock(MONDAY + timedelta(minutes=minutes))
        assert is_in(client_of_maya)
    the_clock(MONDAY + timedelta(minutes=481))
    assert not is_in(client_of_maya)


def test_the_log_in_then_says_why(client_of_maya, the_clock):
    assert is_in(client_of_maya)
    the_clock(MONDAY + timedelta(hours=1))
    page = client_of_maya.get(reverse("start"), follow=True).content.decode()
    assert "You were logged out because nothing was done for a while" in page


def test_what_is_sent_after_it_ended_is_kept_and_found_again(client_of_maya, maya, the_clock):
    assert is_in(client_of_maya)
    client_of_maya.get(reverse("search"))
    draft = Draft.objects.create(by=maya, page="task", subject="", opened_at=MONDAY)
    the_clock(MONDAY + timedelta(hours=1))
    back = client_of_maya.post(reverse("search"), {"form_key": str(draft.pk), "what": "Ring the school"})
    assert back.url == f"{reverse('account_login')}?next={reverse('resume_draft', args=[draft.pk])}"
    draft.refresh_from_db()
    assert draft.fields["what"] == ["Ring the school"]
    assert not is_in(client_of_maya)


def test_log_out_everywhere_ends_them_all_and_is_noted(client_of_maya, maya):
    elsewhere = Client()
    log_in(elsewhere, maya)
    assert is_in(elsewhere)
    client_of_maya.post(reverse("log_out_everywhere"))
    assert [is_in(one) for one in (client_of_maya, elsewhere)] == [False, False]
    assert AuditEvent.objects.filter(act=Act.END_SESSIONS, by=maya).count() == 1


def test_a_new_password_ends_the_sessions_elsewhere_and_not_this_one(client_of_maya, maya):
    elsewhere = Client()
    log_in(elsewhere, maya)
    new = {"oldpassword": PASSWORD, "password1": "kettle harbour violin", "password2": "kettle harbour violin"}
    client_of_maya.post(reverse("account_change_password"), new)
    assert [is_in(one) for one in (client_of_maya, elsewhere)] == [True, False]
    assert AuditEvent.objects.filter(act=Act.CHANGE_PASSWORD, by=maya).count() == 1


def test_sessions_that_have_ended_do_not_lie_in_the_database(client_of_maya):
    LoggedIn.objects.create(session_key="old", session_data="", expire_date=timezone.now() - timedelta(minutes=1))
    assert JOBS["old_sessions"](timezone.localtime()) == 1
    assert LoggedIn.objects.count() == 1
