"""Logging in through the council: a real round trip to a provider on this machine, who comes in, and the way out."""

from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.urls import reverse

from stepdown.records.access.acts import Act
from stepdown.records.models import AuditEvent, Colleague
from tests.web.a_provider import Provider
from tests.web.logging_in import app_set_up, log_in, with_password
from tests.web.there_and_back import is_in, provider, round_trip

__all__ = ["provider"]


def test_somebody_with_an_account_comes_in_and_is_tied_to_their_number_there(client, cast, provider: Provider):
    assert round_trip(client).url == reverse("start")
    assert is_in(client)
    tied = SocialAccount.objects.get()
    assert (tied.user, tied.uid, tied.extra_data) == (cast.maya, "1001", {})
    acts = list(AuditEvent.objects.filter(by=cast.maya).values_list("act", flat=True))
    assert acts[:2] == [Act.TIE_TO_COUNCIL, Act.LOG_IN]
    asked = provider.asked[0]
    assert asked["code_challenge_method"] == "S256"
    assert set(asked["scope"].split()) == {"openid", "profile", "email"}
    assert asked["redirect_uri"] == "http://testserver/account/log-in/council/back/"
    assert len(asked["nonce"]) > 20


def test_afterwards_the_number_counts_and_the_address_does_not(client, cast, provider: Provider):
    round_trip(client)
    provider.who["email"] = "dee@example.org"
    later = Client()
    round_trip(later)
    assert later.session["_auth_user_id"] == str(cast.maya.pk)


def test_another_number_with_the_same_address_is_somebody_else(client, cast, provider: Provider):
    round_trip(client)
    provider.who["sub"] = "2002"
    page = round_trip(Client())
    assert (page.status_code, "You have no account here" in page.content.decode()) == (403, True)


def test_where_they_were_going_they_come_to_but_only_on_this_site(client, cast, provider: Provider):
    assert round_trip(client, "?next=/families/").url == "/families/"
    assert round_trip(Client(), "?next=https://elsewhere.example/").url == reverse("start")


def test_an_account_is_never_made(client, cast, provider: Provider):
    provider.who |= {"sub": "9", "email": "new@example.org"}
    before = Colleague.objects.count()
    page = round_trip(client)
    assert "Ask your administrator" in page.content.decode()
    assert "new@example.org" not in page.content.decode()
    assert (page.status_code, Colleague.objects.count(), is_in(client)) == (403, before, False)
    noted = AuditEvent.objects.get(act=Act.LOG_IN, was_refused=True)
    assert (noted.about_id, noted.by) == ("", None)


def test_a_closed_account_stays_closed(client, cast, provider: Provider):
    round_trip(client)
    Colleague.objects.filter(pk=cast.maya.pk).update(is_active=False)
    assert round_trip(Client()).status_code == 403


@pytest.mark.parametrize("verified", [False, None, "true", "false", 1])
def test_an_address_that_nobody_verified_opens_nothing(client, cast, provider: Provider, verified):
    provider.says["email_verified"] = verified
    assert round_trip(client).status_code == 403
    assert not SocialAccount.objects.exists()


def test_where_the_council_sets_the_addresses_they_count(client, cast, provider: Provider, settings):
    settings.SINGLE_SIGN_ON["addresses"] = "administered"
    provider.says["email_verified"] = None
    assert round_trip(client).url == reverse("start")


@pytest.mark.parametrize(
    ("told", "sees"),
    [
        (("as_said", {}), False),
        (("as_said", {"amr": ["pwd"]}), False),
        (("as_said", {"amr": "mfa"}), False),
        (("as_said", {"amr": ["pwd", "mfa"]}), True),
        (("as_said", {"acr": "phr"}), True),
        (("theirs", {}), True),
        (("ours", {"amr": ["mfa"]}), False),
    ],
)
def test_a_second_factor_that_the_council_asked_for_is_not_asked_for_again(
    client, cast, provider: Provider, settings, told, sees
):
    settings.SECOND_FACTOR, settings.SINGLE_SIGN_ON["second_factor"] = "required", told[0]
    provider.says |= told[1]
    round_trip(client)
    assert is_in(client) is sees
    if not sees:
        assert client.get(reverse("start")).url == reverse("mfa_index")


@pytest.mark.parametrize(("methods", "goes_to"), [(["pwd"], "mfa_authenticate"), (["mfa"], "start")])
def test_who_has_one_of_ours_is_asked_for_it_unless_the_council_was_shown_another(
    cast, provider: Provider, transactional_db, methods, goes_to
):
    client = Client()
    log_in(client, with_password(cast.maya))
    app_set_up(client)
    provider.says["amr"] = methods
    assert round_trip(Client()).url == reverse(goes_to)


def test_what_the_council_vouched_for_is_not_lent_to_another_account(client, cast, provider: Provider, settings):
    settings.SECOND_FACTOR = "required"
    provider.says["amr"] = ["mfa"]
    round_trip(client)
    assert is_in(client)
    client.post(reverse("account_logout"))
    log_in(client, with_password(cast.dee))
    assert client.get(reverse("start")).url == reverse("mfa_index")


def test_logging_out_here_logs_out_there(client, cast, provider: Provider):
    round_trip(client)
    page = client.post(reverse("account_logout")).content.decode()
    there = page.split('content="0;url=')[1].split('"')[0].replace("&amp;", "&")
    said = parse_qs(urlsplit(there).query)
    assert there.startswith(f"{provider.url}/leave?")
    assert said["post_logout_redirect_uri"] == [f"http://testserver{reverse('account_login')}"]
    assert jwt.decode(said["id_token_hint"][0], options={"verify_signature": False})["sub"] == "1001"
    assert not is_in(client)


def test_logging_out_everywhere_does_so_too(client, cast, provider: Provider):
    round_trip(client)
    assert f"{provider.url}/leave?" in client.post(reverse("log_out_everywhere")).content.decode()


def test_who_came_with_a_password_is_only_logged_out_here(client, cast, provider: Provider):
    log_in(client, with_password(cast.maya))
    assert client.post(reverse("account_logout")).url == reverse("account_login")


def test_the_id_token_does_not_lie_readable_in_the_session(client, cast, provider: Provider):
    round_trip(client)
    assert client.session["through_council"]["token"].startswith("gAAAA")


def test_without_a_provider_there_is_no_such_page(client, cast):
    assert client.get(reverse("openid_connect_login")).status_code == 404
    assert client.get(reverse("openid_connect_callback")).status_code == 404


def test_nobody_ties_or_unties_a_number_on_the_site(client, cast):
    for address in ("/account/council/", "/accounts/social/connections/", "/account/social/signup/"):
        assert client.get(address).status_code == 404
