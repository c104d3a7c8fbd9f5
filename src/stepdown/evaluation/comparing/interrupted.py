"""Interrupted time series: whether the level or the slope of the team's own rate broke when the team began.

Segmented Poisson regression with population as offset (Bernal, Cummins and Gasparrini 2017, International Journal of
Epidemiology 46:348); Newey and West's variance, as neighbouring periods go together. It has no comparison.
"""

from dataclasses import dataclass
from math import exp

import numpy as np

from stepdown.evaluation.comparing.panel import Panel
from stepdown.evaluation.comparing.poisson import fit
from stepdown.results.intervals import Z_95

LEAST_EACH_SIDE = 8


@dataclass(frozen=True, slots=True)
class Broke:
    """A ratio and its 95% limits."""

    ratio: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Interrupted:
    """The step in the rate at the start, the change of its slope for each period, and the lag of the variance."""

    level: Broke
    slope: Broke
    lag: int


def interrupted(panel: Panel, start: int) -> Interrupted | None:
    """The two breaks of the team's districts taken together; None where the model cannot be fitted."""
    team = list(panel.team)
    counts, population = panel.counts[team].sum(axis=0), panel.population[team].sum(axis=0)
    time = np.arange(len(panel.periods), dtype=float)
    after = (time >= start).astype(float)
    design = np.column_stack([np.ones_like(time), time - start, after, after * (time - start)])
    fitted = fit(design, counts, population)
    if fitted is None:
        return None
    lag = int(4 * (len(time) / 100) ** (2 / 9))
    spread = np.sqrt(np.diag(fitted.newey_west(lag)))
    level, slope = (_broke(float(fitted.coefficients[place]), float(spread[place])) for place in (2, 3))
    return Interrupted(level, slope, lag)


def _broke(log: float, spread: float) -> Broke:
    return Broke(exp(log), exp(log - Z_95 * spread), exp(log + Z_95 * spread))
