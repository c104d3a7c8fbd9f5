"""Answers of the council's log-in that are not taken, and requests that would change what is asked of it."""

import time
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.urls import reverse

from stepdown.records.access.acts import Act
from stepdown.records.models import AuditEvent
from stepdown.web.settings.single_sign_on import provider as as_settings
from tests.web.a_provider import CLIENT, KEY, OTHER_KEY, SECRET, Provider
from tests.web.there_and_back import is_in, provider, round_trip, there, through

__all__ = ["provider"]


def unsigned(claims):
    return jwt.encode(claims, None, algorithm="none", headers={"kid": "first"})


def with_the_wrong_key(claims):
    return jwt.encode(claims, OTHER_KEY, algorithm="RS256", headers={"kid": "first"})


def with_the_secret(claims):
    return jwt.encode(claims, SECRET.ljust(32, "-"), algorithm="HS256", headers={"kid": "first"})


def with_an_unknown_key(claims):
    return jwt.encode(claims, KEY, algorithm="RS256", headers={"kid": "second"})


def changed_afterwards(claims):
    head, _, signature = jwt.encode(claims, KEY, algorithm="RS256", headers={"kid": "first"}).split(".")
    _, body, _ = jwt.encode(claims | {"sub": "2"}, KEY, algorithm="RS256").split(".")
    return f"{head}.{body}.{signature}"


LIES = {
    "another nonce": {"nonce": "drawn-by-somebody-else"},
    "no nonce": {"nonce": None},
    "for another site": {"aud": "another"},
    "for another site too": {"aud": [CLIENT, "another"], "azp": "another"},
    "of yesterday": {"exp": int(time.time()) - 3600},
    "of another issuer": {"iss": "https://elsewhere.example"},
    "of nobody": {"sub": ""},
    "of a number": {"sub": 7},
}


@pytest.mark.parametrize("lie", LIES)
def test_an_answer_that_is_not_right_is_refused_and_noted(client, cast, provider: Provider, lie):
    provider.says |= LIES[lie]
    refused_plainly(client, round_trip(client))


@pytest.mark.parametrize(
    "signs", [unsigned, with_the_wrong_key, with_the_secret, with_an_unknown_key, changed_afterwards, lambda _: "x"]
)
def test_an_answer_that_the_provider_did_not_sign_is_refused_and_noted(client, cast, provider: Provider, signs):
    provider.signs = signs
    refused_plainly(client, round_trip(client))


def refused_plainly(client: Client, page) -> None:
    assert page.status_code == 403
    assert "gave no answer that we can rely on" in page.content.decode()
    assert not is_in(client)
    assert AuditEvent.objects.filter(act=Act.LOG_IN, was_refused=True).count() == 1
    assert not SocialAccount.objects.exists()


def test_an_answer_to_another_browsers_question_is_refused(client, cast, provider: Provider):
    back = through(there(Client()))
    refused_plainly(client, client.get(back))


def test_a_state_that_was_swapped_is_refused(client, cast, provider: Provider):
    parts = urlsplit(through(there(client)))
    said = {name: values[0] for name, values in parse_qs(parts.query).items()} | {"state": "made-up"}
    refused_plainly(client, client.get(f"{parts.path}?{urlencode(said)}"))


def test_a_code_of_another_question_is_refused(client, cast, provider: Provider):
    """Somebody's own code in another's answer: the proof of the question does not fit it."""
    theirs = parse_qs(urlsplit(through(there(Client()))).query)["code"][0]
    parts = urlsplit(through(there(client)))
    said = {name: values[0] for name, values in parse_qs(parts.query).items()} | {"code": theirs}
    refused_plainly(client, client.get(f"{parts.path}?{urlencode(said)}"))
    assert provider.refused == ["proof"]


def test_an_answer_counts_once(client, cast, provider: Provider):
    back = through(there(client))
    client.get(back)
    assert Client().get(back).status_code == 403


@pytest.mark.parametrize(
    "asked",
    [
        "auth_params=redirect_uri%3Dhttps://elsewhere.example/%26client_id%3Dtheirs%26nonce%3Dtheirs",
        "redirect_uri=https://elsewhere.example/",
        "scope=offline_access,admin&prompt=none",
        "provider=rival&provider_id=rival&server_url=https://elsewhere.example",
        "process=connect&action=reauthenticate",
        "client_id=theirs&response_type=token&response_mode=fragment",
        "state=theirs&nonce=theirs&code_challenge=theirs",
    ],
)
def test_nothing_that_a_request_says_changes_what_is_asked_of_the_provider(client, cast, provider: Provider, asked):
    """A rival's fault: a request's own parameters overrode those of its provider."""
    usual, tried = there(client), there(client, f"?{asked}")
    drawn = ("state", "nonce", "code_challenge")
    questions = [parse_qs(urlsplit(address).query) for address in (usual, tried)]
    assert urlsplit(usual)[:3] == urlsplit(tried)[:3]
    assert questions[0].keys() == questions[1].keys()
    assert all(questions[0][name] == questions[1][name] for name in questions[0] if name not in (*drawn, "scope"))
    assert {*questions[0]["scope"][0].split()} == {*questions[1]["scope"][0].split()}
    assert not any(questions[1][name] == ["theirs"] for name in drawn)


@pytest.mark.parametrize(
    "published",
    [
        {"issuer": "https://elsewhere.example"},
        {"token_endpoint": "ftp://elsewhere.example/token"},
        {"jwks_uri": ""},
    ],
)
def test_a_provider_that_names_another_issuer_or_unsafe_addresses_is_not_asked(client, cast, provider, published):
    provider.published = published
    page = client.get(reverse("openid_connect_login"))
    assert (page.status_code, is_in(client)) == (403, False)


def test_a_provider_that_cannot_be_reached_leaves_the_password(client, cast, provider: Provider, settings):
    settings.SINGLE_SIGN_ON["url"] = "http://localhost:9"
    settings.SOCIALACCOUNT_PROVIDERS = as_settings(settings.SINGLE_SIGN_ON, SECRET)
    page = client.get(reverse("openid_connect_login"))
    assert (page.status_code, "Try again" in page.content.decode()) == (403, True)


@pytest.mark.parametrize("path", ["/.well-known/openid-configuration", "/keys", "/token"])
def test_where_the_provider_leads_on_to_another_address_nothing_is_asked_there(client, cast, provider: Provider, path):
    provider.leads_on = path
    client.get(reverse("openid_connect_login")) if path.startswith("/.") else round_trip(client)
    assert provider.led == []
    assert not is_in(client)
