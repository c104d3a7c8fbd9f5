"""How much of the uncertainty each parameter explains, alone and with the others: Sobol indices."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import Parameter, central_values

type Numbers = NDArray[np.float64]
type Curve = Callable[[Numbers], Numbers]

POINTS = 512
"""Base points: the model is run at (parameters + 2) times as many."""


PENNY = 0.01
"""A net cost that moves by less than this does not vary: what is left is rounding."""


@dataclass(frozen=True, slots=True)
class Share:
    """A parameter's share of the variance of the net cost: by itself, and with all that it takes part in."""

    parameter: Parameter
    alone: float
    with_others: float


class _EvenlySpread:
    """Quantiles themselves: the parameters make their values of them."""

    def ppf(self, quantile: Any) -> Any:
        """The quantile."""
        return quantile


def sobol(model: Model, points: int = POINTS) -> tuple[Share, ...]:
    """First-order and total indices (Saltelli 2010) of the parameters that are not certain, largest total first.

    Where the net cost does not vary at all, nothing explains any of it.
    """
    moved = [p for p in model.parameters if not p.is_certain]
    central = central_values(model.parameters)

    def net(quantiles: Numbers) -> Numbers:
        values = {name: np.repeat(value, quantiles.shape[1]) for name, value in central.items()}
        values |= {p.id: p.spread.at(np.clip(row, 1e-12, 1 - 1e-12)) for p, row in zip(moved, quantiles, strict=True)}
        return model.net_cost(values)

    found = zip(moved, *indices(net, len(moved), points, model.scenario.draws.seed), strict=True)
    shares = [Share(p, float(first), float(total)) for p, first, total in found]
    return tuple(sorted(shares, key=lambda share: (-share.with_others, share.parameter.id)))


def indices(net: Curve, moved: int, points: int, seed: int) -> tuple[Numbers, Numbers]:
    """First-order and total indices of a function of evenly spread quantiles."""
    from scipy.stats import sobol_indices

    if np.ptp(net(np.random.default_rng(seed).random((moved, points)))) < PENNY:
        return np.zeros(moved), np.zeros(moved)
    found = sobol_indices(func=net, n=points, dists=[_EvenlySpread()] * moved, rng=seed)
    return found.first_order, found.total_order
