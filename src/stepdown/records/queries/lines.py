"""Children's levels as lines to be drawn: what the record holds of each day, what stood beside, the team's dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.evaluation.timelines.told import ToldChild, ToldDay, ToldFlag, ToldLevel
from stepdown.records.models.episodes import Episode
from stepdown.records.models.families import Family
from stepdown.records.models.observations import Flag, Standing
from stepdown.records.models.referrals import Referral
from stepdown.reporting.charts.timeline.line import Line, day_after
from stepdown.reporting.timelines.lines import line_of


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of some children, and the last day of which anything is told of any; None where nothing is."""

    lines: tuple[Line, ...]
    as_at: date | None


def lines_of(family: Family, names: dict[UUID, str]) -> Lines:
    """The line of each of these children of a family, in the order in which they are named."""
    standings = list(Standing.objects.filter(child__in=names).order_by("started_on"))
    flags = list(Flag.objects.filter(child__in=names))
    as_at = max((standing.as_at for standing in standings), default=None)
    days = tuple(_days(family))
    told = (
        ToldChild(
            name,
            tuple(_level(s, as_at or s.as_at) for s in standings if s.child_id == child and s.ended_on != s.started_on),
            tuple(ToldFlag(f.kind, f.started_on, f.ended_on) for f in flags if f.child_id == child),
            days,
        )
        for child, name in names.items()
    )
    return Lines(tuple(line_of(child, as_at or date.min) for child in told), as_at)


def _level(standing: Standing, as_at: date) -> ToldLevel:
    left = LeftLadder(standing.end_reason) if standing.end_reason in set(LeftLadder) else None
    until, level = standing.ended_on or day_after(as_at), SafeguardingLevel(standing.level)
    return ToldLevel(level, standing.started_on, until, standing.ended_on is None, left, standing.source)


def _days(family: Family) -> Iterator[ToldDay]:
    received = Referral.objects.filter(family=family, received_at__isnull=False).values_list("received_at", flat=True)
    yield from (ToldDay(timezone.localtime(at).date(), "referred") for at in received if at)
    closed = Episode.objects.filter(family=family, closed_on__isnull=False).values_list("closed_on", flat=True)
    yield from (ToldDay(day, "closed") for day in closed if day)
