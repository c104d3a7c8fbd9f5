"""Who comes in: a token in the header that holds today, for its scope, not too often. All others are told why."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import get_resolver

from stepdown.records import tokens
from stepdown.records.actions.service_accounts.make import renew_service_account
from stepdown.records.actions.service_accounts.revoke import revoke_service_account
from stepdown.records.models import AuditEvent, ServiceAccount
from stepdown.web.pages.api import limits
from stepdown.web.pages.api.doors import DOORS
from tests.cast import MONDAY, Cast
from tests.web.addresses import OF_PROGRAMS, patterns
from tests.web.api.asking import ask, token_of

WHERE = {door.name: door.written.removeprefix("/api/v1/") for door in DOORS}
FILLED = {"{family_id}": "8d3f7f4e-6f1b-4b6e-9d43-0d7a4f6f2a10", "{table}": "children"}


def filled(path: str) -> str:
    for name, value in FILLED.items():
        path = path.replace(name, value)
    return path


def is_problem(answer, status: int) -> bool:
    body = answer.json()
    said = answer.headers["Content-Type"] == "application/problem+json" and body["status"] == status
    return said and answer.status_code == status and body["detail"].endswith(".")


def test_every_address_of_the_api_is_one_of_its_doors_or_says_nothing_of_a_record():
    under_it = {p.name for r in get_resolver().url_patterns if str(r.pattern) == "api/" for p in patterns(r)}
    assert under_it == {door.name for door in DOORS} | {"api_document", "api_nothing"} == OF_PROGRAMS


@pytest.mark.parametrize("door", DOORS, ids=[door.name for door in DOORS])
def test_without_a_token_no_door_opens(cast: Cast, logged_in, door):
    path = filled(WHERE[door.name])
    assert is_problem(ask(path), 401)
    assert ask(path).headers["WWW-Authenticate"] == "Bearer"
    assert is_problem(logged_in(cast.maya).get(f"/api/v1/{path}"), 401), "a colleague's log-in opens none"


@pytest.mark.parametrize("door", DOORS, ids=[door.name for door in DOORS])
def test_a_token_of_another_scope_opens_no_door_and_it_is_noted(cast: Cast, token: str, evaluators: str, door):
    other = evaluators if door.scope == "records" else token
    assert is_problem(ask(filled(WHERE[door.name]), other), 403)
    noted = AuditEvent.objects.get(was_refused=True)
    assert (noted.act, noted.by, noted.by_program.token_hash) == (str(door.act), None, tokens.hash_of(other))


@pytest.mark.parametrize(
    "header", ["Bearer", "Bearer ", "Bearer x", "Basic eDp5", "bearer", f"Bearer {'a' * 900}", "é"]
)
def test_what_is_no_token_is_told_so(cast: Cast, header: str):
    assert is_problem(Client().get("/api/v1/families", headers={"Authorization": header}), 401)


def test_a_token_in_the_address_is_not_looked_at(cast: Cast, token: str):
    for name in ("token", "access_token", "Authorization"):
        assert is_problem(Client().get("/api/v1/families", {name: token}), 401)


def test_a_token_that_was_revoked_opens_nothing(cast: Cast, token: str):
    assert ask("families", token).status_code == 200
    revoke_service_account(by=None, at=MONDAY, name="Care system")
    assert is_problem(ask("families", token), 401)
    assert AuditEvent.objects.get(was_refused=True).by_program == ServiceAccount.objects.get()


def test_a_token_opens_until_the_end_of_its_last_day(cast: Cast, token: str, the_clock):
    the_clock(MONDAY + timedelta(days=180))
    assert ask("families", token).status_code == 200
    the_clock(MONDAY + timedelta(days=181))
    assert is_problem(ask("families", token), 401)


def test_of_a_renewed_account_only_the_new_token_opens(cast: Cast, token: str):
    new = tokens.drawn()
    until = (MONDAY + timedelta(days=300)).date()
    renew_service_account(by=None, at=MONDAY, name="Care system", holds_until=until, token=new)
    assert is_problem(ask("families", token), 401)
    assert ask("families", new).status_code == 200


def test_of_a_token_nothing_is_kept_that_opens(cast: Cast, token: str):
    kept = ServiceAccount.objects.values().get()
    assert token not in str(kept)
    assert token.startswith(kept["prefix"])
    assert is_problem(ask("families", kept["token_hash"]), 401)


def test_who_asks_too_often_waits_until_the_minute_is_over_and_nobody_else_does(cast, token, the_clock, monkeypatch):
    monkeypatch.setattr(limits, "READS_A_MINUTE", 2)
    assert [ask("families", token).status_code for _ in range(3)] == [200, 200, 429]
    the_clock(MONDAY + timedelta(seconds=20))
    waits = ask("families", token)
    assert is_problem(waits, 429)
    assert waits.headers["Retry-After"] == "40"
    assert ask("families", token_of("records", cast.team, name="Another")).status_code == 200
    the_clock(MONDAY + timedelta(seconds=60))
    assert ask("families", token).status_code == 200


def test_whoever_tries_tokens_is_held_back(cast: Cast, token: str, monkeypatch):
    monkeypatch.setattr(limits, "WRONG_TOKENS_A_MINUTE", 2)
    assert [ask("families", f"stepdown_{n}").status_code for n in range(3)] == [401, 401, 429]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_nothing_can_be_sent(cast: Cast, token: str, method: str):
    where, headers = "/api/v1/families", {"Authorization": f"Bearer {token}"}
    answer = getattr(Client(enforce_csrf_checks=True), method)(where, headers=headers)
    assert is_problem(answer, 405)
    assert answer.headers["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("path", ["nothing", "families/", "families/x", "", "dataset/answers", "dataset/no_such_table"])
def test_an_address_that_there_is_not_is_a_problem_document(cast: Cast, evaluators: str, path: str):
    assert is_problem(ask(path, evaluators), 404)


@pytest.mark.parametrize(
    "sent", [{"cursor": "zq-canary"}, {"zq-canary": "1"}, {"family": "1 or 1=1"}, {"cursor": "\0"}]
)
def test_what_cannot_be_read_is_named_and_not_said_again(cast: Cast, token: str, sent: dict[str, str]):
    answer = ask("people", token, **sent)
    assert is_problem(answer, 400)
    assert "canary" not in answer.content.decode()


def test_nothing_is_kept_by_who_asks(cast: Cast, token: str):
    answer = ask("families", token)
    assert answer.headers["Cache-Control"] == "no-store"
    assert not answer.cookies


def test_a_program_that_asks_without_encryption_is_not_helped_on(cast: Cast, token: str, settings):
    settings.SECURE_SSL_REDIRECT, settings.SECURE_REDIRECT_EXEMPT = True, [r"^api/"]
    refused = ask("families", token)
    assert is_problem(refused, 403)
    assert "https" in refused.json()["detail"]
    assert (
        Client().get("/api/v1/families", headers={"Authorization": f"Bearer {token}"}, secure=True).status_code == 200
    )
