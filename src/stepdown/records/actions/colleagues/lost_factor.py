"""A colleague has lost what they log in with beside the password: it is taken off, and they set up another."""

from datetime import datetime

from allauth.mfa.models import Authenticator

from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.colleagues.another import account_of_another
from stepdown.records.actions.colleagues.own_account import end_sessions_of
from stepdown.records.models.colleagues import Colleague


@action(Act.RESET_FACTORS)
def reset_factors(*, by: Colleague | None, at: datetime, email: str) -> Colleague:
    """Take every second factor and recovery code off an account, and end its sessions.

    ``by`` is nobody where the operator does it. Refusal where there is nothing to take off.
    """
    if by is not None:
        check_may(by, Act.RESET_FACTORS, today=at.date())
    colleague = account_of_another(by, email)
    held = Authenticator.objects.filter(user=colleague)
    if not held.exists():
        raise Refusal("This account has no second factor.")
    held.delete()
    end_sessions_of(colleague)
    return colleague
