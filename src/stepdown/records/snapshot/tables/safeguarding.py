"""What the council's record says of each child, as rows of ``safeguarding`` and of what stands beside a level."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from stepdown.dataset.told import Row
from stepdown.records.models.observations import Flag, Placement
from stepdown.records.models.observations import Standing as Stretch
from stepdown.records.snapshot.cells import known
from stepdown.records.snapshot.standing import Standing

type _Said = tuple[UUID, str, date, date | None, str | None, str, str]


def safeguarding(standing: Standing) -> Iterator[Row]:
    """One row a stretch of a child at a level.

    Of two records of one child the kept one's levels count. A level ends, at the latest, where the next begins.
    """
    rows = (
        standing.rows(Stretch, "child")
        .order_by("child_id", "started_on", "pk")
        .values_list("child_id", "level", "started_on", "ended_on", "end_reason", "end_reason_missing", "source")
    )
    found = rows.iterator(chunk_size=10_000)
    for child, said in groupby(found, key=lambda row: row[0]):
        if standing.child(child):
            yield from _stretches(list(said))


def _stretches(said: list[_Said]) -> Iterator[Row]:
    starts = [row[2] for row in said]
    for place, (child, level, started, ended, reason, why, source) in enumerate(said):
        following = next((day for day in starts[place + 1 :] if day > started), None)
        overlaps = following is not None and (ended is None or ended > following)
        if started in starts[place + 1 :]:
            continue  # the later entry for the same day corrects it
        yield {
            "child_id": str(child),
            "safeguarding_level": level,
            "started_on": started,
            "ended_on": following if overlaps else ended,
            "end_reason": "level_changed" if overlaps else known(reason, why),
            "source": source,
        }


def safeguarding_flags(standing: Standing) -> Iterator[Row]:
    """One row a flag."""
    yield from _beside(standing, Flag)


def placements(standing: Standing) -> Iterator[Row]:
    """One row a placement."""
    yield from _beside(standing, Placement)


def _beside(standing: Standing, kind: type[Flag] | type[Placement]) -> Iterator[Row]:
    rows: Any = standing.rows(kind, "child").order_by("child_id", "started_on", "pk")
    for child, what, started, ended in rows.values_list("child_id", "kind", "started_on", "ended_on").iterator(
        chunk_size=10_000
    ):
        if standing.child(child):
            yield {"child_id": str(child), "kind": what, "from": started, "to": ended}
