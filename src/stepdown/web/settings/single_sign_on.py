"""The council's own log-in, as the environment names it."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from stepdown.web.settings.environment import one_of, optional, required


def single_sign_on() -> tuple[dict[str, str], dict[str, Any]]:
    """What the site and the log-in's library are told of it; of no provider where STEPDOWN_OIDC_URL is not set."""
    url = optional("STEPDOWN_OIDC_URL", "")
    if not url:
        return {}, provider({}, "")
    if not url.startswith("https://"):
        raise ImproperlyConfigured("STEPDOWN_OIDC_URL is not https. The log-in of a council never goes unencrypted.")
    said = {
        "url": url.removesuffix("/.well-known/openid-configuration"),
        "client_id": required("STEPDOWN_OIDC_CLIENT_ID", "The provider gives it to the site."),
        "name": optional("STEPDOWN_OIDC_NAME", "your council"),
        "second_factor": one_of("STEPDOWN_OIDC_SECOND_FACTOR", default="as_said", others=("theirs", "ours")),
        "addresses": one_of("STEPDOWN_OIDC_ADDRESSES", default="verified", others=("administered",)),
    }
    return said, provider(said, required("STEPDOWN_OIDC_CLIENT_SECRET", "The provider gives it to the site."))


def provider(said: dict[str, str], secret: str) -> dict[str, Any]:
    """The provider as the log-in's library is told of it: none where nothing is said."""
    app = {
        "provider_id": "council",
        "name": said.get("name", ""),
        "client_id": said.get("client_id", ""),
        "secret": secret,
        "settings": {"server_url": said.get("url", "")},
    }
    ours = "stepdown.web.single_sign_on.provider.CouncilProvider"
    return {"openid_connect": {"provider_class": ours, "APPS": [app] if said else []}}
