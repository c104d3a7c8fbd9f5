"""The earlier episodes of a family, for whoever decides or takes up its return: when, how it ended, what was left."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepdown.domain.casework import ClosureReason
from stepdown.domain.disciplines import Discipline
from stepdown.domain.lifecycle.closing import ClosingState
from stepdown.records.access.acts import Act
from stepdown.records.access.may import check_may
from stepdown.records.access.sees import family_seen_by
from stepdown.records.models.closings import Closing
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.episodes import Episode


@dataclass(frozen=True, slots=True)
class EarlierEpisode:
    """One closed episode. ``months_until_return``: whole months from closure to the next referral, if one came."""

    id: UUID
    opened_on: date | None
    closed_on: date
    reason: str
    was_planned: bool | None
    family_voice: str
    disciplines: tuple[Discipline, ...]
    left: tuple[tuple[Discipline, str], ...]
    handed_over_to: tuple[tuple[str, bool], ...]
    returned_on: date | None
    months_until_return: int | None


def earlier_episodes(who: Colleague, *, family_id: UUID, at: datetime) -> tuple[EarlierEpisode, ...]:
    """Every closed episode of a family that one sees, the latest first."""
    check_may(who, Act.READ_FAMILY, family=family_id, today=at.date())
    family = family_seen_by(who, family_id, at.date())
    found = family.episodes.filter(closed_on__isnull=False).prefetch_related(
        "involvements", "closings", "next", "handovers__service", "referral__requests__closing"
    )
    return tuple(_row(e) for e in found.order_by("-closed_on"))


def _row(e: Episode) -> EarlierEpisode:
    closed_on = e.closed_on or e.index_on
    returned = min((later.index_on for later in e.next.all()), default=None)
    confirmed: Closing | None = next((c for c in e.closings.all() if c.state == ClosingState.CONFIRMED), None)
    return EarlierEpisode(
        id=e.pk,
        opened_on=e.opened_on,
        closed_on=closed_on,
        reason=ClosureReason(e.closure_reason).label,
        was_planned=confirmed.is_planned if confirmed else None,
        family_voice=confirmed.family_voice if confirmed else "",
        disciplines=tuple(dict.fromkeys(Discipline(i.discipline) for i in e.involvements.all())),
        left=_left(e),
        handed_over_to=tuple(
            (h.service.name if h.service else h.service_named, h.first_attended_on is not None)
            for h in e.handovers.all()
        ),
        returned_on=returned,
        months_until_return=None if returned is None else _whole_months(closed_on, returned),
    )


def _left(e: Episode) -> tuple[tuple[Discipline, str], ...]:
    """What each discipline wrote when it closed its work."""
    said = ((r, getattr(r, "closing", None)) for r in e.referral.requests.all())
    return tuple((Discipline(r.discipline), closing.summary) for r, closing in said if closing)


def _whole_months(first: date, last: date) -> int:
    return max((last.year - first.year) * 12 + last.month - first.month - (last.day < first.day), 0)
