"""What stands beside the levels: the tables ``placements`` and ``events``."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from stepdown.dataset.told import Row
from stepdown.linkage.extract.records import Happening, Placement


def placements(found: Iterable[Placement]) -> Iterator[Row]:
    """A row for each placement. Of one whose end is not known only the first day is certain."""
    for placement in found:
        yield {
            "child_id": placement.child,
            "kind": placement.kind,
            "from": placement.started_on,
            "to": _end(placement),
        }


def events(found: Iterable[Happening]) -> Iterator[Row]:
    """A row for each happening. The table's last day is the last on which it went on."""
    for happening in found:
        ended = happening.ended_on
        last = max(happening.started_on, ended - timedelta(days=1)) if isinstance(ended, date) else None
        yield {
            "child_id": happening.child,
            "kind": str(happening.kind),
            "from": happening.started_on,
            "to": last,
            "count": 1,
        }


def _end(placement: Placement) -> date | None:
    if placement.ended_on is None or isinstance(placement.ended_on, date):
        return placement.ended_on
    return placement.started_on + timedelta(days=1)
