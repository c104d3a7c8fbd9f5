"""A continuity pack gathered from the record as it stands at one moment."""

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.lifecycle.episode import EpisodeStage
from stepdown.domain.lifecycle.task import TaskState
from stepdown.records.involved import holds_on
from stepdown.records.models.colleagues import Colleague, Team
from stepdown.records.models.episodes import Episode
from stepdown.records.models.plans import PlanAction
from stepdown.records.queries.away import away_on
from stepdown.records.queries.names import NO_NAME, names_of
from stepdown.records.queries.who_works import with_who_works
from stepdown.records.safekeeping.continuity.addresses import without_addresses
from stepdown.records.safekeeping.continuity.pack import Due, FamilyPage, Pack, Somebody, TeamPages, Works
from stepdown.records.safekeeping.continuity.people import RESTRICTED, people_of
from stepdown.records.safekeeping.continuity.risks import risks_of

_OPEN = (TaskState.OPEN, TaskState.SNOOZED)


def open_episodes(team: str) -> list[Episode]:
    """Every open episode, of one team where it is named."""
    found = Episode.objects.filter(closed_on__isnull=True, **({"team__name": team} if team else {}))
    return list(with_who_works(found.order_by("team__authority", "team__name", "family__reference")))


def gathered(episodes: list[Episode], at: datetime) -> Pack:
    """The pack of these episodes."""
    teams = {t.pk: t for t in Team.objects.filter(pk__in={e.team_id for e in episodes})}
    pages = {pk: tuple(_family(e, at.date()) for e in episodes if e.team_id == pk) for pk in teams}
    return Pack(at, tuple(TeamPages(t.name, t.authority, pages[t.pk]) for t in teams.values()))


def _family(e: Episode, today: date) -> FamilyPage:
    if e.family.restrictions.filter(lifted_at__isnull=True).exists():
        return _restricted(e, today)
    shown = without_addresses(e.family)
    people = people_of(e.family, today, shown)
    due = (*_tasks(e, shown), *_actions(e, shown))
    return FamilyPage(
        reference=e.family.reference,
        title=_title(people),
        stage=EpisodeStage(e.stage).label,
        works=_works(e, today),
        people=people,
        risks=risks_of(e),
        due=tuple(sorted(due, key=lambda d: (not d.is_urgent, d.due_on or date.max))),
    )


def _restricted(e: Episode, today: date) -> FamilyPage:
    """Of a record that is kept closer than others: whom to ask, and nothing else."""
    stage, works = EpisodeStage(e.stage).label, _works(e, today)
    return FamilyPage(e.family.reference, "Restricted", stage, works, people=(RESTRICTED,), risks=(), due=())


def _title(people: tuple[Somebody, ...]) -> str:
    surnames = dict.fromkeys(one.name.split()[-1] for one in people[:1] if one.age and one.name != NO_NAME)
    return f"{' and '.join(surnames)} family" if surnames else "Family"


def _works(e: Episode, today: date) -> tuple[Works, ...]:
    now = [i for i in e.involvements.all() if holds_on(i.role, i.started_on, i.ended_on, today)]
    away = away_on(today, {i.colleague_id for i in now})
    ordered = sorted(now, key=lambda i: (i.role != InvolvementRole.KEY, i.colleague.name))
    rows = [_worker(i.colleague, InvolvementRole(i.role).label, away.get(i.colleague_id)) for i in ordered]
    council = [_worker(e.council_worker, "Social worker of the council", None)] if e.council_worker else []
    return (*rows, *council)


def _worker(who: Colleague, part: str, away_until: date | None) -> Works:
    part = f"{part}, {who.discipline_label.lower()}" if who.discipline_label else part
    return Works(who.name, part, who.telephone or "no number", away_until)


def _tasks(e: Episode, shown: Callable[[str], str]) -> list[Due]:
    rows = e.tasks.filter(state__in=_OPEN).select_related("for_colleague")
    return [Due(shown(t.what), t.for_colleague.name, t.due_on, t.is_urgent) for t in rows]


def _actions(e: Episode, shown: Callable[[str], str]) -> list[Due]:
    rows = list(e.actions.filter(done_on__isnull=True).select_related("colleague", "member"))
    names = names_of(a.member_id for a in rows if a.member_id)
    return [Due(shown(a.what), _whose(a, names), a.by_when, is_urgent=False) for a in rows]


def _whose(planned: PlanAction, names: dict[UUID, str]) -> str:
    if planned.colleague:
        return planned.colleague.name
    if planned.member is None:
        return "A member of the family"
    return names[planned.member.pk]
