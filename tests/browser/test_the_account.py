"""One's own account in a real browser: an app without scripts, a passkey of a made-up device, and axe on every page."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.urls import reverse

from stepdown.web.settings.single_sign_on import provider
from tests.browser.visitor import Visitor
from tests.web.logging_in import PASSWORD, code_of, with_password

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def no_attempts_yet(transactional_db) -> None:
    cache.clear()


@pytest.fixture
def maya(cast):
    return with_password(cast.maya)


@pytest.fixture
def a_window(browser, live_server):
    """A window in which nobody has logged in."""
    windows = []

    def open_window(*, scripts: bool = True) -> Visitor:
        window = browser.new_context(java_script_enabled=scripts)
        windows.append(window)
        return Visitor(window.new_page(), live_server.url, looks=scripts)

    yield open_window
    for window in windows:
        window.close()


def log_in(visitor: Visitor, who) -> None:
    visitor.go("account_login")
    visitor.write("Email", who.email)
    visitor.page.get_by_label("Password", exact=True).fill(PASSWORD)
    visitor.press("Log in")


def set_up_an_app(visitor: Visitor) -> str:
    visitor.go("mfa_index")
    visitor.press("Set up an app")
    key = visitor.page.locator(".desk-key").inner_text().replace(" ", "")
    visitor.write("Code", code_of(key, -1))
    visitor.press("Set up the app")
    return key


def test_an_app_is_set_up_and_asked_for_without_scripts(maya, a_window):
    first = a_window(scripts=False)
    log_in(first, maya)
    key = set_up_an_app(first)
    codes = first.page.locator(".desk-codes code").all_inner_texts()
    assert len(codes) == 10
    again = a_window(scripts=False)
    log_in(again, maya)
    assert not again.reads("Use a passkey")
    again.write("Code", code_of(key))
    again.press("Log in")
    assert again.page.url == again.base + reverse("start")
    third = a_window(scripts=False)
    log_in(third, maya)
    third.write("Code", codes[0])
    third.press("Log in")
    assert third.page.url == third.base + reverse("start")


def a_made_up_device(page) -> None:
    """A device with passkeys and somebody's finger, as Chromium makes them up for tests."""
    chromium = page.context.new_cdp_session(page)
    chromium.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    chromium.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def log_out(visitor: Visitor) -> None:
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("button", name="Log out", exact=True).click()


def test_a_passkey_is_added_and_opens_after_the_password_and_alone(maya, a_window):
    visitor = a_window()
    a_made_up_device(visitor.page)
    log_in(visitor, maya)
    visitor.go("mfa_add_webauthn")
    visitor.write("Name of the passkey", "Phone")
    visitor.choose("Let me log in with this passkey alone")
    visitor.press("Add a passkey")
    assert visitor.reads("Your recovery codes")
    visitor.go("mfa_index")
    assert visitor.reads("Phone, added on")

    log_out(visitor)
    log_in(visitor, maya)
    assert visitor.page.url == visitor.base + reverse("mfa_authenticate")
    visitor.press("Use a passkey")
    assert visitor.page.url == visitor.base + reverse("start")

    log_out(visitor)
    visitor.go("account_login")
    visitor.press("Log in with a passkey")
    assert visitor.page.url == visitor.base + reverse("start")

    visitor.go("mfa_index")
    visitor.follow("Take off Phone")
    visitor.page.get_by_label("Password", exact=True).fill(PASSWORD)
    visitor.press("Continue")
    visitor.press("Take the passkey off")
    assert not Authenticator.objects.filter(user=maya).exists()


def test_without_a_passkey_on_the_device_it_is_said_in_words(maya, a_window):
    visitor = a_window()
    a_made_up_device(visitor.page)
    visitor.go("account_login")
    visitor.page.get_by_role("button", name="Log in with a passkey").click()
    visitor.page.get_by_text("The passkey was not used").wait_for()


def test_the_councils_log_in_is_clean_to_axe(maya, a_window, settings):
    settings.SINGLE_SIGN_ON = {"name": "Northborough", "url": "http://localhost:9", "client_id": "stepdown"}
    settings.SOCIALACCOUNT_PROVIDERS = provider(settings.SINGLE_SIGN_ON, "secret")
    visitor = a_window()
    visitor.go("account_login")
    visitor.press("Log in with Northborough")
    assert visitor.reads("You could not be logged in")


def test_every_page_of_the_account_is_clean_to_axe(maya, a_window):
    visitor = a_window()
    log_in(visitor, maya)
    visitor.go("mfa_activate_totp")
    key = set_up_an_app(visitor)
    for name in ("mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_deactivate_totp", "mfa_add_webauthn",
                 "account_change_password", "account_reauthenticate", "mfa_reauthenticate"):  # fmt: skip
        visitor.go(name)
    other = a_window()
    log_in(other, maya)
    other.write("Code", "000000")
    other.press("Log in")
    assert other.reads("This code is not right")
    other.write("Code", code_of(key))
    other.press("Log in")
    for _ in range(6):
        other = a_window()
        other.go("account_login")
        other.write("Email", "dee@example.org")
        other.page.get_by_label("Password", exact=True).fill("wrong")
        other.press("Log in")
    assert other.reads("Too many attempts")
