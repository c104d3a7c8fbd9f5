"""How near each goal was at the points of the episode as rows of ``goal_ratings``."""

from collections.abc import Iterator

from stepdown.dataset.told import Row
from stepdown.records.models.plans import GoalRating
from stepdown.records.snapshot.cells import known
from stepdown.records.snapshot.standing import Standing


def goal_ratings(standing: Standing) -> Iterator[Row]:
    """One row a rating at a point; ratings between the points are the plan's own."""
    rows = (
        standing.rows(GoalRating)
        .exclude(point="")
        .order_by("pk")
        .values_list("goal_id", "point", "rated_on", "rating", "rating_missing")
    )
    for goal, point, on, rating, why in rows.iterator(chunk_size=10_000):
        yield {"goal_id": str(goal), "point": point, "on": on, "rating": known(rating, why)}
