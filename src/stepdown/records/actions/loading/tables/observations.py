"""What a dataset says was observed: at the points of an episode or a referral, and between them."""

from collections.abc import Iterator
from datetime import date, datetime

from stepdown.domain.observed import ObservedBy
from stepdown.domain.people import Subject
from stepdown.domain.points import Point
from stepdown.records.actions.loading.loading import Loading, Row, at_noon
from stepdown.records.actions.loading.questions import question
from stepdown.records.models.observations import Observation
from stepdown.records.snapshot.tables.observations import default_state

_SOURCES = {by.label: by for by in ObservedBy} | {str(by): by for by in ObservedBy}
_DAYS = {Point.AT_ENGAGEMENT: "engaged_on", Point.AT_CLOSURE: "closed_on"}


def load_observations(loading: Loading) -> None:
    """Write each point of each course, and what lies between."""
    loading.write(Observation, _at_points(loading))
    loading.write(Observation, _between(loading))


def _at_points(loading: Loading) -> Iterator[Observation]:
    for row in loading.rows(question("observations")):
        goes_on = row["episode_id"] is None or row["closed_on"] is None
        for point in Point:
            # The first point is always written, so that a row that says nothing else is there.
            if point is Point.AT_REFERRAL or row[point] != default_state(point, goes_on=goes_on):
                on = row[_DAYS.get(point, "closed_on")] if point is not Point.AT_REFERRAL else None
                yield _observed(
                    loading,
                    row,
                    on or row["index_on"],
                    point=point,
                    state=row[point],
                    level=row[f"{point}_level"] or "",
                    count=row[f"{point}_count"],
                )


def _between(loading: Loading) -> Iterator[Observation]:
    for row in loading.rows(question("interim_observations")):
        yield _observed(
            loading,
            {**row, "referral_id": None},
            row["observed_on"],
            point="",
            state=row["state"],
            level=row["level"] or "",
            count=row["count"],
        )


def _observed(loading: Loading, row: Row, on: date, **said: object) -> Observation:
    recorded: datetime = at_noon(on)
    return Observation(
        family_id=loading.id("family", row["family_id"]),
        episode_id=loading.id_or_none("episode", row["episode_id"]),
        referral_id=loading.id_or_none("referral", row["referral_id"]),
        subject=row["subject"],
        person_id=None if row["subject"] == Subject.FAMILY else loading.id("person", row["subject_id"]),
        factor=row["factor"],
        observed_on=on,
        observed_by=_SOURCES.get(row["source"] or "", ObservedBy.PRACTITIONER),
        recorded_at=recorded,
        **said,
    )
