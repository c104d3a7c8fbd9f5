"""Who was looked after and when, and where they lived: the episodes of a return, gone through once."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import cast

from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder
from stepdown.exchange.case_files.codes import CARRIES_ON, CONTINUES, LEGAL_STATUSES, RECS, is_code
from stepdown.exchange.case_files.understanding import Row, Understanding
from stepdown.exchange.ssda903.findings import AFTER_THE_YEAR, ENDED_WITHOUT_DAY
from stepdown.exchange.ssda903.layout import CHILD, EPISODES
from stepdown.exchange.ssda903.placements import Stay, stay_of
from stepdown.linkage.extract.person import Address
from stepdown.linkage.ladder.activity import Activity, ActivityKind

_DAY = timedelta(days=1)
_NEEDED = (CHILD, "DECOM", "RNE", "LS", "PLACE", "DEC", "DEC_missing", "REC", "HOME_POST", "source_id", "source_row")


@dataclass(frozen=True, slots=True)
class Care:
    """What the episodes tell. ``homes``: where each child lived before care, each place once, without days."""

    activities: list[Activity] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)
    died: dict[str, date | Missing] = field(default_factory=dict)
    homes: dict[str, tuple[Address, ...]] = field(default_factory=dict)


def care(u: Understanding, last: date) -> Care:
    """Every episode as an activity, in the order of the file. ``last``: the last day of the return's year."""
    found = Care()
    for row in u.rows(EPISODES.name, _NEEDED):
        activity = _activity(u, row, last)
        found.activities.append(activity)
        if stay := stay_of(u, row, activity):
            found.stays.append(stay)
        if activity.left is LeftLadder.DIED and activity.ended_on is not None:
            found.died[activity.child] = activity.ended_on
        homes, home = found.homes.get(activity.child, ()), row["HOME_POST"]
        if home and not any(known.postcode == home for known in homes):
            found.homes[activity.child] = (*homes, Address(str(home)))
    return found


def _activity(u: Understanding, row: Row, last: date) -> Activity:
    start = cast(date, row["DECOM"])  # the table keeps no episode without
    end = u.end(row, "DEC", start)
    left = u.code(row, "REC", RECS, None)
    if start > last:
        u.often(AFTER_THE_YEAR, row, "DECOM")
    if isinstance(end, date) and end > last + _DAY:  # an episode that ends on 1 April was so on 31 March
        u.often(AFTER_THE_YEAR, row, "DEC")
    if end is None and row["REC"]:
        u.often(ENDED_WITHOUT_DAY, row, "REC")
    return Activity(
        child=str(row[CHILD]),
        kind=u.code(row, "LS", LEGAL_STATUSES, ActivityKind.LOOKED_AFTER),
        started_on=start,
        ended_on=end,
        origin=u.origin(row),
        left=left if end is not None else None,
        continues=end is not None and is_code(str(row["REC"] or ""), CONTINUES),
        resumes=u.code(row, "RNE", CARRIES_ON, otherwise=False),
    )
