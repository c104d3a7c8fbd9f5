"""What somebody does with their own account, noted (the log-in's library does it); and log-ins that failed."""

import secrets
from datetime import datetime

from django.db import transaction

from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import OF_ONES_OWN_ACCOUNT, check_may
from stepdown.records.access.refusal import Refusal
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.logged_in import LoggedIn

ENDS_SESSIONS = (Act.CHANGE_PASSWORD, Act.ADD_FACTOR, Act.REMOVE_FACTOR, Act.DRAW_RECOVERY_CODES, Act.END_SESSIONS)
"""After these whoever else is in the account, on whatever device, is out of it."""


def note_own(act: Act, *, by: Colleague, at: datetime) -> None:
    """Note what a colleague did with their own account; where it must, it ends every session of the account."""
    check_may(by, act, today=at.date())
    if act not in OF_ONES_OWN_ACCOUNT:
        raise Refusal("This is not done with one's own account.")
    with transaction.atomic():
        if act in ENDS_SESSIONS:
            end_sessions_of(by)
        trail.note(act, by=by, at=at, about=by)


def note_failed_log_in(*, at: datetime, email: str, reason: str) -> None:
    """Note that a log-in failed. The account is named where there is one; what was typed is never kept."""
    whose = Colleague.objects.filter(email__iexact=email.strip()).first()
    trail.note_log_in_refused(whose=whose, at=at, reason=reason)


def end_sessions_of(colleague: Colleague) -> None:
    """End every session of an account. For actions only.

    Each is held against the stamp, also one that is being written at this moment; those that lie there go at once.
    """
    LoggedIn.objects.filter(colleague=colleague).delete()
    colleague.session_stamp = secrets.token_hex(8)
    colleague.save(update_fields=["session_stamp"])
