"""What the provider says of somebody, believed only if it signed it, for us, now, and in answer to our own question."""

from collections.abc import Mapping
from typing import Any

import jwt
from allauth.socialaccount.providers.oauth2.client import OAuth2Error

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
"""Signatures that only the provider can make: none with a shared secret, and never none."""
NEEDED = ("iss", "aud", "exp", "iat", "sub")
LEEWAY = 30
"""Seconds that the provider's clock may differ from ours."""


def claims_of(token: str, *, keys: Mapping[str, Any], issuer: str, client: str) -> dict[str, Any]:
    """The claims of an ID token. OAuth2Error where it is not the provider's, not for this site, or not of now."""
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            key=_key(token, keys),
            algorithms=list(ALGORITHMS),
            issuer=issuer,
            audience=client,
            leeway=LEEWAY,
            options={"require": list(NEEDED)},
        )
    except (jwt.PyJWTError, KeyError, TypeError, ValueError) as error:
        raise OAuth2Error(f"The ID token is not sound: {type(error).__name__}") from error
    if claims.get("azp", client) != client or not isinstance(claims["sub"], str) or not claims["sub"]:
        raise OAuth2Error("The ID token was made for another site, or for nobody.")
    return claims


def _key(token: str, keys: Mapping[str, Any]) -> jwt.PyJWK:
    """The key that the token names; the only one where it names none."""
    known = jwt.PyJWKSet.from_dict(dict(keys)).keys
    named = jwt.get_unverified_header(token).get("kid")
    fitting = [key for key in known if named is None or key.key_id == named]
    if len(fitting) != 1:
        raise OAuth2Error("The ID token names no key of the provider.")
    return fitting[0]


def address_in(claims: Mapping[str, Any], *, administered: bool) -> str:
    """The e-mail address of somebody, empty where nobody vouches for it.

    ``administered``: the council itself sets the addresses at its provider, so that they need not say that they are
    verified.
    """
    vouched_for = administered or claims.get("email_verified") is True
    email = claims.get("email")
    return email.strip() if vouched_for and isinstance(email, str) else ""


def shows_a_second_factor(claims: Mapping[str, Any]) -> bool:
    """Whether the provider says that a second factor was shown (RFC 8176; ``phr`` and ``phrh`` of OpenID's EAP)."""
    methods = claims.get("amr")
    return (isinstance(methods, list) and "mfa" in methods) or claims.get("acr") in ("phr", "phrh")
