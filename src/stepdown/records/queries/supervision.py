"""Group supervision: the sessions, the families in the order in which they are due, and what was said."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max, Prefetch, QuerySet

from stepdown.domain.casework import InvolvementRole
from stepdown.domain.disciplines import Discipline
from stepdown.domain.risk_view import RiskView
from stepdown.records import trail
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.refusal import NotSeen
from stepdown.records.access.restricted import kept_from
from stepdown.records.access.sees import families_seen_by
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode, Involvement
from stepdown.records.models.families import Family
from stepdown.records.models.supervision import Discussion, Session, SupervisionDecision, View

DUE_AFTER_DAYS = 31
"""Days after which a family is due to be talked about again: monthly, as the sector's family safeguarding teams do."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session."""

    id: UUID
    held_on: date
    led_by: str
    discussed: int


@dataclass(frozen=True, slots=True)
class DiscussionRow:
    """What was said of one family, without more of its record than that."""

    family: UUID
    family_reference: str
    summary: str
    disagreement: str
    views: tuple[tuple[str, RiskView, str], ...]
    decisions: tuple[tuple[str, str, date], ...]


@dataclass(frozen=True, slots=True)
class FamilyDue:
    """One open family of the team, when it was last discussed, and which disciplines work with it."""

    family: UUID
    family_reference: str
    key_worker: str
    last_discussed: date | None
    is_due: bool
    disciplines: tuple[Discipline, ...]


@dataclass(frozen=True, slots=True)
class SessionView:
    """One session with what was said, and for its manager the families that are still to be talked about."""

    row: SessionRow
    present: tuple[str, ...]
    discussions: tuple[DiscussionRow, ...]
    still_due: tuple[FamilyDue, ...]


def sessions(who: Colleague, *, at: datetime) -> tuple[SessionRow, ...]:
    """The team's sessions for its manager; for others those at which they were."""
    check_may(who, Act.READ_SUPERVISION, today=at.date())
    trail.note_list(Act.READ_LIST, by=who, at=at, which="sessions")
    found = _in_scope(who).select_related("led_by").prefetch_related("discussions")
    return tuple(_session(s) for s in found)


def session(who: Colleague, *, session_id: UUID, at: datetime) -> SessionView:
    """One session at which one was, or of the team that one manages."""
    check_may(who, Act.READ_SUPERVISION, today=at.date())
    found = _in_scope(who).filter(pk=session_id).select_related("led_by", "team").first()
    if found is None:
        raise NotSeen
    trail.note(Act.READ_SUPERVISION, by=who, at=at, about=found)
    discussions = list(_discussions(found, who, at.date()))
    manages = who.manages and who.team_id == found.team_id
    done = {d.episode_id for d in discussions}
    return SessionView(
        row=_session(found),
        present=tuple(c.name for c in found.present.order_by("name")),
        discussions=tuple(_discussion(d) for d in discussions),
        still_due=_due(found, who, at.date(), done) if manages else (),
    )


def _in_scope(who: Colleague) -> QuerySet[Session]:
    if who.manages:
        return Session.objects.filter(team=who.team_id)
    return Session.objects.filter(present=who)


def _session(s: Session) -> SessionRow:
    return SessionRow(s.pk, s.held_on, s.led_by.name, len(s.discussions.all()))


def _discussions(s: Session, who: Colleague, today: date) -> QuerySet[Discussion]:
    """Whoever was there heard them; but of a family that is kept from a colleague nothing is shown to them."""
    decisions = SupervisionDecision.objects.select_related("owner")
    kept = Family.objects.filter(kept_from(who))
    theirs = s.discussions.exclude(episode__family__in=kept)
    if s.led_by_id != who.pk and not s.present.filter(pk=who.pk).exists():
        theirs = theirs.filter(episode__family__in=families_seen_by(who, today))
    return theirs.select_related("episode__family").prefetch_related(
        Prefetch("views", queryset=View.objects.order_by("discipline")), Prefetch("decisions", queryset=decisions)
    )


def _discussion(d: Discussion) -> DiscussionRow:
    return DiscussionRow(
        family=d.episode.family_id,
        family_reference=d.episode.family.reference,
        summary=d.summary,
        disagreement=d.disagreement,
        views=tuple((Discipline(v.discipline).label, RiskView(v.view), v.words) for v in d.views.all()),
        decisions=tuple((x.words, x.owner.name, x.due_on) for x in d.decisions.all()),
    )


def _due(s: Session, who: Colleague, today: date, done: set[UUID]) -> tuple[FamilyDue, ...]:
    now = Involvement.objects.filter(ended_on__isnull=True).select_related("colleague")
    episodes = (
        Episode.objects.filter(team=s.team_id, closed_on__isnull=True, family__in=families_seen_by(who, today))
        .exclude(pk__in=done)
        .select_related("family")
        .prefetch_related(Prefetch("involvements", queryset=now))
        .annotate(last=Max("discussions__session__held_on"))
    )
    rows = [_family_due(e, today) for e in episodes]
    return tuple(sorted(rows, key=lambda f: (f.last_discussed or date.min, f.family_reference)))


def _family_due(e: Episode, today: date) -> FamilyDue:
    last: date | None = getattr(e, "last", None)
    now = list(e.involvements.all())
    key = next((i.colleague.name for i in now if i.role == InvolvementRole.KEY), "")
    worked = (InvolvementRole.KEY, InvolvementRole.SECONDARY, InvolvementRole.COVER)
    return FamilyDue(
        family=e.family_id,
        family_reference=e.family.reference,
        key_worker=key,
        last_discussed=last,
        is_due=last is None or (today - last).days >= DUE_AFTER_DAYS,
        disciplines=tuple(dict.fromkeys(Discipline(i.discipline) for i in now if i.role in worked)),
    )
