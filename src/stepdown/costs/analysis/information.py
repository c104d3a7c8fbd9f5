"""What better knowledge would be worth: all of it (EVPI), and each parameter's own (EVPPI).

The decision is whether to run the team. Its net benefit in a draw is minus its net cost; not running it gives nought.
EVPPI regresses the net benefit on one parameter (Strong, Oakley and Brennan 2014) with a natural cubic spline.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.analysis.draws import Sample
from stepdown.costs.analysis.measures import NET
from stepdown.costs.model.parameters import Parameter

type Numbers = NDArray[np.float64]

KNOTS = 7


@dataclass(frozen=True, slots=True)
class Information:
    """Pounds that perfect knowledge would be worth on average, for this decision and these children."""

    evpi: float
    evppi: tuple[tuple[Parameter, float], ...]


def information(sample: Sample, parameters: tuple[Parameter, ...]) -> Information:
    """EVPI, and EVPPI of each parameter that is not certain, the most valuable first."""
    benefit = -sample.measures[NET]
    found = [(p, evppi(benefit, sample.values[p.id])) for p in parameters if not p.is_certain]
    return Information(evpi(benefit), tuple(sorted(found, key=lambda pair: (-pair[1], pair[0].id))))


def evpi(benefit: Numbers) -> float:
    """The mean of the better choice in each draw, less the better of the two means."""
    return float(np.maximum(benefit, 0).mean() - max(benefit.mean(), 0.0))


def evppi(benefit: Numbers, parameter: Numbers) -> float:
    """The same where one parameter is known: what the net benefit is expected to be, given the parameter."""
    basis = natural_spline(parameter)
    weights, *_ = np.linalg.lstsq(basis, benefit, rcond=None)
    return float(np.clip(evpi(basis @ weights), 0, evpi(benefit)))


def natural_spline(x: Numbers, knots: int = KNOTS) -> Numbers:
    """The basis of a natural cubic spline with knots at even quantiles (Hastie, Tibshirani and Friedman, 5.2.1)."""
    spread = np.std(x)
    scaled = (x - np.mean(x)) / spread if spread else np.zeros_like(x)
    at = np.unique(np.quantile(scaled, np.linspace(0.02, 0.98, knots)))
    if at.size < 3:
        return np.column_stack([np.ones_like(scaled), scaled])
    cubes = np.maximum(scaled[:, None] - at, 0) ** 3
    divided = (cubes[:, :-1] - cubes[:, -1:]) / (at[-1] - at[:-1])
    return np.column_stack([np.ones_like(scaled), scaled, divided[:, :-1] - divided[:, -1:]])
