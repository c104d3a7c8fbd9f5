"""How much of the uncertainty each parameter explains, alone and with the others: Sobol indices."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from stepdown.costs.model.model import Model
from stepdown.costs.model.parameters import Parameter, central_values

type Numbers = NDArray[np.float64]

POINTS = 512
"""Base points: the model is run at (parameters + 2) times as many."""


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
    """First-order and total indices (Saltelli 2010) of the parameters that are not certain, largest total first."""
    from scipy.stats import sobol_indices

    moved = [p for p in model.parameters if not p.is_certain]
    central = central_values(model.parameters)

    def net(quantiles: Numbers) -> Numbers:
        values = {name: np.repeat(value, quantiles.shape[1]) for name, value in central.items()}
        values |= {p.id: p.spread.at(np.clip(row, 1e-12, 1 - 1e-12)) for p, row in zip(moved, quantiles, strict=True)}
        return model.net_cost(values)

    found = sobol_indices(func=net, n=points, dists=[_EvenlySpread()] * len(moved), rng=model.scenario.draws.seed)
    shares = [
        Share(p, float(first), float(total))
        for p, first, total in zip(moved, found.first_order, found.total_order, strict=True)
    ]
    return tuple(sorted(shares, key=lambda share: (-share.with_others, share.parameter.id)))
