"""What happens to an account in the log-in's library, noted as what its colleague did."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.signals import password_changed, password_reset, user_logged_in
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
    authenticator_used,
)
from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.signals import user_logged_in as begun
from django.dispatch import receiver
from django.http import HttpRequest

from stepdown.records.access.acts import Act
from stepdown.records.actions.colleagues.own_account import ENDS_SESSIONS, note_failed_log_in, note_own
from stepdown.records.actions.sessions import end_oldest_sessions
from stepdown.records.models.colleagues import Colleague
from stepdown.records.session_store import DEVICE
from stepdown.web import clock
from stepdown.web.device import device_of
from stepdown.web.second_factor import FACTORS

_CODES = Authenticator.Type.RECOVERY_CODES


def note(request: HttpRequest, user: Colleague, act: Act) -> None:
    """Note it; where other sessions of the account end with it, this one goes on."""
    note_own(act, by=user, at=clock.now())
    if act in ENDS_SESSIONS and request.user.is_authenticated:
        update_session_auth_hash(request, user)


@receiver(user_logged_in)
def _logged_in(request: HttpRequest, user: Colleague, **_: Any) -> None:
    note(request, user, Act.LOG_IN)
    end_oldest_sessions(by=user, most=settings.MOST_SESSIONS - 1)  # this one is nobody's until it is answered


@receiver(begun)
def _where(request: HttpRequest, **_: Any) -> None:
    request.session[DEVICE] = device_of(request.headers.get("User-Agent", ""))


@receiver([password_changed, password_reset])
def _password(request: HttpRequest, user: Colleague, **_: Any) -> None:
    note(request, user, Act.CHANGE_PASSWORD)


@receiver(authenticator_added)
def _added(request: HttpRequest, user: Colleague, authenticator: Authenticator, **_: Any) -> None:
    note(request, user, Act.DRAW_RECOVERY_CODES if authenticator.type == _CODES else Act.ADD_FACTOR)
    if authenticator.type in FACTORS:  # who has just set one up need not show it again to be given their codes
        record_authentication(request, user, "mfa", reauthenticated=True)


@receiver(authenticator_reset)
def _drawn_anew(request: HttpRequest, user: Colleague, **_: Any) -> None:
    note(request, user, Act.DRAW_RECOVERY_CODES)


@receiver(authenticator_removed)
def _removed(request: HttpRequest, user: Colleague, authenticator: Authenticator, **_: Any) -> None:
    if authenticator.type != _CODES:  # recovery codes go with the last factor
        note(request, user, Act.REMOVE_FACTOR)


@receiver(authenticator_used)
def _used(request: HttpRequest, user: Colleague, authenticator: Authenticator, **_: Any) -> None:
    if authenticator.type == _CODES:
        note(request, user, Act.USE_RECOVERY_CODE)


@receiver(authentication_failed)
def _failed(user: Colleague, **_: Any) -> None:
    note_failed_log_in(at=clock.now(), email=user.email, reason="Wrong code")
