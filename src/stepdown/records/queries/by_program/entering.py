"""Whose token it is that another system shows. Who shows none, or one that has ended, is told so and noted."""

from datetime import datetime

from stepdown.records import tokens, trail
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.access.service_accounts import holds
from stepdown.records.models.service_accounts import ServiceAccount


class NotLetIn(Refusal):
    """The token opens nothing."""


def account_of(who: str, *, at: datetime) -> ServiceAccount:
    """The account whose token is shown. NotLetIn, noted, where it is nobody's or has ended."""
    found = ServiceAccount.objects.select_related("team").filter(token_hash=tokens.hash_of(who)).first()
    if found is not None and holds(found, at.date()):
        return found
    reason = "No such token" if found is None else "The token has ended"
    trail.note_program_refused(Act.LOG_IN, whose=found, at=at, reason=reason)
    raise NotLetIn(f"{reason}. Ask whoever runs the site for a new one.")


def note_refused(who: ServiceAccount, *, act: Act, at: datetime, refusal: Refusal) -> None:
    """Note that an account was refused what it asked for."""
    trail.note_program_refused(act, whose=who, at=at, reason=refusal.noted, family=refusal.family)
