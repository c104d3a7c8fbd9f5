"""Who worked with each family as rows of ``involvements``."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import F, QuerySet

from stepdown.dataset.told import Row
from stepdown.domain.casework import InvolvementRole
from stepdown.records.models.episodes import Involvement
from stepdown.records.snapshot.standing import Standing


def involvements(record: Standing) -> Iterator[Row]:
    """One row a part in an episode. A part that ended and began again on one day is told once, as it went on."""
    rows = (
        parts_in_the_work(record)
        .filter(started_on__lte=record.today)  # cover that is arranged ahead has not been yet
        .order_by("started_on", F("ended_on").asc(nulls_last=True), "pk")
        .values_list("episode_id", "colleague_id", "discipline", "role", "started_on", "ended_on", "end_reason")
    )
    for _, begun in groupby(rows.iterator(chunk_size=10_000), key=itemgetter(4)):
        yield from _begun_on_a_day(record, begun)


def _begun_on_a_day(record: Standing, begun: Iterator[tuple[Any, ...]]) -> Iterable[Row]:
    parts: dict[tuple[object, ...], Row] = {}
    for episode, colleague, discipline, role, started, ended, why in begun:
        part = (episode, colleague, role)
        is_ahead = ended is not None and ended > record.today
        parts.pop(part, None)  # what went on longer takes the later place: a key worker's part ends before the next
        parts[part] = {
            "episode_id": str(episode),
            "worker_id": str(colleague),
            "discipline": discipline,
            "role": role,
            "started_on": started,
            "ended_on": None if is_ahead else ended,
            "end_reason": None if is_ahead else why or None,
        }
    return parts.values()


def parts_in_the_work(standing: Standing) -> QuerySet[Involvement]:
    """The involvements of who works with families; a reviewing officer only reads."""
    return standing.rows(Involvement).exclude(role=InvolvementRole.REVIEWER)
