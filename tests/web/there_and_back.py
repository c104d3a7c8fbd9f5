"""The way to the council's log-in and back, as a browser goes it."""

import http.client
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from stepdown.web.settings.single_sign_on import provider as as_settings
from tests.web.a_provider import CLIENT, SECRET, a_provider


@pytest.fixture
def provider(db, settings):
    cache.clear()
    with a_provider() as running:
        said = {"url": running.url, "client_id": CLIENT, "name": "Northborough"}
        settings.SINGLE_SIGN_ON = said | {"second_factor": "as_said", "addresses": "verified"}
        settings.SOCIALACCOUNT_PROVIDERS = as_settings(said, SECRET)
        yield running


def there(client: Client, asked: str = "") -> str:
    """The site's question, as the browser takes it to the provider."""
    return client.get(f"{reverse('openid_connect_login')}{asked}").url


def through(address: str) -> str:
    """Log in there: where the provider sends the browser back to."""
    parts = urlsplit(address)
    provider = http.client.HTTPConnection(parts.netloc)
    provider.request("GET", f"{parts.path}?{parts.query}")
    back = provider.getresponse().headers["Location"]
    provider.close()
    return back


def round_trip(client: Client, asked: str = ""):
    """There and back."""
    return client.get(through(there(client, asked)))


def is_in(client: Client) -> bool:
    return client.get(reverse("start")).status_code == 200
