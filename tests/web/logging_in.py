"""Log-ins as a test makes them: through the pages, with a password and an app that shows codes."""

import re
import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from django.urls import reverse

from stepdown.records.models import Colleague

PASSWORD = "three plain words"  # noqa: S105  # of invented people


def with_password(who: Colleague, password: str = PASSWORD) -> Colleague:
    """A colleague with a password."""
    who.set_password(password)
    who.save()
    return who


def log_in(client: Client, who: Colleague, password: str = PASSWORD, **more):
    """Send the log-in page."""
    return client.post(reverse("account_login"), {"login": who.email, "password": password}, **more)


def code_of(key: str, steps: int = 0) -> str:
    """The code that an app shows now, or so many half minutes later."""
    return format_hotp_value(hotp_value(key, int(time.time()) // 30 + steps))


def key_on(page) -> str:
    """The key that the page shows for an app."""
    found = re.search(r'<code class="desk-key">([A-Z2-7 ]+)</code>', page.content.decode())
    return found[1].replace(" ", "") if found else ""


def app_set_up(client: Client) -> tuple[str, list[str]]:
    """Set up an app, in a client that is logged in: its key, and the recovery codes that were shown."""
    key = key_on(client.get(reverse("mfa_activate_totp")))
    shown = client.post(reverse("mfa_activate_totp"), {"code": code_of(key, -1)}, follow=True).content.decode()
    return key, [c.replace(" ", "") for c in re.findall(r'<code class="desk-key">([\d ]+)</code>', shown)]
