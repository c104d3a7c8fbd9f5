"""Care and short breaks, where looked-after children lived, and when children were missing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from stepdown.domain.casework import EventKind
from stepdown.exchange.case_files.cases import ended_on
from stepdown.exchange.case_files.codes import ABSENCES, CARRIES_ON, CONTINUES, LEGAL_STATUSES, PLACES, RECS, is_code
from stepdown.exchange.case_files.persons import stripped
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.ssd.findings import AWAY_NOT_MISSING, NO_PLACEMENT_KIND
from stepdown.linkage.extract.records import Happening, Placement
from stepdown.linkage.ladder.activity import Activity, ActivityKind

_ABSENCES = {**ABSENCES, "missing": EventKind.MISSING, "absent": None, "away": None}
_REASON = "clae_cla_episode_ceased_reason"


@dataclass(frozen=True, slots=True)
class _Status:
    """A legal status, from a first day up to, and not including, ``until``; None where no end can be read."""

    kind: ActivityKind
    first: date
    until: date | None


def care(u: Understanding) -> Iterator[Activity]:
    """The episodes of care; where the legal status on a day is one of short breaks and no other, it is no care."""
    statuses = _statuses(u)
    for row in u.rows("cla_episodes"):
        start = u.start(row, "clae_cla_episode_start_date")
        if start is not None:
            yield from _by_status(_episode(u, row, start), statuses.get(str(row["clae_person_id"]), ()))


def _episode(u: Understanding, row: Row, start: date) -> Activity:
    end = ended_on(u, row, "clae_cla_episode_ceased_date", _REASON, start)
    left = u.code(row, _REASON, RECS, None)
    return Activity(
        child=str(row["clae_person_id"]),
        kind=ActivityKind.LOOKED_AFTER,
        started_on=start,
        ended_on=end,
        origin=u.origin(row),
        left=left if isinstance(end, date) else None,
        continues=end is not None and is_code(stripped(row, _REASON), CONTINUES),
        resumes=u.code(row, "clae_cla_episode_start_reason", CARRIES_ON, otherwise=False),
    )


def _statuses(u: Understanding) -> Mapping[str, list[_Status]]:
    found: defaultdict[str, list[_Status]] = defaultdict(list)
    for row in u.rows("legal_status"):
        kind = u.code(row, "lega_legal_status", LEGAL_STATUSES, None)
        first = u.start(row, "lega_legal_status_start_date")
        if kind is not None and first is not None:
            until = u.end(row, "lega_legal_status_end_date", first)
            found[str(row["lega_person_id"])].append(_Status(kind, first, until if isinstance(until, date) else None))
    return found


def _by_status(episode: Activity, statuses: Sequence[_Status]) -> Iterator[Activity]:
    """The episode, cut on each day on which the legal status makes care of short breaks, or the other way round."""
    last = episode.ended_on if isinstance(episode.ended_on, date) else date.max
    changes = {day for status in statuses for day in (status.first, status.until) if day}
    days = [episode.started_on, *sorted(day for day in changes if episode.started_on < day < last)]
    kinds = [_kind_on(statuses, day) for day in days]
    begun = [at for at in range(len(days)) if at == 0 or kinds[at] is not kinds[at - 1]]
    for at, following in zip(begun, [*begun[1:], None], strict=True):
        piece = replace(episode, kind=kinds[at], started_on=days[at])
        yield piece if following is None else replace(piece, ended_on=days[following], left=None, continues=False)


def _kind_on(statuses: Sequence[_Status], day: date) -> ActivityKind:
    kinds = {s.kind for s in statuses if s.first <= day and (s.until is None or day < s.until)}
    only_short_breaks = kinds == {ActivityKind.SHORT_BREAKS}
    return ActivityKind.SHORT_BREAKS if only_short_breaks else ActivityKind.LOOKED_AFTER


def placements(u: Understanding) -> Iterator[Placement]:
    """Placements whose kind is known; whose they are some councils say only by the period of care."""
    children = {
        str(row["clae_cla_id"]): str(row["clae_person_id"]) for row in u.rows("cla_episodes") if row["clae_cla_id"]
    }
    for row in u.rows("cla_placement"):
        start = u.start(row, "clap_cla_placement_start_date")
        child = stripped(row, "clap_person_id") or children.get(str(row["clap_cla_id"]))
        kind = u.code(row, "clap_cla_placement_type", PLACES, None)
        if not child or not stripped(row, "clap_cla_placement_type"):
            u.often(NO_PLACEMENT_KIND, row, "clap_cla_placement_type" if child else "clap_person_id")
        elif start is not None and kind is not None:
            yield Placement(child, kind, start, u.end(row, "clap_cla_placement_end_date", start), u.origin(row))


def happenings(u: Understanding) -> Iterator[Happening]:
    """When children were missing. A record without a type is of the table of missing children, and counts."""
    for row in u.rows("missing"):
        start = u.start(row, "miss_missing_episode_start_date")
        kind = u.code(row, "miss_missing_episode_type", _ABSENCES, EventKind.MISSING)
        if kind is None:
            u.often(AWAY_NOT_MISSING, row, "miss_missing_episode_type")
        elif start is not None:
            end = u.end(row, "miss_missing_episode_end_date", start)
            yield Happening(str(row["miss_person_id"]), kind, start, end, u.origin(row))
