"""One family's record at a glance: who they are, who works with them now and did before, and where it stands."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.casework import ClosureReason, InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.engagement import EngagementState
from stepdown.domain.lifecycle.episode import EpisodeStage
from stepdown.domain.people import MemberRole, ParentRole
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import family_seen_by
from stepdown.records.involved import holds_on
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode, Involvement
from stepdown.records.models.families import Family, FamilyMember
from stepdown.records.models.people import Person
from stepdown.records.queries.away import away_on
from stepdown.records.queries.merged import once_each
from stepdown.records.queries.names import age_in_words, names_of
from stepdown.records.queries.who_works import with_who_works


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One person of a family. ``parental_word``: mother, father, step-parent; empty for a child."""

    person: UUID
    name: str
    age: str
    role: MemberRole
    parental_word: str
    same_address: bool | str


@dataclass(frozen=True, slots=True)
class InvolvementRow:
    """One colleague's part in an episode."""

    id: UUID
    colleague: UUID
    name: str
    telephone: str
    role: InvolvementRole
    discipline: Discipline
    employer: str
    client: str
    started_on: date
    ended_on: date | None
    end_reason: str
    is_now: bool
    away_until: date | None
    covers: UUID | None


@dataclass(frozen=True, slots=True)
class WaitRow:
    """Days on which the episode had no key worker, and why."""

    started_on: date
    ended_on: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class EpisodeView:
    """One episode at a glance."""

    id: UUID
    stage: EpisodeStage
    engagement: EngagementState
    index_on: date
    opened_on: date | None
    closed_on: date | None
    closure_reason: str
    council_worker: str
    council_worker_telephone: str
    involvements: tuple[InvolvementRow, ...]
    waits: tuple[WaitRow, ...]

    @property
    def key_worker(self) -> InvolvementRow | None:
        """Who is the key worker now, if anybody is."""
        return next((i for i in self.now if i.role is InvolvementRole.KEY), None)

    @property
    def now(self) -> tuple[InvolvementRow, ...]:
        """Who works with the family now."""
        return tuple(i for i in self.involvements if i.is_now)

    @property
    def key_worker_away_without_cover(self) -> InvolvementRow | None:
        """The key worker, where they are away and nobody covers for them."""
        key = self.key_worker
        covered = any(i.role is InvolvementRole.COVER and key and i.covers == key.id for i in self.now)
        return key if key and key.away_until and not covered else None

    @property
    def waiting_since(self) -> date | None:
        """Since when the family waits for a key worker; None while it has one."""
        return next((w.started_on for w in self.waits if w.ended_on is None), None)


@dataclass(frozen=True, slots=True)
class FamilyView:
    """One family at a glance: who they are, who works with them, and the episodes, the latest first."""

    id: UUID
    reference: str
    title: str
    area: str
    members: tuple[MemberRow, ...]
    episodes: tuple[EpisodeView, ...]
    walls: int
    is_restricted: bool
    emergency_until: date | None
    """The last day on which the record is open to the reader, where they opened it in an emergency."""

    @property
    def episode(self) -> EpisodeView | None:
        """The latest episode."""
        return self.episodes[0] if self.episodes else None


def family(who: Colleague, *, family_id: UUID, at: datetime) -> FamilyView:
    """One family; NotSeen where it is not the reader's to see. The read is audited."""
    found = family_seen_by(who, family_id, at.date())
    check_may(who, Act.READ_FAMILY, family=found.pk, today=at.date())
    trail.note(Act.READ_FAMILY, by=who, at=at, about=found)
    members = tuple(_members(found, at.date()))
    return FamilyView(
        id=found.pk,
        reference=found.reference,
        title=_title(members),
        area=found.area or found.get_area_missing_display(),
        members=members,
        episodes=tuple(_episode(e, at.date()) for e in with_who_works(found.episodes.all())),
        walls=found.walls.filter(lifted_on__isnull=True).count(),
        is_restricted=found.restrictions.filter(lifted_at__isnull=True).exists(),
        emergency_until=_opened_until(who, found, at.date()),
    )


def _opened_until(who: Colleague, found: Family, today: date) -> date | None:
    opened = found.emergency_openings.filter(by=who, open_until__gte=today).order_by("-open_until")
    return opened.values_list("open_until", flat=True).first()


def _members(found: Family, today: date) -> list[MemberRow]:
    rows = once_each(found.members.filter(ended_on__isnull=True).select_related("person"))
    names = names_of(m.person_id for m in rows)
    ordered = sorted(rows, key=lambda m: (m.role == MemberRole.PARENT, m.person.born_on or today))
    return [_member(m, names[m.person_id], m.person, today) for m in ordered]


def _member(m: FamilyMember, name: str, person: Person, today: date) -> MemberRow:
    return MemberRow(
        person=m.person_id,
        name=name,
        age=age_in_words(person, today),
        role=MemberRole(m.role),
        parental_word=ParentRole(m.parent_role).label if m.parent_role else "",
        same_address=m.same_address if m.same_address is not None else m.same_address_missing,
    )


def _title(members: tuple[MemberRow, ...]) -> str:
    """What the family is called on a page: the surnames of its children, as colleagues say it."""
    children = [m for m in members if m.role in (MemberRole.CHILD, MemberRole.UNBORN_CHILD)] or list(members)
    surnames = dict.fromkeys(m.name.split()[-1] for m in children if m.name and m.name != "Name not known")
    return " and ".join(surnames) + " family" if surnames else "Family"


def _episode(e: Episode, today: date) -> EpisodeView:
    rows = list(e.involvements.all())
    away = away_on(today, {i.colleague_id for i in rows})
    clients = names_of(i.client_id for i in rows if i.client_id)
    return EpisodeView(
        id=e.pk,
        stage=EpisodeStage(e.stage),
        engagement=EngagementState(e.engagement),
        index_on=e.index_on,
        opened_on=e.opened_on,
        closed_on=e.closed_on,
        closure_reason=ClosureReason(e.closure_reason).label if e.closure_reason else "",
        council_worker=e.council_worker.name if e.council_worker else "",
        council_worker_telephone=e.council_worker.telephone if e.council_worker else "",
        involvements=tuple(_involvement(i, clients, away, today) for i in rows),
        waits=tuple(WaitRow(w.started_on, w.ended_on, w.reason) for w in e.waits.all()),
    )


def _involvement(i: Involvement, clients: dict[UUID, str], away: dict[UUID, date], today: date) -> InvolvementRow:
    return InvolvementRow(
        id=i.pk,
        colleague=i.colleague_id,
        name=i.colleague.name,
        telephone=i.colleague.telephone,
        role=InvolvementRole(i.role),
        discipline=Discipline(i.discipline),
        employer=i.colleague.employer,
        client=clients[i.client_id] if i.client_id else "",
        started_on=i.started_on,
        ended_on=i.ended_on,
        end_reason=i.end_reason,
        is_now=holds_on(i.role, i.started_on, i.ended_on, today),
        away_until=away.get(i.colleague_id),
        covers=i.covers_id,
    )
