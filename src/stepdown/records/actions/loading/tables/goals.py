"""The goals of a dataset and how near each was at the points of its episode."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from stepdown.domain.lifecycle.goal import GoalState
from stepdown.domain.people import Subject
from stepdown.domain.points import Point
from stepdown.records.actions.loading.loading import Loading, Row, at_noon
from stepdown.records.actions.loading.questions import question
from stepdown.records.actions.loading.tables.colleagues import NO_TEAM
from stepdown.records.actions.loading.tables.people import facts
from stepdown.records.models.plans import Goal, GoalRating
from stepdown.records.snapshot.tables.goals import WORKER, YOUNG_PERSON


def load_goals(loading: Loading) -> None:
    """Write goals as agreed, and their ratings."""
    loading.write(Goal, _goals(loading))
    loading.write(GoalRating, _ratings(loading))


def _goals(loading: Loading) -> Iterator[Goal]:
    for row in loading.rows(question("goals")):
        agreed = row["opened_on"] or row["index_on"] or row["received_on"]
        yield Goal(
            id=loading.id("goal", row["goal_id"]),
            episode_id=loading.id("episode", row["episode_id"]),
            subject=row["subject"],
            person_id=None if row["subject"] == Subject.FAMILY else loading.id("person", row["subject_id"]),
            words=loading.text("goal", row["goal_id"]),
            set_by_id=_set_by(loading, row),
            state=GoalState.AGREED,
            agreed_on=agreed,
            written_by_id=_writer(loading, row),
            written_at=at_noon(agreed),
        )


def _set_by(loading: Loading, row: Row) -> UUID | None:
    if row["set_by"] == WORKER:
        return None
    return loading.id_or_none("person", row["child_id"] if row["set_by"] == YOUNG_PERSON else row["parent_id"])


def _ratings(loading: Loading) -> Iterator[GoalRating]:
    for row in loading.rows(question("goal_ratings")):
        on = row["on"] or _day_of_point(row)
        yield GoalRating(
            goal_id=loading.id("goal", row["goal_id"]),
            rated_on=on,
            point=row["point"],
            recorded_by_id=_writer(loading, row),
            recorded_at=at_noon(on),
            **facts(row, {"rating": "rating"}),
        )


def _day_of_point(row: Row) -> date:
    """The day that the point refers to, where a rating does not say its own."""
    days = {Point.AT_ENGAGEMENT: row["engaged_on"], Point.AT_CLOSURE: row["closed_on"]}
    found: date = days.get(Point(row["point"])) or row["index_on"]
    return found


def _writer(loading: Loading, row: Row) -> UUID:
    worker = loading.id_or_none("worker", row["worker_id"])
    return worker or loading.id("referrer", row["source_team"] or NO_TEAM)
