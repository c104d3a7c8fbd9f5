"""Accounts are made by an administrator: nobody signs up. How often a log-in may be tried, and what is noted of it."""

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from stepdown.records.actions.colleagues.own_account import note_failed_log_in
from stepdown.web import clock
from stepdown.web.pages.faults import too_often
from stepdown.web.second_factor import has_one, logged_in_lately

_TOO_OFTEN = ("too_many_login_attempts", "rate_limited")


class NoSelfSignUp(DefaultAccountAdapter):  # type: ignore[misc]
    """Log-in without sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002  # never, whoever asks
        """Never."""
        return False

    def get_login_stages(self) -> list[str]:
        """The library's steps between a password and the site, with our own for the second factor."""
        ours = {"allauth.mfa.stages.AuthenticateStage": "stepdown.web.second_factor.AskUnlessVouchedFor"}
        return [ours.get(stage, stage) for stage in super().get_login_stages()]

    def validation_error(self, code: str, *given: Any) -> ValidationError:
        """What is wrong, for a form; what was tried too often is a page of its own, which says what to do."""
        if code in _TOO_OFTEN:
            raise ImmediateHttpResponse(too_often(self.request))
        problem: ValidationError = super().validation_error(code, *given)
        return problem

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:  # noqa: ARG002
        """Note it; of what was typed nothing is kept."""
        note_failed_log_in(at=clock.now(), email=credentials.get("email", ""), reason="Wrong password")

    def is_reauthentication_required(self, *, app: str, **named: Any) -> bool:
        """Whether somebody has to show again who they are: not for their first factor, just after they logged in."""
        if not has_one(self.request.user) and logged_in_lately(
            self.request, time.time(), app_settings.REAUTHENTICATION_TIMEOUT
        ):
            return False
        return bool(super().is_reauthentication_required(app=app, **named))
