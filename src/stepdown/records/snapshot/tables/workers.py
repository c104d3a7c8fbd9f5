"""Colleagues who work with families as rows of ``workers``: never by name."""

from collections.abc import Iterator
from uuid import UUID

from stepdown.dataset.told import Row
from stepdown.domain.missing import Missing
from stepdown.domain.teams import TeamKind
from stepdown.records.models.colleagues import Colleague
from stepdown.records.models.contacts import Contact
from stepdown.records.snapshot.standing import Standing
from stepdown.records.snapshot.tables.involvements import parts_in_the_work


def workers(standing: Standing) -> Iterator[Row]:
    """One row a colleague of a multi-disciplinary team who practises something, or who worked with a family."""
    practised = _practised(standing)
    rows = Colleague.objects.order_by("pk").values_list(
        "pk", "team__kind", "discipline", "grade", "employer", "fte", "joined_on", "left_on"
    )
    for pk, kind, discipline, grade, employer, fte, joined, left in rows.iterator(chunk_size=10_000):
        if pk in practised or (standing.is_whole and discipline and kind == TeamKind.MULTI_DISCIPLINARY):
            yield {
                "worker_id": str(pk),
                "discipline": discipline or practised[pk],
                "grade": grade or None,
                "employer": employer or None,
                "fte": Missing.NOT_ASKED if fte is None else float(fte),
                "from": joined,
                "to": left,
            }


def _practised(standing: Standing) -> dict[UUID, str]:
    """What each colleague who contacted a family or had a part in an episode last practised there."""
    contacts = standing.rows(Contact).filter(colleague__isnull=False)
    contacted = contacts.values_list("colleague_id", "discipline").distinct()
    parts = parts_in_the_work(standing).order_by("started_on", "pk").values_list("colleague_id", "discipline")
    took_part = dict(parts.iterator(chunk_size=10_000))
    return {who: discipline for who, discipline in contacted if who is not None} | took_part
