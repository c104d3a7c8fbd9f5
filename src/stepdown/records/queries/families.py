"""The lists of families that a colleague works from: one's own, and those of the team."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.engagement import EngagementState
from stepdown.domain.lifecycle.episode import EpisodeStage
from stepdown.domain.people import MemberRole
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import families_seen_by
from stepdown.records.in_pages import part_of
from stepdown.records.involved import holds_on, involved_on
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode, Involvement
from stepdown.records.models.families import FamilyMember
from stepdown.records.queries.names import names_of
from stepdown.records.queries.who_works import with_who_works

A_PAGE = 50
"""Closed families on one page."""


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """One family in a list."""

    id: UUID
    reference: str
    title: str
    stage: EpisodeStage
    engagement: EngagementState
    key_worker: str
    my_role: str
    disciplines: tuple[Discipline, ...]
    opened_on: date | None
    waiting_since: date | None


def my_families(who: Colleague, *, at: datetime) -> tuple[FamilyRow, ...]:
    """The open families with which a colleague works now, or whose case they hold for the council."""
    check_may(who, Act.READ_LIST, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="my_families")
    involved = Involvement.objects.filter(involved_on(at.date()), colleague=who).values("episode")
    mine = _in_scope(who, at).filter(pk__in=involved) | _in_scope(who, at).filter(council_worker=who)
    return _by_name(_rows(who, mine.filter(closed_on__isnull=True), at.date()))


def team_families(who: Colleague, *, at: datetime) -> tuple[FamilyRow, ...]:
    """The open families of the team that a colleague may see."""
    check_may(who, Act.READ_LIST, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="team_families")
    return _by_name(_rows(who, _in_scope(who, at).filter(closed_on__isnull=True), at.date()))


@dataclass(frozen=True, slots=True)
class ClosedFamilies:
    """One page of the families whose work has ended. There are more every year."""

    rows: tuple[FamilyRow, ...]
    page: int
    pages: int


def closed_families(who: Colleague, *, page: int = 1, at: datetime) -> ClosedFamilies:
    """The families that a colleague may see and whose work has ended, those that ended last on the first page."""
    check_may(who, Act.READ_LIST, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="closed_families")
    closed = _in_scope(who, at).filter(closed_on__isnull=False).order_by("-closed_on", "pk")
    part = part_of(closed.count(), page=page, a_page=A_PAGE)
    of_page = list(closed.values_list("pk", flat=True)[part.rows])
    found = Episode.objects.filter(pk__in=of_page).order_by("-closed_on", "pk")
    return ClosedFamilies(_rows(who, found, at.date()), part.page, part.pages)


def _by_name(rows: tuple[FamilyRow, ...]) -> tuple[FamilyRow, ...]:
    return tuple(sorted(rows, key=lambda row: row.title))


def _in_scope(who: Colleague, at: datetime) -> QuerySet[Episode]:
    return Episode.objects.filter(family__in=families_seen_by(who, at.date()))


def _rows(who: Colleague, episodes: QuerySet[Episode], today: date) -> tuple[FamilyRow, ...]:
    found = list(with_who_works(episodes.distinct()))
    titles = _titles([e.family_id for e in found])
    return tuple(_family_row(who, e, titles.get(e.family_id, "Family"), today) for e in found)


def _titles(families: list[UUID]) -> dict[UUID, str]:
    children = (MemberRole.CHILD, MemberRole.UNBORN_CHILD)
    members = FamilyMember.objects.filter(family__in=families, ended_on__isnull=True, role__in=children)
    rows = list(members.order_by("person__born_on").values_list("family", "person"))
    names = names_of(person for _, person in rows)
    surnames: dict[UUID, dict[str, None]] = {}
    for family_id, person in rows:
        surnames.setdefault(family_id, {})[names[person].split()[-1]] = None
    return {one: " and ".join(held) + " family" for one, held in surnames.items()}


def _family_row(who: Colleague, e: Episode, title: str, today: date) -> FamilyRow:
    now = [i for i in e.involvements.all() if holds_on(i.role, i.started_on, i.ended_on, today)]
    key = next((i.colleague.name for i in now if i.role == InvolvementRole.KEY), "")
    mine = [InvolvementRole(i.role).label for i in now if i.colleague_id == who.pk]
    waiting = next((w.started_on for w in e.waits.all() if w.ended_on is None), None)
    return FamilyRow(
        id=e.family_id,
        reference=e.family.reference,
        title=title,
        stage=EpisodeStage(e.stage),
        engagement=EngagementState(e.engagement),
        key_worker=key,
        my_role=", ".join(mine),
        disciplines=tuple(dict.fromkeys(Discipline(i.discipline) for i in now)),
        opened_on=e.opened_on,
        waiting_since=waiting,
    )
