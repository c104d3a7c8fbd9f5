"""Both groups of a comparison as counts: children of one family, one pattern of covariates and one movement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from stepdown.dataset.engine import Engine
from stepdown.domain.casework import GroupArm
from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import Movement, SafeguardingLevel, movement
from stepdown.evaluation.cohort.build import build_both_groups
from stepdown.evaluation.reduce.run import keep_standings
from stepdown.evaluation.sql import sql
from stepdown.evaluation.study.comparison import Comparison
from stepdown.evaluation.study.study import Study

_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_LEVELS = tuple(SafeguardingLevel)


@dataclass(frozen=True, slots=True)
class ArmCount:
    """How many children of one family share a pattern of covariates and a movement; ``family`` is only a number."""

    family: int
    arm: GroupArm
    pattern: tuple[str, ...]
    moved: Movement
    units: int


@dataclass(frozen=True, slots=True)
class Arms:
    """Both groups, and how many children's level at referral is of a day after the work with them had begun."""

    counts: tuple[ArmCount, ...]
    late: int = 0


def reduce_arms(engine: Engine, study: Study, comparison: Comparison) -> Arms:
    """Count both groups. It is the last to be reduced: afterwards the cohort of the engine holds both of them."""
    build_both_groups(engine, study, comparison.group)
    keep_standings(engine)
    engine.keep("family_states", sql("definitions/courses/family_states"))
    wanted = comparison.covariates
    engine.give("wanted_covariates", {"covariate": (str, wanted), "place": (int, range(len(wanted)))})
    engine.define("arm_children", sql("definitions/arms/children"))
    engine.define("arm_covariates", sql("definitions/arms/covariates"))
    engine.keep("arm_outcomes", sql("definitions/arms/outcomes"), {"days_after": comparison.days_after})
    return arms_of(engine.run(sql("reduce/arms")), len(wanted))


def arms_of(rows: Iterable[Mapping[str, Any]], covariates: int) -> Arms:
    """Rows of the reducer."""
    counts, late = [], 0
    for row in rows:
        pattern = tuple(row[f"{place}_value"] or Missing.NOT_KNOWN for place in _PLACES[:covariates])
        counts.append(ArmCount(row["family"], GroupArm(row["arm"]), pattern, _moved(row), row["units"]))
        late += row["units"] if row["is_late"] else 0
    return Arms(tuple(counts), late)


def _moved(row: Mapping[str, Any]) -> Movement:
    before, after = row["rung_before"], row["rung_after"]
    if before is not None and row["has_left"]:
        return Movement.LEFT_LADDER
    if before is None or after is None:
        return Movement.NOT_KNOWN
    return movement(_LEVELS[before], _LEVELS[after])
