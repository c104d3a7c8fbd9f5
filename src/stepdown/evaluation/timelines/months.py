"""How many children stood at each level, month by month from their family's referral: a cohort over time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.engine import Engine, open_engine
from stepdown.domain.missing import Missing
from stepdown.domain.safeguarding import LeftLadder, SafeguardingLevel
from stepdown.evaluation.refusal import EvaluationRefusal
from stepdown.evaluation.sql import sql
from stepdown.evaluation.timelines.told import define_levels

MONTHS = range(-12, 25)
"""A year before the referral to two years after it."""
AWAY = "left_ladder"
_EVER = (date(1, 1, 1), date(9999, 12, 31))


@dataclass(frozen=True, slots=True)
class CountedMonth:
    """Children by where they stood a number of months from referral; ``later``: of those not known, the day lies
    after the last of which the data tell."""

    month: int
    levels: Mapping[SafeguardingLevel, int]
    left: int
    not_known: int
    later: int


@dataclass(frozen=True, slots=True)
class CountedMonths:
    """Every month, each of the same children, and the last day of which any child's level is told."""

    months: tuple[CountedMonth, ...]
    as_at: date


def by_month(dataset: Dataset, months: Sequence[int] = MONTHS) -> CountedMonths:
    """Count the children of every referred family; EvaluationRefusal where none was referred or no level is told."""
    with open_engine(dataset) as engine:
        as_at = define_levels(engine)
        _define_choices(engine, months, as_at)
        rows = engine.run(sql("timelines/by_month"))
    if not rows:
        raise EvaluationRefusal("the data tell of no referral of a family with children: no month can be counted from.")
    return CountedMonths(tuple(_month(month, [r for r in rows if r["month"] == month]) for month in months), as_at)


def _define_choices(engine: Engine, months: Sequence[int], as_at: date) -> None:
    engine.give("months", {"month": (int, list(months))})
    names = [str(level) for level in SafeguardingLevel]
    rungs = [level.rung for level in SafeguardingLevel]
    engine.give("ladder", {"safeguarding_level": (str, names), "rung": (int, rungs)})
    engine.give("left_ladder", {"reason": (str, [str(reason) for reason in LeftLadder])})
    period = {"referred_from": _EVER[0], "referred_to": _EVER[1], "as_at": as_at}
    engine.give("study_period", {name: (date, [day]) for name, day in period.items()})
    engine.keep("index_referrals", sql("cohort/index_referrals"))
    engine.define("stretches", sql("definitions/courses/stretches"))
    engine.keep("leavings", sql("definitions/courses/leavings"))
    engine.keep("departures", sql("definitions/courses/departures"))


def _month(month: int, rows: Iterable[Mapping[str, Any]]) -> CountedMonth:
    kept = list(rows)

    def counted(standing: str) -> int:
        return sum(row["children"] for row in kept if row["standing"] == standing)

    later = sum(row["children"] for row in kept if row["is_later"])
    levels = {level: counted(str(level)) for level in SafeguardingLevel}
    return CountedMonth(month, levels, counted(AWAY), counted(str(Missing.NOT_KNOWN)), later)
