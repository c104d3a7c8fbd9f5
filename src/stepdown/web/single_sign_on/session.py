"""What a session remembers of a log-in through the council: whether a second factor was shown, and the way out."""

from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from stepdown.records.models.colleagues import Colleague
from stepdown.records.sealed import Purpose, SealBroken, opened, seal

_KEY, _PURPOSE = "through_council", Purpose.SINGLE_SIGN_ON


def remember(request: HttpRequest, who: Colleague, login: SocialLogin, *, vouched_for: bool) -> None:
    """Remember it, for this account alone. The ID token is sealed: it names somebody."""
    token = seal(_PURPOSE, login.id_token.encode()).decode()
    request.session[_KEY] = {"who": str(who.pk), "vouched_for": vouched_for, "leave": login.leave, "token": token}


def was_vouched_for(request: HttpRequest, user: Any) -> bool:
    """Whether the council showed us this account's second factor in this session."""
    held = request.session.get(_KEY, {})
    return bool(held.get("vouched_for")) and held.get("who") == str(user.pk)


def way_out(request: HttpRequest) -> str:
    """Where the provider ends its own session; empty where this one did not come through it or it has no such place."""
    held = request.session.get(_KEY, {})
    if not request.user.is_authenticated or held.get("who") != str(request.user.pk) or not held.get("leave"):
        return ""
    back = request.build_absolute_uri(reverse("account_login"))
    said = {"client_id": settings.SINGLE_SIGN_ON["client_id"], "post_logout_redirect_uri": back}
    with suppress(SealBroken):  # the site's key was changed meanwhile: the provider asks instead
        said["id_token_hint"] = opened(_PURPOSE, held["token"].encode()).decode()
    return f"{held['leave']}{'&' if '?' in held['leave'] else '?'}{urlencode(said)}"
