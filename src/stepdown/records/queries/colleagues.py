"""Colleagues: who can be chosen for a piece of work, and the invented ones of the demonstration."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q, QuerySet

from stepdown.domain.disciplines import Discipline
from stepdown.domain.roles import REFERRERS, Role
from stepdown.domain.teams import TeamKind
from stepdown.records.access.refusal import NotSeen
from stepdown.records.actions.colleagues.who_decides import managers_of
from stepdown.records.models.colleagues import Colleague


@dataclass(frozen=True, slots=True)
class ColleagueRow:
    """One colleague, and with how many open families they work."""

    id: UUID
    name: str
    role: Role
    discipline: Discipline | None
    families: int

    @property
    def what(self) -> str:
        """What they are, in words."""
        return self.discipline.label if self.discipline and self.role is Role.PRACTITIONER else self.role.label


def colleagues_of_team(
    who: Colleague, *, at: datetime, discipline: Discipline | None = None
) -> tuple[ColleagueRow, ...]:
    """The active colleagues of one's own team, those of a discipline where one is named, the least busy first."""
    found = Colleague.objects.filter(team=who.team_id, is_active=True).exclude(left_on__lt=at.date())
    if discipline is not None:
        found = found.filter(discipline=discipline)
    return _rows(found)


def colleagues_to_bring_in(who: Colleague, *, at: datetime) -> tuple[ColleagueRow, ...]:
    """One's own team, and the reviewing officers and conference chairs of one's authority."""
    reviewers = Q(role=Role.REVIEWER, team__authority=who.authority)
    found = Colleague.objects.filter(Q(team=who.team_id) | reviewers, is_active=True, team__isnull=False)
    return _rows(found.exclude(left_on__lt=at.date()))


def social_workers(who: Colleague, *, at: datetime) -> tuple[ColleagueRow, ...]:
    """The social workers of one's authority, any of whom may hold a case."""
    found = Colleague.objects.filter(role__in=REFERRERS, is_active=True, team__authority=who.authority)
    return _rows(found.exclude(left_on__lt=at.date()))


def colleagues_to_consult(who: Colleague, *, at: datetime) -> tuple[ColleagueRow, ...]:
    """Everybody of the multi-disciplinary team of one's authority who can be asked for advice, but oneself."""
    if who.team is None:
        return ()
    found = Colleague.objects.filter(
        team__authority=who.team.authority,
        team__kind=TeamKind.MULTI_DISCIPLINARY,
        role__in=(Role.PRACTITIONER, Role.MANAGER),
        is_active=True,
    )
    return _rows(found.exclude(left_on__lt=at.date()).exclude(pk=who.pk))


def colleagues_who_ask(who: Colleague, *, at: datetime) -> tuple[ColleagueRow, ...]:
    """The social workers and the team's own of one's authority, any of whom may have asked for advice."""
    if who.team is None:
        return ()
    roles = (*REFERRERS, Role.PRACTITIONER, Role.MANAGER)
    found = Colleague.objects.filter(team__authority=who.team.authority, role__in=roles, is_active=True)
    return _rows(found.exclude(left_on__lt=at.date()).exclude(pk=who.pk))


def nobody_else_decides(who: Colleague) -> bool:
    """Whether the team has no manager and no deputy but who asks: what needs two would wait for ever."""
    return who.team_id is None or not managers_of(who.team_id).exclude(pk=who.pk).exists()


def colleagues_for_demo() -> tuple[ColleagueRow, ...]:
    """Everybody of the demonstration."""
    _only_in_demo()
    return _rows(Colleague.objects.filter(is_active=True))


def colleague_for_demo(colleague: UUID) -> Colleague:
    """One of them, to log in as."""
    _only_in_demo()
    return Colleague.objects.get(pk=colleague, is_active=True)


def _only_in_demo() -> None:
    if not settings.DEMO:
        raise NotSeen


def _rows(found: QuerySet[Colleague]) -> tuple[ColleagueRow, ...]:
    busy = Count(
        "involvements__episode",
        filter=Q(involvements__ended_on__isnull=True, involvements__episode__closed_on__isnull=True),
        distinct=True,
    )
    return tuple(
        ColleagueRow(c.pk, c.name, Role(c.role), Discipline(c.discipline) if c.discipline else None, c.families)
        for c in found.annotate(families=busy).order_by("role", "families", "name")
    )
