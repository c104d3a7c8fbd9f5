"""Somebody comes through the council's log-in: the account that is theirs, by their number there. None is ever made."""

from datetime import datetime

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.models.colleagues import Colleague


def account_for(*, at: datetime, provider: str, number: str, email: str) -> Colleague:
    """The open account of who has this number at the provider. Refusal where there is none.

    At first it is found by the e-mail address, and tied to the number: who has another number later, and the same
    address, is somebody else.
    """
    tied = SocialAccount.objects.filter(provider=provider, uid=number).select_related("user").first()
    colleague = tied.user if tied else _by_address(provider, email)
    if not colleague.is_active:
        raise Refusal("This account is closed.")
    if tied is None:
        with transaction.atomic():
            SocialAccount.objects.create(user=colleague, provider=provider, uid=number)
            trail.note(Act.TIE_TO_COUNCIL, by=colleague, at=at, about=colleague)
    return colleague


def _by_address(provider: str, email: str) -> Colleague:
    colleague = Colleague.objects.filter(email__iexact=email).first() if email else None
    if colleague is None or SocialAccount.objects.filter(user=colleague, provider=provider).exists():
        raise Refusal("There is no account for them.")
    return colleague
