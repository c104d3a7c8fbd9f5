"""Production refuses every unsafe value with a sentence, and has no door for the demonstration."""

import pytest

from tests.cli.site.environment import SOUND, command, ran

SET_UP = "import django; django.setup()"


def test_sound_settings_are_accepted():
    assert ran(SET_UP, SOUND).returncode == 0


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"STEPDOWN_SECRET_KEY": ""}, "STEPDOWN_SECRET_KEY is not set. Make one with"),
        ({"STEPDOWN_SECRET_KEY": "short"}, "STEPDOWN_SECRET_KEY is too short. Use at least 50 characters"),
        ({"STEPDOWN_HOSTS": " "}, "STEPDOWN_HOSTS is not set. Give the site's host name"),
        ({"STEPDOWN_HOSTS": "*"}, "STEPDOWN_HOSTS has a * in it. Name each host"),
        ({"STEPDOWN_HOSTS": "desk.example.org,*.example.org"}, "STEPDOWN_HOSTS has a * in it. Name each host"),
        ({"DATABASE_URL": ""}, "DATABASE_URL is not set. Give the address of the PostgreSQL database"),
        ({"DATABASE_URL": "sqlite:///record.sqlite3"}, "DATABASE_URL is not PostgreSQL. Only the demonstration"),
        ({"STEPDOWN_DEMO": "yes"}, "STEPDOWN_DEMO is set. One-click log-in is impossible"),
        ({"STEPDOWN_MAIL_HOST": "mail.example.org"}, "STEPDOWN_MAIL_FROM is not set. Give the address"),
        ({"STEPDOWN_SECOND_FACTOR": "no"}, "STEPDOWN_SECOND_FACTOR is 'no'. Write required or offered."),
        ({"STEPDOWN_IDLE_MINUTES": "600"}, "STEPDOWN_IDLE_MINUTES is '600'. Write a whole number from 5 to 120."),
        ({"STEPDOWN_PROXIES": "-1"}, "STEPDOWN_PROXIES is '-1'. Write a whole number from 0 to 9."),
        ({"STEPDOWN_OIDC_URL": "http://id.example.org"}, "STEPDOWN_OIDC_URL is not https."),
        ({"STEPDOWN_OIDC_URL": "https://id.example.org"}, "STEPDOWN_OIDC_CLIENT_ID is not set. The provider gives it"),
        ({"STEPDOWN_KEEP_TEXT_ON_DEVICE": "true"}, "STEPDOWN_KEEP_TEXT_ON_DEVICE is 'true'. Write yes or no."),
    ],
)
def test_an_unsafe_value_is_refused_with_a_sentence(changed, sentence):
    refused = command("site", "migrate", env=SOUND | changed)
    assert refused.returncode == 2
    assert refused.stderr.startswith(f"stepdown: the site cannot run. {sentence}")
    assert "Traceback" not in refused.stderr


def test_the_demonstrations_log_in_has_no_address_in_production():
    tried = ran(
        f"{SET_UP}\n"
        "from django.urls import NoReverseMatch, Resolver404, resolve, reverse\n"
        "for ask in (lambda: resolve('/account/demonstration/'), lambda: reverse('demo_log_in')):\n"
        "    try:\n"
        "        print('found', ask())\n"
        "    except (Resolver404, NoReverseMatch):\n"
        "        print('nothing there')\n",
        SOUND,
    )
    assert tried.stdout.splitlines() == ["nothing there", "nothing there"], tried.stderr


def test_production_keeps_cookies_and_pages_to_https_and_shows_no_fault():
    names = (
        "DEBUG", "DEMO", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS",
    )  # fmt: skip
    said = ran(f"{SET_UP}\nfrom django.conf import settings\nprint(*(getattr(settings, n) for n in {names!r}))", SOUND)
    assert said.stdout.split() == ["False", "False", "True", "True", "True", "31536000"]


def test_production_wants_a_second_factor_and_ends_sessions_that_stand_idle():
    names = ("SECOND_FACTOR", "IDLE_MINUTES", "LONGEST_SESSION_HOURS", "ALLAUTH_TRUSTED_PROXY_COUNT", "SINGLE_SIGN_ON")
    said = ran(f"{SET_UP}\nfrom django.conf import settings\nprint(*(getattr(settings, n) for n in {names!r}))", SOUND)
    assert said.stdout.split() == ["required", "30", "8", "1", "{}"]


def test_lists_are_read_without_the_spaces_around_their_parts():
    given = {
        "STEPDOWN_SEALING_KEYS": " new , old,",
        "STEPDOWN_HOSTS": "desk.example.org, desk2.example.org",
        "STEPDOWN_PASSWORD_WORDS": "Northborough, Edge of care team",
    }
    names = ("SEALING_KEYS", "ALLOWED_HOSTS", "PASSWORD_WORDS")
    said = ran(
        f"{SET_UP}\nfrom django.conf import settings\nfor n in {names!r}: print(getattr(settings, n))", SOUND | given
    )
    assert said.stdout.splitlines() == [
        "['new', 'old']", "['desk.example.org', 'desk2.example.org']", "['Northborough', 'Edge of care team']",
    ]  # fmt: skip


def test_the_councils_log_in_is_set_up_from_the_environment():
    given = {
        "STEPDOWN_OIDC_URL": "https://id.example.org/.well-known/openid-configuration",
        "STEPDOWN_OIDC_CLIENT_ID": "stepdown",
        "STEPDOWN_OIDC_CLIENT_SECRET": "secret",
    }
    said = ran(f"{SET_UP}\nfrom django.conf import settings\nprint(settings.SINGLE_SIGN_ON['url'])", SOUND | given)
    assert said.stdout.split() == ["https://id.example.org"]


def test_production_refuses_to_serve_without_its_database_and_never_shows_the_address():
    refused = command("serve", "--port", "0", env=SOUND)
    assert refused.returncode == 2
    assert "The site cannot run. Its database cannot be reached." in refused.stderr.replace("the site", "The site")
    assert "secret" not in refused.stderr + refused.stdout
