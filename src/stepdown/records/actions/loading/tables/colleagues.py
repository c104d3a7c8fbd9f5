"""The workers of a dataset, and who refers for each team, as colleagues. Nobody can log in as one as yet."""

from collections.abc import Iterator

from django.contrib.auth.hashers import make_password

from stepdown.domain.disciplines import Discipline
from stepdown.domain.particulars import Account
from stepdown.domain.roles import Role
from stepdown.domain.teams import TeamKind
from stepdown.records.actions.loading.loading import Loading
from stepdown.records.models.colleagues import Colleague, Team

NO_TEAM = "Team not known"


def load_colleagues(loading: Loading) -> None:
    """Write the workers, and one referrer for each team that referred."""
    loading.write(Colleague, _workers(loading))
    loading.write(Colleague, _referrers(loading))


def _workers(loading: Loading) -> Iterator[Colleague]:
    for row in loading.rows("select * from workers order by worker_id"):
        id_ = row["worker_id"]
        known = loading.beside.workers.get(id_)
        yield Colleague(
            id=loading.id("worker", id_),
            role=Role.MANAGER if row["discipline"] == Discipline.MANAGEMENT else Role.PRACTITIONER,
            team=loading.team,
            discipline=row["discipline"],
            grade=row["grade"] or "",
            employer=row["employer"] or "",
            fte=row["fte"],
            joined_on=row["from"],
            left_on=row["to"],
            **_account(known, f"Worker {id_}", loading.id("worker", id_)),
        )


def _referrers(loading: Loading) -> Iterator[Colleague]:
    for row in loading.rows("select distinct source_team from referrals order by source_team"):
        name = row["source_team"] or NO_TEAM
        team, _ = Team.objects.get_or_create(
            name=name, authority=loading.team.authority, defaults={"kind": TeamKind.SOCIAL_WORK}
        )
        id_ = loading.id("referrer", name)
        known = loading.beside.referrers.get(name)
        yield Colleague(id=id_, role=Role.SOCIAL_WORKER, team=team, **_account(known, f"Referrer, {name}", id_))


def _account(known: Account | None, name: str, id_: object) -> dict[str, object]:
    closed = Account(name[:120], f"{id_}@loaded.invalid", is_active=False)
    account = known or closed
    return {
        "name": account.name,
        "email": account.email,
        "is_active": account.is_active,
        "password": make_password(None),
    }
