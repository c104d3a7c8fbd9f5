"""Who came through the council is who has an account here: by their number there, at first by their e-mail address."""

from typing import Any

import requests
from allauth.account.adapter import get_adapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.colleagues.own_account import note_failed_log_in
from stepdown.records.actions.colleagues.through_the_council import account_for
from stepdown.web import clock
from stepdown.web.single_sign_on.claims import address_in, shows_a_second_factor
from stepdown.web.single_sign_on.provider import COUNCIL, answers_our_question
from stepdown.web.single_sign_on.session import remember

_UNSOUND = "The council's log-in gave an answer that was not sound"
_UNKNOWN = "Nobody who has an account here came from the council's log-in"


class CouncilLogIn(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Takes somebody in, or says plainly that they have no account. It makes none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def get_requests_session(self) -> requests.Session:
        """What asks the provider. Where an answer leads to somewhere else it is not followed."""
        session: requests.Session = super().get_requests_session()
        session.get_redirect_target = lambda _: None  # type: ignore[method-assign, assignment]
        return session

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the account, and remember that the council vouched for it; a page where there is none."""
        if not answers_our_question(sociallogin):
            raise ImmediateHttpResponse(refused(request, _UNSOUND))
        administered = settings.SINGLE_SIGN_ON["addresses"] == "administered"
        email = address_in(sociallogin.claims, administered=administered)
        try:
            found = account_for(at=clock.now(), provider=COUNCIL, number=sociallogin.account.uid, email=email)
        except Refusal:
            raise ImmediateHttpResponse(refused(request, _UNKNOWN, "unknown")) from None
        sociallogin.user = None
        sociallogin.lookup()
        if request.user.is_authenticated:
            get_adapter().logout(request)
        remember(request, found, sociallogin, vouched_for=_vouched_for(sociallogin))

    def on_authentication_error(self, request: HttpRequest, *given: Any, **named: Any) -> None:  # noqa: ARG002
        """An answer that was not sound, or none: noted, and a plain page."""
        raise ImmediateHttpResponse(refused(request, _UNSOUND))


def refused(request: HttpRequest, reason: str, page: str = "failed") -> HttpResponse:
    """The page that says that the log-in did not succeed; what the provider said is neither shown nor kept."""
    note_failed_log_in(at=clock.now(), email="", reason=reason)
    return render(request, f"single_sign_on/{page}.html", status=403)


def _vouched_for(login: SocialLogin) -> bool:
    """Whether no second factor of ours is asked for."""
    whose = settings.SINGLE_SIGN_ON["second_factor"]
    return whose == "theirs" or (whose == "as_said" and shows_a_second_factor(login.claims))
