"""Synthetic control: a mixture of other districts that ran as the team's did before, and how far apart they ran after.

Abadie, Diamond and Hainmueller 2010, Journal of the American Statistical Association 105:493. Only rates before the
start are matched; there are no covariates.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stepdown.evaluation.comparing.panel import Numbers, Panel

LEAST_BEFORE = 4
LEAST_DONORS = 4


@dataclass(frozen=True, slots=True)
class Mixture:
    """Weights of the donors, the rates that they mix to, and how far off these are before and after the start."""

    weights: Numbers
    rates: Numbers
    gap: float
    before: float
    after: float

    @property
    def ratio(self) -> float:
        """How many times further apart after than before."""
        return self.after / max(self.before, 1e-12)


def simplex_weights(donors: Numbers, target: Numbers) -> Numbers:
    """Weights of the rows of ``donors``, none negative and one in sum, that come nearest to ``target``."""
    from scipy.optimize import nnls

    heavy = 1e5 * max(float(np.abs(donors).max()), float(np.abs(target).max()), 1e-12)
    system = np.vstack([donors.T, heavy * np.ones(donors.shape[0])])
    found, _ = nnls(system, np.append(target, heavy))
    weights: Numbers = found / found.sum()
    return weights


def mixture(target: Numbers, donors: Numbers, start: int) -> Mixture:
    """The mixture for one series of rates."""
    weights = simplex_weights(donors[:, :start], target[:start])
    rates: Numbers = weights @ donors
    off = target - rates
    before, after = (float(np.sqrt(np.mean(part**2))) for part in (off[:start], off[start:]))
    return Mixture(weights, rates, float(off[start:].mean()), before, after)


@dataclass(frozen=True, slots=True)
class Placed:
    """The team's mixture, and where its ratio stands among those of districts without the team, treated as if."""

    mixture: Mixture
    rank: int
    of: int


def synthetic(panel: Panel, start: int) -> Placed:
    """The districts with the team together beside a mixture of the others; each of these in its turn as a placebo."""
    donors = _rates(panel, panel.others)
    real = mixture(team_rates(panel), donors, start)
    ratios = [mixture(donors[place], np.delete(donors, place, axis=0), start).ratio for place in range(donors.shape[0])]
    return Placed(real, 1 + sum(ratio >= real.ratio for ratio in ratios), 1 + len(ratios))


def team_rates(panel: Panel) -> Numbers:
    """The rate of the districts with the team together, period by period."""
    team = list(panel.team)
    rates: Numbers = panel.counts[team].sum(axis=0) / panel.population[team].sum(axis=0)
    return rates


def _rates(panel: Panel, places: Sequence[int]) -> Numbers:
    rates: Numbers = panel.counts[list(places)] / panel.population[list(places)]
    return rates
