"""Care, made of placements that follow one another, and where children lived."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from stepdown.domain.missing import Missing
from stepdown.exchange.case_files.codes import CONTINUES, PLACES, RECS, is_code
from stepdown.exchange.case_files.persons import stripped
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.dfe_api.findings import NO_PLACEMENT_KIND
from stepdown.exchange.dfe_api.layout import CHILD
from stepdown.linkage.extract.records import Placement
from stepdown.linkage.ladder.activity import Activity, ActivityKind

type _Days = tuple[date, date | Missing | None]


def care(u: Understanding) -> Iterator[Activity]:
    """Placements, those that begin on the day on which another ends joined with it.

    Why it ended is what the last of them says: the reason of an earlier one can be that of the whole period, and of one
    that has not ended the reason of an episode that has.
    """
    children: dict[str, dict[_Days, Activity]] = {}
    for row in u.rows("placements"):
        start = u.start(row, "start_date")
        if start is not None:
            stays = children.setdefault(str(row[CHILD]), {})
            stay = _stay(u, row, start)
            days = (start, stay.ended_on)
            stays[days] = _alike(stays[days], stay) if days in stays else stay
    for stays in children.values():
        yield from _joined(sorted(stays.values(), key=lambda stay: stay.started_on))


def _stay(u: Understanding, row: Row, start: date) -> Activity:
    end = u.end(row, "end_date", start)
    left = u.code(row, "end_reason", RECS, None)
    return Activity(
        child=str(row[CHILD]),
        kind=ActivityKind.LOOKED_AFTER,
        started_on=start,
        ended_on=end,
        origin=u.origin(row),
        left=left if isinstance(end, date) else None,
        continues=isinstance(end, date) and is_code(stripped(row, "end_reason"), CONTINUES),
    )


def _alike(one: Activity, other: Activity) -> Activity:
    """One placement that stands there twice, as it does where it belongs to two referrals."""
    return replace(one, left=one.left or other.left, continues=one.continues and other.continues)


def _joined(stays: list[Activity]) -> Iterator[Activity]:
    periods: list[Activity] = []
    ending: dict[date, int] = {}
    for stay in stays:
        at = ending.pop(stay.started_on, None)
        if at is None:
            at = len(periods)
            periods.append(stay)
        else:
            periods[at] = replace(stay, started_on=periods[at].started_on, origin=periods[at].origin)
        if isinstance(stay.ended_on, date):
            ending[stay.ended_on] = at
    yield from periods


def placements(u: Understanding) -> Iterator[Placement]:
    """Placements whose kind is known, each once."""
    seen: set[tuple[str, str, _Days]] = set()
    for row in u.rows("placements"):
        kind = u.code(row, "placement_type", PLACES, None)
        start = row["start_date"]
        if not stripped(row, "placement_type"):
            u.often(NO_PLACEMENT_KIND, row, "placement_type")
        elif kind is not None and isinstance(start, date):
            end = u.day(row, "end_date")
            until = Missing.NOT_KNOWN if isinstance(end, date) and end < start else end
            known = (str(row[CHILD]), kind, (start, until))
            if known not in seen:
                seen.add(known)
                yield Placement(str(row[CHILD]), kind, start, until, u.origin(row))
