"""Dated events: the very missing episodes that the observations count, and a few others."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from stepdown.domain.casework import EventKind
from stepdown.domain.missing import ObservationState
from stepdown.invented.pilot.children import Child
from stepdown.invented.pilot.deal import draws, parts
from stepdown.invented.pilot.rows import Row
from stepdown.invented.pilot.tables.graded_observations import Counts

_OTHER_EVENTS = {EventKind.POLICE: 12, EventKind.EXCLUSION: 14, EventKind.HOSPITAL: 9}
_MONTHS = (0.5, 0.3, 0.2)  # how a count lies in the three months before a point, the last month first


def event_rows(seed: int, children: list[Child], missing: Counts) -> Iterator[Row]:
    """Missing episodes month by month, in the three months to which each count refers; then the other events."""
    for child, (before, after) in missing.items():
        yield from _missing(child, child.family.index_on, before)
        yield from _missing(child, child.family.seen_until, after)
    chance = draws(seed, "other events")
    school_age = [child for child in children if child.counted and child.age is not None and child.age >= 5]
    for kind, how_many in _OTHER_EVENTS.items():
        yield from (_event(chance, child, kind) for child in chance.sample(school_age, how_many))


def _missing(child: Child, point: date, count: int | ObservationState) -> Iterator[Row]:
    if isinstance(count, ObservationState):
        return
    for month, share in parts(count, dict(enumerate(_MONTHS))).items():
        if share:
            last = point - timedelta(days=30 * month + 1)
            first = last - timedelta(days=29)
            yield {"child_id": child.child_id, "kind": EventKind.MISSING, "from": first, "to": last, "count": share}


def _event(chance: Random, child: Child, kind: EventKind) -> Row:
    start = child.family.index_on - timedelta(days=180)
    day = start + timedelta(days=chance.randint(0, (child.family.seen_until - start).days))
    return {"child_id": child.child_id, "kind": kind, "from": day, "to": day, "count": 1}
