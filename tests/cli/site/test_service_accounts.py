"""`stepdown site service-account`: a token is shown once, told apart by its beginning, renewed and revoked."""

from datetime import timedelta

import pytest
from django.utils import timezone

from stepdown.cli import main
from stepdown.domain.teams import TeamKind
from stepdown.records import tokens
from stepdown.records.models import AuditEvent, ServiceAccount, Team

SOON = (timezone.localdate() + timedelta(days=30)).isoformat()
ACCOUNT = ["site", "service-account"]
ADD = [*ACCOUNT, "add", "--name", "Care system", "--for", "Ines Hart", "--team", "Edge-of-care team"]
ADD += ["--authority", "Northborough", "--scope", "records"]


@pytest.fixture
def team(db: None) -> Team:
    return Team.objects.create(name="Edge-of-care team", authority="Northborough", kind=TeamKind.MULTI_DISCIPLINARY)


def test_from_the_first_token_to_the_last(team: Team, capsys):
    assert main([*ADD, "--until", SOON]) == 0
    first = capsys.readouterr().out.strip()
    assert ServiceAccount.objects.get().token_hash == tokens.hash_of(first)
    assert main([*ACCOUNT, "list"]) == 0
    listed = capsys.readouterr().out
    assert f"{tokens.prefix_of(first)}…  Care system (Ines Hart); records; Edge-of-care team" in listed
    assert "never read" in listed
    assert first not in listed
    assert main([*ACCOUNT, "renew", "--name", "Care system", "--until", SOON]) == 0
    assert ServiceAccount.objects.get().token_hash == tokens.hash_of(capsys.readouterr().out.strip())
    assert main([*ACCOUNT, "revoke", "--name", "Care system"]) == 0
    assert ServiceAccount.objects.get().revoked_at is not None
    acts = list(AuditEvent.objects.values_list("act", flat=True))
    assert acts == ["make_service_account", "make_service_account", "revoke_service_account"]
    assert first not in str(list(AuditEvent.objects.values()))


REFUSED = {
    "too long": ([*ADD, "--until", "2099-01-01"], 1, "A token holds for 366 days at most"),
    "past": ([*ADD, "--until", "2020-01-01"], 1, "its last day is not past"),
    "no day": (ADD, 2, "say --until"),
    "no such team": ([*ADD, "--until", SOON, "--team", "Another"], 1, "There is no team of this name"),
    "no such account": ([*ACCOUNT, "revoke", "--name", "Another"], 1, "There is no service account of this name"),
    "nothing said": ([*ACCOUNT, "renew"], 2, "say --name, --until"),
}


@pytest.mark.parametrize("which", sorted(REFUSED))
def test_what_is_refused_says_why_and_makes_nothing(team: Team, capsys, which: str):
    typed, code, says = REFUSED[which]
    assert main(typed) == code
    shown = capsys.readouterr()
    assert says in shown.err
    assert shown.out == ""
    assert not ServiceAccount.objects.exists()
