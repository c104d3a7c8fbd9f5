"""Children's levels as lines to be drawn: what the record holds of each day, what stood beside, the team's dates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.records.models.episodes import Episode
from stepdown.records.models.families import Family
from stepdown.records.models.observations import Flag as FlagRow
from stepdown.records.models.observations import Standing
from stepdown.records.models.referrals import Referral
from stepdown.reporting.charts.timeline.line import Days, Flag, Line, Mark, without_overlap


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of some children, and the last day of which anything is told of any; None where nothing is."""

    lines: tuple[Line, ...]
    as_at: date | None


def lines_of(family: Family, names: dict[UUID, str]) -> Lines:
    """The line of each of these children of a family, in the order in which they are named."""
    standings = list(Standing.objects.filter(child__in=names).order_by("started_on"))
    flags = list(FlagRow.objects.filter(child__in=names))
    marks = tuple(_marks(family))
    lines = tuple(
        Line(
            name,
            without_overlap(_days([s for s in standings if s.child_id == child])),
            marks,
            tuple(_flag(flag) for flag in flags if flag.child_id == child),
        )
        for child, name in names.items()
    )
    return Lines(lines, max((s.as_at for s in standings), default=None))


def _days(standings: list[Standing]) -> Iterator[Days]:
    for place, one in enumerate(standings):
        if one.ended_on != one.started_on:
            yield Days(one.started_on, one.ended_on, SafeguardingLevel(one.level), one.source)
        if one.ended_on is not None and one.end_reason in list(LeftLadder):
            back = standings[place + 1].started_on if place + 1 < len(standings) else None
            if back is None or back > one.ended_on:
                yield Days(one.ended_on, back, LeftLadder(one.end_reason), one.source)


def _flag(flag: FlagRow) -> Flag:
    return Flag(flag.kind.replace("_", " ").capitalize(), flag.started_on, flag.ended_on)


def _marks(family: Family) -> Iterable[Mark]:
    for received_at in Referral.objects.filter(family=family).values_list("received_at", flat=True):
        yield Mark(timezone.localtime(received_at).date(), "Referred to the team")
    closed = Episode.objects.filter(family=family, closed_on__isnull=False).values_list("closed_on", flat=True)
    yield from (Mark(day, "Closed by the team") for day in closed if day)
