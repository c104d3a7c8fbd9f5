"""The council's provider as the log-in's library sees it: nothing that a request says changes what is asked of it."""

import secrets
from typing import Any, cast

import requests
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.crypto import constant_time_compare

from stepdown.web.single_sign_on.claims import claims_of

COUNCIL = "council"
"""The one provider's name. No address names another."""
_ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class CouncilAdapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """Talks to the provider."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request, COUNCIL)

    @property
    def openid_config(self) -> dict[str, Any]:
        """What the provider publishes of itself. OAuth2Error where it cannot be had or names another issuer."""
        if not hasattr(self, "_published"):
            self._published = _sound(_fetched(self.get_provider().server_url), settings.SINGLE_SIGN_ON["url"])
        return self._published

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:  # noqa: ARG002  # the library's signature
        """Where people come back to: one address, whatever the request says."""
        return request.build_absolute_uri(reverse("openid_connect_callback"))

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **given: Any) -> SocialLogin:  # noqa: ARG002
        """Who came, from the signed ID token alone; ``claims`` and ``id_token`` are kept with it."""
        id_token = given["response"].get("id_token")
        if not isinstance(id_token, str):
            raise OAuth2Error("The provider gave no ID token.")
        config = self.openid_config
        claims = claims_of(id_token, keys=_fetched(config["jwks_uri"]), issuer=config["issuer"], client=app.client_id)
        login = self.get_provider().sociallogin_from_response(request, {"id_token": claims})
        login.claims, login.id_token, login.leave = claims, id_token, config.get("end_session_endpoint", "")
        return login


class CouncilProvider(OpenIDConnectProvider):  # type: ignore[misc]
    """Begins a log-in. The library would take scope and parameters from the address; here nothing is taken from it."""

    oauth2_adapter_class = CouncilAdapter
    pkce_enabled_default = True

    def get_oauth2_adapter(self, request: HttpRequest) -> CouncilAdapter:
        """The one above."""
        return CouncilAdapter(request)

    def get_redirect_from_request_kwargs(self, request: HttpRequest) -> dict[str, Any]:
        """What is asked: to log in, with our scope and a nonce; and where to go on afterwards, on this site."""
        nonce = secrets.token_urlsafe(32)
        asked = {"process": AuthProcess.LOGIN, "scope": self.get_default_scope(), "auth_params": {"nonce": nonce}}
        return asked | {"next_url": get_next_redirect_url(request), "nonce": nonce}

    def extract_extra_data(self, data: Any) -> dict[str, Any]:  # noqa: ARG002  # nothing that it says is kept
        """Nothing of what the provider says of somebody is kept beside their number there."""
        return {}


def answers_our_question(login: SocialLogin) -> bool:
    """Whether the provider's answer carries the nonce of this session's own question."""
    asked, said = login.state.get("nonce"), login.claims.get("nonce")
    return isinstance(asked, str) and isinstance(said, str) and constant_time_compare(asked, said)


def _fetched(address: str) -> dict[str, Any]:
    """A document of the provider. OAuth2Error where it cannot be had."""
    try:
        with get_adapter().get_requests_session() as session:
            answer = session.get(address, allow_redirects=False)
            answer.raise_for_status()
            found = answer.json()
    except requests.RequestException as error:
        raise OAuth2Error(f"The provider cannot be reached: {type(error).__name__}") from error
    if not isinstance(found, dict):
        raise OAuth2Error("The provider's document is none.")
    return cast(dict[str, Any], found)


def _sound(config: dict[str, Any], url: str) -> dict[str, Any]:
    """What was published, if it is of the issuer that the council named and leads to safe addresses."""
    if str(config.get("issuer", "")).rstrip("/") != url.rstrip("/"):
        raise OAuth2Error("The provider names another issuer than STEPDOWN_OIDC_URL.")
    safe = url.partition("://")[0]  # https, but in tests
    if not all(str(config.get(name, "")).startswith(f"{safe}://") for name in _ENDPOINTS):
        raise OAuth2Error("The provider leads to addresses that are not safe.")
    return config
