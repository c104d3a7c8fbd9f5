"""What a dataset says of children beside the work: their levels, what stands beside them, what happened to them."""

from collections.abc import Iterator
from typing import Any

from stepdown.domain.observed import EventSource
from stepdown.records.actions.loading.loading import Loading, at_noon
from stepdown.records.actions.loading.tables.people import facts
from stepdown.records.models.observations import ChildEvent, Flag, Measure, Placement, Standing

_LONGEST_SOURCE = 120


def load_children(loading: Loading) -> None:
    """Write levels, flags, placements, events and measures."""
    loading.write(Standing, _standings(loading))
    loading.write(Flag, (Flag(**said) for said in _beside(loading, _FLAGS)))
    loading.write(Placement, (Placement(**said) for said in _beside(loading, _PLACEMENTS)))
    loading.write(ChildEvent, _events(loading))
    loading.write(Measure, _measures(loading))


def _standings(loading: Loading) -> Iterator[Standing]:
    for row in loading.rows("select * from safeguarding order by child_id, started_on, ended_on nulls last"):
        yield Standing(
            child_id=loading.id("person", row["child_id"]),
            level=row["safeguarding_level"],
            started_on=row["started_on"],
            ended_on=row["ended_on"],
            source=(row["source"] or loading.title)[:_LONGEST_SOURCE],
            as_at=loading.today,
            **facts(row, {"end_reason": "end_reason"}),
        )


_FLAGS = """select * from safeguarding_flags order by child_id, "from", kind"""
_PLACEMENTS = """select * from placements order by child_id, "from", kind"""


def _beside(loading: Loading, sql: str) -> Iterator[dict[str, Any]]:
    for row in loading.rows(sql):
        yield {
            "child_id": loading.id("person", row["child_id"]),
            "kind": row["kind"],
            "started_on": row["from"],
            "ended_on": row["to"],
            "source": loading.title[:_LONGEST_SOURCE],
        }


def _events(loading: Loading) -> Iterator[ChildEvent]:
    for row in loading.rows("""select * from events order by child_id, "from", kind"""):
        yield ChildEvent(
            child_id=loading.id("person", row["child_id"]),
            kind=row["kind"],
            started_on=row["from"],
            ended_on=row["to"],
            source=EventSource.COUNCIL_RECORD,
            recorded_at=at_noon(row["from"]),
            **facts(row, {"count": "count"}),
        )


def _measures(loading: Loading) -> Iterator[Measure]:
    for row in loading.rows("select * from measures order by subject_id, instrument, point"):
        yield Measure(
            episode_id=loading.id("episode", row["episode_id"]),
            subject=row["subject"],
            person_id=loading.id("person", row["subject_id"]),
            instrument=row["instrument"],
            version=row["version"] or "",
            respondent=row["respondent"],
            point=row["point"],
            taken_on=row["on"] or loading.today,
            recorded_at=at_noon(row["on"] or loading.today),
            **facts(row, {"score": "score"}),
        )
