"""The second factor: what is secret of it is sealed, and who must have one."""

from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa import app_settings
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.utils import decrypt
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.hashers import check_password
from django.http import HttpRequest

from stepdown.records.sealed import Purpose, opened, seal
from stepdown.web.single_sign_on.session import was_vouched_for

_PURPOSE = Purpose.SECOND_FACTOR
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class SealedFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """The library's second factors, with our words, and secrets that a stolen database does not give away."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "This code is not right, has been used or is too old. Enter the newest",
        "cannot_generate_recovery_codes": "Set up an app or a passkey first",
    }

    def encrypt(self, text: str) -> str:
        """Sealed as text."""
        return seal(_PURPOSE, text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """What was sealed. SealBroken where the site's key is another."""
        return opened(_PURPOSE, encrypted_text.encode()).decode()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Whose passkey it is, as the device names it."""
        return {**super().get_public_key_credential_rp_entity(), "name": "Stepdown"}

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:  # noqa: A002
        """What a passkey is called where it is given no name."""
        return f"Passkey {Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1}"


class AskUnlessVouchedFor(AuthenticateStage):  # type: ignore[misc]
    """The page between log-in and site on which a second factor is shown, but where it was shown to the council."""

    def _should_handle(self, request: HttpRequest) -> bool:
        return bool(super()._should_handle(request)) and not was_vouched_for(request, self.login.user)


def must_set_one_up(request: HttpRequest) -> bool:
    """Whether who asks may see nothing before they have set up a second factor."""
    if settings.SECOND_FACTOR != "required" or was_vouched_for(request, request.user):
        return False
    return not has_one(request.user)


def has_one(user: Any) -> bool:
    """Whether an account has a second factor: recovery codes alone are none."""
    return bool(Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exists())


def as_kept(user: Any, code: str) -> str:
    """A recovery code as the site keeps it, hashed, if it is one of theirs; any other code as it was typed."""
    typed = code.replace(" ", "").replace("-", "")
    if len(typed) != app_settings.RECOVERY_CODE_DIGITS:
        return code
    for held in Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.RECOVERY_CODES):
        hashes = map(decrypt, held.data.get("migrated_codes", ()))
        return next((kept for kept in hashes if check_password(typed, kept)), code)
    return code


def logged_in_lately(request: HttpRequest, now: float, seconds: float) -> bool:
    """Whether who asks logged in within so many seconds, in this session."""
    records = get_authentication_records(request, request.user)
    return bool(records and now - records[-1]["at"] < seconds)
