"""How a program asks in the tests: an account with its token, and a client that shows it."""

from datetime import timedelta
from typing import Any

from django.test import Client

from stepdown.domain.service_accounts import AccountScope
from stepdown.records import tokens
from stepdown.records.actions.service_accounts.make import NewAccount, make_service_account
from stepdown.records.models import Team
from tests.cast import MONDAY

RECORDS, DATASET = AccountScope.RECORDS, AccountScope.DATASET


def token_of(scope: AccountScope, team: Team, *, name: str = "Care system") -> str:
    """The token of an account that is made for it, for half a year."""
    token = tokens.drawn()
    until = (MONDAY + timedelta(days=180)).date()
    new = NewAccount(name, "Ines Hart, systems team", team.name, team.authority, scope, until)
    make_service_account(by=None, at=MONDAY, new=new, token=token)
    return token


def ask(path: str, token: str = "", **sent: str) -> Any:
    """The answer of the API to somebody who shows the token; none where it is empty."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return Client(raise_request_exception=False).get(f"/api/v1/{path}", sent, headers=headers)


def items(path: str, token: str, **sent: str) -> list[dict[str, Any]]:
    """What stands on a page that is answered."""
    answer = ask(path, token, **sent)
    assert answer.status_code == 200, answer.content
    return list(answer.json()["items"])
