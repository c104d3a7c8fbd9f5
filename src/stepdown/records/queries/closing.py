"""The way out of the work with a family: each discipline, what closing still lacks, and the proposal that waits."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.casework import ClosureReason
from stepdown.domain.closing_checks import WHY, ClosingCheck
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.closing import ClosingState
from stepdown.domain.lifecycle.episode import EPISODE, EpisodeStage
from stepdown.domain.lifecycle.specialism import REQUEST, RequestState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may, may
from stepdown.records.access.sees import family_seen_by
from stepdown.records.closing_checks import unmet
from stepdown.records.models.closings import Closing, DisciplineClosing
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode
from stepdown.records.models.referrals import SpecialismRequest


@dataclass(frozen=True, slots=True)
class DisciplineRow:
    """One discipline's work: who does it, where it stands, and what it left behind once it is closed."""

    request: UUID
    discipline: Discipline
    state: RequestState
    who: str
    closed_on: date | None
    closed_by: str
    reason: str
    was_planned: bool | None
    summary: str
    can_close: bool


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One thing that a family should not be closed without, why, and whether it is there."""

    check: ClosingCheck
    why: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """One proposal to close, with what was missing and why."""

    id: UUID
    state: ClosingState
    reason: str
    was_planned: bool
    last_day: date
    family_voice: str
    gaps: tuple[tuple[str, str, str], ...]
    follow_up_by: str
    after_care_until: date | None
    proposed_by: str
    proposed_at: datetime
    decided_by: str
    decided_at: datetime | None
    turned_down_because: str


@dataclass(frozen=True, slots=True)
class ClosingView:
    """The way out as it stands for one episode. ``closings``: the latest proposal first."""

    episode: UUID
    stage: EpisodeStage
    closed_on: date | None
    closure_reason: str
    disciplines: tuple[DisciplineRow, ...]
    checks: tuple[CheckLine, ...]
    closings: tuple[ClosingRow, ...]
    can_step_down: bool
    can_resume: bool
    can_propose: bool
    can_decide: bool

    @property
    def waiting(self) -> ClosingRow | None:
        """The proposal that waits for a manager."""
        return next((c for c in self.closings if c.state is ClosingState.PROPOSED), None)


def closing_view(who: Colleague, *, family_id: UUID, at: datetime) -> ClosingView | None:
    """Of the family's latest episode; None where the team has not worked with the family."""
    check_may(who, Act.READ_FAMILY, family=family_id, today=at.date())
    family = family_seen_by(who, family_id, at.date())
    episode = family.episodes.order_by("-index_on", "-opened_on").first()
    return None if episode is None else _view(who, episode, at.date())


def _view(who: Colleague, e: Episode, today: date) -> ClosingView:
    stage, is_open = EpisodeStage(e.stage), e.closed_on is None
    writes = may(who, Act.STEP_DOWN, family=e.family_id, today=today)
    closings = _closings(e)
    waiting = next((c for c in closings if c.state == ClosingState.PROPOSED), None)
    confirms = may(who, Act.CONFIRM_CLOSING, family=e.family_id, today=today)
    return ClosingView(
        episode=e.pk,
        stage=stage,
        closed_on=e.closed_on,
        closure_reason=ClosureReason(e.closure_reason).label if e.closure_reason else "",
        disciplines=tuple(_discipline(r, who, writes=writes and is_open) for r in _requests(e)),
        checks=_checks(e) if is_open else (),
        closings=tuple(_closing(c) for c in closings),
        can_step_down=writes and EPISODE.can(stage, "step_down"),
        can_resume=writes and EPISODE.can(stage, "resume"),
        can_propose=writes and is_open and waiting is None,
        can_decide=confirms and waiting is not None and waiting.proposed_by_id != who.pk,
    )


def _closings(e: Episode) -> list[Closing]:
    found = e.closings.select_related("proposed_by", "decided_by", "follow_up_by")
    return list(found.prefetch_related("gaps__by"))


def _requests(e: Episode) -> list[SpecialismRequest]:
    """The accepted requests of the family that this episode works on."""
    found = SpecialismRequest.objects.filter(referral__family=e.family_id, referral__team=e.team_id)
    rows = found.select_related("allocated_to", "closing__closed_by", "referral").order_by("discipline")
    return [r for r in rows if _is_of(r, e)]


def _is_of(r: SpecialismRequest, e: Episode) -> bool:
    received = r.referral.received_at
    is_later = received is not None and received.date() >= e.index_on
    worked = r.closed_on is not None or REQUEST.can(RequestState(r.state), "close")
    return worked and (r.referral_id == e.referral_id or is_later)


def _discipline(r: SpecialismRequest, who: Colleague, *, writes: bool) -> DisciplineRow:
    said: DisciplineClosing | None = getattr(r, "closing", None)
    theirs = who.manages or who.discipline == r.discipline
    return DisciplineRow(
        request=r.pk,
        discipline=Discipline(r.discipline),
        state=RequestState(r.state),
        who=r.allocated_to.name if r.allocated_to else "",
        closed_on=r.closed_on,
        closed_by=said.closed_by.name if said else "",
        reason=ClosureReason(said.reason).label if said else "",
        was_planned=said.is_planned if said else None,
        summary=said.summary if said else "",
        can_close=writes and theirs and REQUEST.can(RequestState(r.state), "close"),
    )


def _checks(e: Episode) -> tuple[CheckLine, ...]:
    missing = unmet(e, family_voice="")
    return tuple(CheckLine(check, WHY[check], check not in missing) for check in ClosingCheck)


def _closing(c: Closing) -> ClosingRow:
    reason = ClosureReason(c.reason).label
    return ClosingRow(
        id=c.pk,
        state=ClosingState(c.state),
        reason=f"{reason}: {c.reason_words}" if c.reason_words else reason,
        was_planned=c.is_planned,
        last_day=c.last_day,
        family_voice=c.family_voice,
        gaps=tuple((ClosingCheck(g.check_missed).label, g.reason, g.by.name) for g in c.gaps.all()),
        follow_up_by=c.follow_up_by.name,
        after_care_until=c.after_care_until,
        proposed_by=c.proposed_by.name,
        proposed_at=c.proposed_at,
        decided_by=c.decided_by.name if c.decided_by else "",
        decided_at=c.decided_at,
        turned_down_because=c.turned_down_because,
    )
