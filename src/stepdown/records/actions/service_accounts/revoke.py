"""A service account is revoked: from then on its token opens nothing."""

from datetime import datetime

from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.actions.service_accounts.make import account_named
from stepdown.records.models.service_accounts import ServiceAccount


@action(Act.REVOKE_SERVICE_ACCOUNT)
def revoke_service_account(*, by: None, at: datetime, name: str) -> ServiceAccount:
    """Revoke it, for good. What it read stays in the audit."""
    account = account_named(name)
    if account.revoked_at is not None:
        raise Refusal("This service account was revoked before.")
    account.revoked_at = at
    account.save(update_fields=["revoked_at"])
    return account
