"""A service account is made, or given a new token."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from stepdown.domain.service_accounts import LONGEST_DAYS, AccountScope
from stepdown.records import tokens
from stepdown.records.access.acts import Act
from stepdown.records.access.refusal import Refusal
from stepdown.records.actions.action import action
from stepdown.records.models.colleagues import Team
from stepdown.records.models.service_accounts import ServiceAccount


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What is said of another system. The team is one that there is: an account makes none."""

    name: str
    answered_for_by: str
    team: str
    authority: str
    scope: AccountScope
    holds_until: date


@action(Act.MAKE_SERVICE_ACCOUNT)
def make_service_account(*, by: None, at: datetime, new: NewAccount, token: str) -> ServiceAccount:
    """Make an account that is opened by this token. Refusal where there is one of this name, or no such team."""
    if not new.name.strip() or not new.answered_for_by.strip():
        raise Refusal("Say which system it is, and who answers for it.")
    if ServiceAccount.objects.filter(name=new.name.strip()).exists():
        raise Refusal("There is a service account of this name. Give it a new token by `service-account renew`.")
    _refuse_unless_soon(new.holds_until, at)
    return ServiceAccount.objects.create(
        name=new.name.strip(),
        answered_for_by=new.answered_for_by.strip(),
        team=_team(new),
        scope=new.scope,
        prefix=tokens.prefix_of(token),
        token_hash=tokens.hash_of(token),
        made_at=at,
        holds_until=new.holds_until,
    )


@action(Act.MAKE_SERVICE_ACCOUNT)
def renew_service_account(*, by: None, at: datetime, name: str, holds_until: date, token: str) -> ServiceAccount:
    """Give an account another token and another last day. Its earlier token opens nothing from now on."""
    account = account_named(name)
    if account.revoked_at is not None:
        raise Refusal("This service account was revoked. Make another one, under another name.")
    _refuse_unless_soon(holds_until, at)
    account.prefix, account.token_hash = tokens.prefix_of(token), tokens.hash_of(token)
    account.holds_until = holds_until
    account.save(update_fields=["prefix", "token_hash", "holds_until"])
    return account


def account_named(name: str) -> ServiceAccount:
    """The account of this name. Refusal where there is none."""
    found = ServiceAccount.objects.filter(name=name.strip()).first()
    if found is None:
        raise Refusal("There is no service account of this name. `stepdown site service-account list` shows all.")
    return found


def _team(new: NewAccount) -> Team:
    found = Team.objects.filter(name=new.team.strip(), authority=new.authority.strip()).first()
    if found is None:
        raise Refusal("There is no team of this name in this authority.")
    return found


def _refuse_unless_soon(until: date, at: datetime) -> None:
    if not at.date() <= until <= at.date() + timedelta(days=LONGEST_DAYS):
        raise Refusal(f"A token holds for {LONGEST_DAYS} days at most, and its last day is not past.")
