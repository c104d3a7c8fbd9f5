"""What happened to each child and is counted, as rows of ``events``."""

from collections.abc import Iterator

from stepdown.dataset.told import Row
from stepdown.records.models.observations import ChildEvent
from stepdown.records.snapshot.cells import known
from stepdown.records.snapshot.standing import Standing


def events(standing: Standing) -> Iterator[Row]:
    """One row a stretch of days on which something happened."""
    rows = (
        standing.rows(ChildEvent, "child")
        .order_by("child_id", "started_on", "pk")
        .values_list("child_id", "kind", "started_on", "ended_on", "count", "count_missing")
    )
    for child, kind, started, ended, count, why in rows.iterator(chunk_size=10_000):
        who = standing.person(child)
        if standing.child(who):
            yield {"child_id": str(who), "kind": kind, "from": started, "to": ended, "count": known(count, why)}
