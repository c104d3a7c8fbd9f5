"""A second factor is set up, asked for, lost and reset; its secrets are sealed; and nobody goes round it."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import decrypt
from django.contrib.auth.hashers import check_password
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from stepdown.records.access.acts import Act
from stepdown.records.actions.colleagues.lost_factor import reset_factors
from stepdown.records.models import AuditEvent, Draft
from tests.cast import MONDAY
from tests.web.logging_in import app_set_up, code_of, key_on, log_in, with_password

pytestmark = pytest.mark.django_db(transaction=True)  # the library tells what it did once that is committed


@pytest.fixture(autouse=True)
def no_attempts_yet(db) -> None:
    cache.clear()


@pytest.fixture
def maya(cast):
    return with_password(cast.maya)


@pytest.fixture
def client_of_maya(maya) -> Client:
    client = Client()
    log_in(client, maya)
    return client


def acts(who) -> list[str]:
    return list(AuditEvent.objects.filter(by=who).values_list("act", flat=True))


def test_an_app_is_set_up_just_after_the_log_in_and_its_codes_are_shown_once(client_of_maya, maya):
    page = client_of_maya.get(reverse("mfa_activate_totp"))
    assert "data:image/svg+xml;base64," in page.content.decode()
    assert len(key_on(page)) == 32
    assert "no-store" in page["Cache-Control"]
    _, codes = app_set_up(client_of_maya)
    assert len({*codes}) == 10
    again = client_of_maya.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert not any(code[:4] in again for code in codes)
    assert acts(maya) == [Act.LOG_IN, Act.ADD_FACTOR, Act.DRAW_RECOVERY_CODES]


def test_the_log_in_then_asks_for_a_code_and_takes_each_only_once(client_of_maya, maya):
    key, _ = app_set_up(client_of_maya)
    client = Client()
    assert log_in(client, maya).url == reverse("mfa_authenticate")
    assert client.get(reverse("start")).status_code == 302
    wrong = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "This code is not right" in wrong.content.decode()
    code = code_of(key)
    assert client.post(reverse("mfa_authenticate"), {"code": code}).url == reverse("start")
    assert client.get(reverse("start")).status_code == 200
    other = Client()
    log_in(other, maya)
    assert "This code is not right" in other.post(reverse("mfa_authenticate"), {"code": code}).content.decode()


def test_a_recovery_code_opens_once_and_is_noted(client_of_maya, maya):
    _, codes = app_set_up(client_of_maya)
    for opens in (True, False):
        client = Client()
        log_in(client, maya)
        client.post(reverse("mfa_authenticate"), {"code": codes[0]})
        assert (client.get(reverse("start")).status_code == 200) is opens
    assert acts(maya).count(Act.USE_RECOVERY_CODE) == 1


def test_a_wrong_code_is_noted_with_the_account_and_without_what_was_typed(client_of_maya, maya):
    app_set_up(client_of_maya)
    client = Client()
    log_in(client, maya)
    client.post(reverse("mfa_authenticate"), {"code": "918273"})
    noted = AuditEvent.objects.get(act=Act.LOG_IN, was_refused=True)
    assert (noted.about_id, noted.reason) == (str(maya.pk), "Wrong code")


def test_codes_cannot_be_tried_on(client_of_maya, maya):
    key, _ = app_set_up(client_of_maya)
    client = Client()
    log_in(client, maya)
    for _ in range(5):
        client.post(reverse("mfa_authenticate"), {"code": "000000"})
    refused = client.post(reverse("mfa_authenticate"), {"code": code_of(key)})
    assert refused.status_code == 429
    assert "Wait 10 minutes" in refused.content.decode()


def test_what_is_secret_of_it_is_sealed(client_of_maya, maya):
    key, codes = app_set_up(client_of_maya)
    kept = " ".join(str(row.data) for row in Authenticator.objects.filter(user=maya))
    assert key not in kept
    assert all(row.wrap().instance.data for row in Authenticator.objects.all())
    assert not any(code in kept for code in codes)
    totp = Authenticator.objects.get(user=maya, type="totp")
    assert totp.data["secret"].startswith("gAAAA")


def test_codes_that_were_shown_are_kept_as_hashes_alone(client_of_maya, maya):
    _, codes = app_set_up(client_of_maya)
    kept = Authenticator.objects.get(user=maya, type="recovery_codes")
    assert "seed" not in kept.data
    opened = [decrypt(one) for one in kept.data["migrated_codes"]]
    assert len({*opened}) == len(codes) == 10
    assert all(check_password(code, one) for code, one in zip(codes, opened, strict=True))
    assert not any(code in one for code in codes for one in opened)


def test_a_code_that_was_kept_opens_as_it_was_written_down_and_what_is_kept_of_it_does_not(client_of_maya, maya):
    _, codes = app_set_up(client_of_maya)
    kept = Authenticator.objects.get(user=maya, type="recovery_codes")
    for typed, opens in ((decrypt(kept.data["migrated_codes"][1]), False), (f"{codes[1][:4]} {codes[1][4:]}", True)):
        client = Client()
        log_in(client, maya)
        client.post(reverse("mfa_authenticate"), {"code": typed})
        assert (client.get(reverse("start")).status_code == 200) is opens
    assert "Unused: 9" in client.get(reverse("mfa_index")).content.decode()


def test_without_one_no_page_is_seen_where_each_must_have_one(client_of_maya, maya, settings):
    settings.SECOND_FACTOR = "required"
    for name in ("start", "families", "team", "drafts"):
        assert client_of_maya.get(reverse(name)).url == reverse("mfa_index")
    assert "Before you can go on" in client_of_maya.get(reverse("mfa_index")).content.decode()
    app_set_up(client_of_maya)
    assert client_of_maya.get(reverse("start")).status_code == 200


def test_recovery_codes_alone_are_no_second_factor(client_of_maya, maya, settings):
    settings.SECOND_FACTOR = "required"
    Authenticator.objects.create(user=maya, type="recovery_codes", data={})
    assert client_of_maya.get(reverse("start")).url == reverse("mfa_index")


def test_taking_the_last_one_off_leads_back_to_the_set_up(client_of_maya, maya, settings):
    settings.SECOND_FACTOR = "required"
    key, _ = app_set_up(client_of_maya)
    client_of_maya.post(reverse("mfa_reauthenticate"), {"code": code_of(key)})
    client_of_maya.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=maya).exists()
    assert client_of_maya.get(reverse("start")).url == reverse("mfa_index")
    assert Act.REMOVE_FACTOR in acts(maya)


def test_what_is_there_is_taken_off_only_by_who_shows_again_that_it_is_them(client_of_maya, maya):
    key, _ = app_set_up(client_of_maya)
    client = Client()
    log_in(client, maya)
    client.post(reverse("mfa_authenticate"), {"code": code_of(key)})
    for name in ("mfa_deactivate_totp", "mfa_generate_recovery_codes", "mfa_add_webauthn"):
        assert client.post(reverse(name)).url.startswith(reverse("account_reauthenticate"))
    assert Authenticator.objects.filter(user=maya, type="totp").exists()


def test_a_first_one_is_not_set_up_at_a_screen_that_was_left(client_of_maya, maya, monkeypatch):
    now = __import__("time").time()
    monkeypatch.setattr("time.time", lambda: now + 301)
    assert client_of_maya.get(reverse("mfa_activate_totp")).url.startswith(reverse("account_reauthenticate"))


def test_setting_one_up_ends_the_sessions_elsewhere_and_not_this_one(client_of_maya, maya):
    elsewhere = Client()
    log_in(elsewhere, maya)
    assert elsewhere.get(reverse("start")).status_code == 200
    app_set_up(client_of_maya)
    assert elsewhere.get(reverse("start")).url.startswith(reverse("account_login"))
    assert client_of_maya.get(reverse("start")).status_code == 200


def test_a_lost_one_is_taken_off_by_the_operator_and_every_session_ends(client_of_maya, maya, cast):
    app_set_up(client_of_maya)
    reset_factors(by=None, at=MONDAY, email="MAYA@example.org")
    assert not Authenticator.objects.filter(user=maya).exists()
    assert client_of_maya.get(reverse("start")).url.startswith(reverse("account_login"))
    noted = AuditEvent.objects.get(act=Act.RESET_FACTORS)
    assert (noted.by, noted.about_id) == (None, str(maya.pk))


def test_somebody_elses_passkey_cannot_be_named(client_of_maya, maya, cast):
    theirs = Authenticator.objects.create(user=cast.dee, type="webauthn", data={"name": "Dee's"})
    app_set_up(client_of_maya)
    client_of_maya.post(reverse("account_reauthenticate"), {"password": "three plain words"})
    assert client_of_maya.post(reverse("mfa_remove_webauthn", args=[theirs.pk])).status_code == 404
    assert Authenticator.objects.filter(pk=theirs.pk).exists()


def test_what_was_being_sent_is_kept_where_a_second_factor_is_asked_for_first(client_of_maya, maya, settings):
    draft = Draft.objects.create(by=maya, page="contact", subject="", opened_at=MONDAY)
    settings.SECOND_FACTOR = "required"
    client_of_maya.post(reverse("search"), {"form_key": str(draft.pk), "note": "She rang."})
    draft.refresh_from_db()
    assert draft.fields["note"] == ["She rang."]
