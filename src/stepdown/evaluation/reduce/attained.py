"""From the levels of goals to counts: each pattern of sums over a person's goals, and how many people have it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from stepdown.dataset.engine import Engine
from stepdown.domain.measures.goal_attainment import t_of_sums
from stepdown.evaluation.reduce.counts import Attained, ScorePair, Scores
from stepdown.evaluation.reduce.rows import Row
from stepdown.evaluation.reduce.scores import weightiest_reason
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.study import Study

GOAL_ATTAINMENT = "goal_attainment_scaling"
LEVELS = "levels"
"""What stands in the place of who answered, where a T score is worked out from the levels of goals."""

type Attainments = Mapping[str, tuple[Attained, ...]]


def asks_for_attainment(study: Study) -> bool:
    """Whether the study asks for goal attainment scaling."""
    return any(taken.instrument == GOAL_ATTAINMENT for taken in study.measures)


def keep_attained(engine: Engine) -> None:
    """Keep the sums over the goals of each; the measures that the study asks for are there already."""
    engine.keep("attained", sql("definitions/attained"))


def attained_of(rows: Iterable[Row]) -> Attainments:
    """Rows of patterns of goals, by unit of analysis."""
    found: defaultdict[str, list[Attained]] = defaultdict(list)
    for row in rows:
        sums = row["goals"], row["weight"], row["squared"], row["first_sum"], row["second_sum"]
        found[row["unit"]].append(Attained(*sums, weightiest_reason(row), row["units"]))
    return {unit: tuple(patterns) for unit, patterns in sorted(found.items())}


def attained_clusters(engine: Engine) -> Sequence[Row]:
    """The patterns of families by whose goals came out as expected or better."""
    return engine.run(sql("reduce/attained_clusters"))


def of_levels(unit: str) -> Scores:
    """The T scores of a unit that are worked out from the levels of goals."""
    return Scores(unit, GOAL_ATTAINMENT, LEVELS)


def t_scores(pattern: Attained, correlation: float) -> ScorePair:
    """The T scores at the two points that a pattern gives, under a correlation of a person's goals."""
    first, second = (
        None if attained is None else t_of_sums(attained, pattern.weight, pattern.squared, correlation)
        for attained in (pattern.first, pattern.second)
    )
    return ScorePair(first, second, pattern.missing, pattern.units)
