"""The colleagues of a team for its manager: employer, families, days away and who covers, training."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.roles import Role
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.involved import involved_on
from stepdown.records.models.colleagues import Colleague, Leave
from stepdown.records.models.episodes import Involvement

RENEW_SOON = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class LeaveRow:
    """Days away and who covers; an empty name is a gap."""

    id: UUID
    first_day: date
    last_day: date
    covered_by: str


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """One training. ``is_due``: it is to be renewed within two months, or ought to have been."""

    course: str
    done_on: date
    renew_by: date | None
    is_due: bool


@dataclass(frozen=True, slots=True)
class PartRow:
    """One family with which a colleague works now, and as what."""

    family: UUID
    family_reference: str
    role: InvolvementRole
    started_on: date


@dataclass(frozen=True, slots=True)
class TeamColleague:
    """One colleague. ``leave``: now and ahead."""

    id: UUID
    name: str
    role: Role
    what: str
    telephone: str
    employer: str
    record_owner: str
    grade: str
    fte: Decimal | None
    is_active: bool
    is_deputy: bool
    parts: tuple[PartRow, ...]
    leave: tuple[LeaveRow, ...]
    training: tuple[TrainingRow, ...]

    @property
    def training_due(self) -> int:
        """How many trainings are to be renewed."""
        return sum(t.is_due for t in self.training)


def team_colleagues(who: Colleague, *, at: datetime) -> tuple[TeamColleague, ...]:
    """Everybody of the manager's team, by name."""
    check_may(who, Act.READ_TEAM, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="colleagues")
    return _rows(who, at.date())


def team_colleague(who: Colleague, *, colleague_id: UUID, at: datetime) -> TeamColleague:
    """One colleague of the manager's team."""
    check_may(who, Act.READ_TEAM, today=at.date())
    found = next((c for c in _rows(who, at.date(), only=colleague_id)), None)
    if found is None:
        raise NotSeen
    return found


def _rows(who: Colleague, today: date, only: UUID | None = None) -> tuple[TeamColleague, ...]:
    found = Colleague.objects.filter(team=who.team_id, team__isnull=False)
    if only is not None:
        found = found.filter(pk=only)
    people = list(found.prefetch_related("training").order_by("-is_active", "name"))
    parts = Involvement.objects.filter(involved_on(today), colleague__in=people, episode__closed_on__isnull=True)
    held = list(parts.select_related("episode__family"))
    leave = list(
        Leave.objects.filter(colleague__in=people, is_cancelled=False, last_day__gte=today).select_related("covered_by")
    )
    return tuple(_row(c, held, leave, today) for c in people)


def _row(c: Colleague, parts: list[Involvement], leave: list[Leave], today: date) -> TeamColleague:
    return TeamColleague(
        id=c.pk,
        name=c.name,
        role=Role(c.role),
        what=c.discipline_label or Role(c.role).label,
        telephone=c.telephone,
        employer=c.employer,
        record_owner=c.record_owner,
        grade=c.grade,
        fte=c.fte,
        is_active=c.is_active,
        is_deputy=c.is_deputy,
        parts=tuple(
            PartRow(i.episode.family_id, i.episode.family.reference, InvolvementRole(i.role), i.started_on)
            for i in parts
            if i.colleague_id == c.pk
        ),
        leave=tuple(
            LeaveRow(one.pk, one.first_day, one.last_day, one.covered_by.name if one.covered_by else "")
            for one in leave
            if one.colleague_id == c.pk
        ),
        training=tuple(
            TrainingRow(t.course, t.done_on, t.renew_by, t.renew_by is not None and t.renew_by <= today + RENEW_SOON)
            for t in c.training.all()
        ),
    )
