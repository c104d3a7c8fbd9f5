"""How long until something ends, from a risk set: Kaplan–Meier's estimate, its error, its limits and its median.

Sources: Kaplan and Meier 1958 (Journal of the American Statistical Association 53:457); Greenwood 1926; the log-log
limits: Kalbfleisch and Prentice 1980; delayed entry: Tsai, Jewell and Wang 1987 (Biometrika 74:883).
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from typing import NamedTuple

from stepdown.evaluation.reduce.risk_sets import RiskSet
from stepdown.results.intervals import Z_95, Interval


class Step(NamedTuple):
    """A share from a day on, and its variance."""

    share: float
    variance: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A share that changes on some days only: from the first day's step on, ``start`` before it, known to ``last``.

    ``settled`` is what the share stays at for ever once it is reached: nobody is left to change it.
    """

    start: float
    days: Sequence[int]
    steps: Sequence[Step]
    last: int
    settled: bool = False

    def at(self, day: int) -> Step | None:
        """The share on a day, that day's changes included; None beyond the last day on which anybody was watched."""
        if day > self.last and not self.settled:
            return None
        place = bisect_right(self.days, day)
        return self.steps[place - 1] if place else Step(self.start, 0.0)


def kaplan_meier(table: RiskSet) -> Curve:
    """The share in which nothing has ended yet, with Greenwood's variance. Nobody watched: nothing is known."""
    days, steps = [], []
    still, spread = 1.0, 0.0
    for day, watched, ended in table.days():
        left = watched - sum(ended.values())
        still *= left / watched
        spread += sum(ended.values()) / (watched * left) if left else 0.0
        days.append(day)
        steps.append(Step(still, still * still * spread))
    return Curve(1.0, days, steps, table.last, settled=bool(steps) and not still)


_AN_END = 1e-12
"""A share that arithmetic leaves so near to 0 or 1 is 0 or 1."""


def log_log(step: Step, z: float = Z_95) -> Interval | None:
    """The limits of a share on the scale of log(−log), where they stay between 0 and 1; None at 0 and at 1."""
    if not _AN_END < step.share < 1 - _AN_END:
        return None
    on_scale = log(-log(step.share))
    half = z * sqrt(step.variance) / (step.share * -log(step.share))
    return Interval(exp(-exp(on_scale + half)), exp(-exp(on_scale - half)))


def median_day(curve: Curve) -> int | None:
    """The first day on which no more than half are left; None where more than half were left to the end."""
    return next((day for day, step in zip(curve.days, curve.steps, strict=True) if step.share <= _HALF), None)


_HALF = 0.5 + 1e-12
"""A product of shares that should be a half may be a hair above it."""
