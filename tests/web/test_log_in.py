"""The log-in: how often it may be tried, what is noted of it, and what a session is."""

import pytest
from django.core.cache import cache, caches
from django.core.cache.backends.db import DatabaseCache
from django.test import Client
from django.urls import reverse

from stepdown.records.access.acts import Act
from stepdown.records.models import AuditEvent
from tests.web.logging_in import PASSWORD, log_in, with_password


@pytest.fixture(autouse=True)
def no_attempts_yet(db) -> None:
    cache.clear()


@pytest.fixture
def maya(cast):
    return with_password(cast.maya)


def refused() -> list[AuditEvent]:
    return list(AuditEvent.objects.filter(act=Act.LOG_IN, was_refused=True))


def test_a_log_in_is_noted_and_its_session_has_a_new_name(client, maya):
    session = client.session
    session.save()
    client.cookies["sessionid"] = before = session.session_key
    assert log_in(client, maya).url == reverse("start")
    assert client.cookies["sessionid"].value != before
    assert AuditEvent.objects.get(act=Act.LOG_IN).by == maya


def test_a_failed_log_in_names_the_account_and_keeps_nothing_that_was_typed(client, maya):
    log_in(client, maya, "wrong password here")
    noted = refused()[0]
    assert (noted.about_kind, noted.about_id, noted.by) == ("colleague", str(maya.pk), None)
    assert "wrong password here" not in str(vars(noted))
    assert maya.email not in str(vars(noted))


def test_a_failed_log_in_without_an_account_names_nobody(client, maya):
    client.post(reverse("account_login"), {"login": "nobody@example.org", "password": PASSWORD})
    assert [(noted.about_id, noted.by) for noted in refused()] == [("", None)]


def test_the_page_says_the_same_whether_there_is_such_an_account(client, maya):
    pages = [
        client.post(reverse("account_login"), {"login": email, "password": "not this one"}).content.decode()
        for email in ("maya@example.org", "nobody@example.org")
    ]
    said = ["The email address and/or password you specified are not correct." in page for page in pages]
    assert said == [True, True]


def test_after_five_failures_an_account_takes_no_more_for_a_while_from_anywhere(maya):
    for number in range(5):
        log_in(Client(), maya, "wrong", REMOTE_ADDR=f"198.51.100.{number}")
    page = log_in(Client(), maya, REMOTE_ADDR="198.51.100.77")
    assert page.status_code == 429
    assert "Wait 10 minutes and try again" in page.content.decode()


def test_the_others_can_still_log_in_meanwhile(maya, cast):
    for _ in range(6):
        log_in(Client(), maya, "wrong")
    client = Client()
    assert log_in(client, with_password(cast.dee)).url == reverse("start")


def test_one_address_can_fail_only_so_often_whatever_accounts_it_tries(client, maya):
    for number in range(31):
        page = client.post(reverse("account_login"), {"login": f"a{number}@example.org", "password": "wrong"})
    assert page.status_code == 429


def test_a_forgotten_password_can_be_asked_for_five_times_in_an_hour(client, maya, mailoutbox):
    pages = [client.post(reverse("account_reset_password"), {"email": maya.email}) for _ in range(6)]
    assert [page.status_code for page in pages] == [302] * 5 + [429]
    assert len(mailoutbox) == 5


def test_a_forgotten_password_is_chosen_anew_by_a_link_that_works_once(client, maya, mailoutbox):
    client.post(reverse("account_reset_password"), {"email": maya.email})
    mail = mailoutbox[0]
    assert maya.name not in mail.subject + mail.body
    link = next(line for line in mail.body.splitlines() if line.startswith("http"))
    page = client.get(link, follow=True)
    new = {"password1": "kettle harbour violin", "password2": "kettle harbour violin"}
    client.post(page.redirect_chain[-1][0], new)
    assert log_in(client, maya, "kettle harbour violin").url == reverse("start")
    assert "This link has been used" in Client().get(link, follow=True).content.decode()
    assert AuditEvent.objects.filter(act=Act.CHANGE_PASSWORD, by=maya).count() == 1


def test_for_an_address_without_an_account_nothing_is_sent_and_the_page_says_the_same(client, maya, mailoutbox):
    pages = [client.post(reverse("account_reset_password"), {"email": e}) for e in (maya.email, "no@example.org")]
    assert len({page.url for page in pages}) == 1
    assert [mail.to for mail in mailoutbox] == [[maya.email]]


def test_a_closed_account_is_told_so_and_opens_nothing(client, maya):
    maya.is_active = False
    maya.save()
    assert "This account is closed" in log_in(client, maya, follow=True).content.decode()
    assert client.get(reverse("start")).status_code == 302


def test_a_session_ends_when_its_account_is_closed(client, maya):
    log_in(client, maya)
    assert client.get(reverse("start")).status_code == 200
    maya.is_active = False
    maya.save()
    assert client.get(reverse("start")).status_code == 302


def test_attempts_are_counted_where_all_processes_see_them():
    assert isinstance(caches["default"], DatabaseCache)


@pytest.mark.parametrize(
    "password", ["elevenchars", "password12345", "maya@example.org1", "123456789012", "correcthorse"]
)
def test_a_new_password_is_long_and_not_one_that_everybody_knows(client, maya, password):
    log_in(client, maya)
    sent = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    page = client.post(reverse("account_change_password"), sent)
    maya.refresh_from_db()
    assert (page.status_code, maya.check_password(password)) in {(200, False), (302, True)}
    assert maya.check_password(password) is (password == "correcthorse")  # noqa: S105


def test_a_password_needs_no_figures_or_signs(client, maya):
    log_in(client, maya)
    new = "kettle harbour violin"
    client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": new, "password2": new})
    maya.refresh_from_db()
    assert maya.check_password(new)
