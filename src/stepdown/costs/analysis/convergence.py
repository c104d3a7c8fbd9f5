"""Whether there were draws enough: the mean net cost after more and more of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type Numbers = NDArray[np.float64]

CHECKS = 20


@dataclass(frozen=True, slots=True)
class Convergence:
    """After each number of draws, the mean net cost and its standard error."""

    draws: tuple[int, ...]
    mean: tuple[float, ...]
    standard_error: tuple[float, ...]

    @property
    def settled(self) -> bool:
        """Whether the mean has moved by less than two standard errors since half of the draws."""
        half = len(self.mean) // 2
        return abs(self.mean[-1] - self.mean[half]) <= 2 * self.standard_error[half]


def convergence(net: Numbers, checks: int = CHECKS) -> Convergence:
    """The running mean at evenly spaced numbers of draws."""
    places = np.unique(np.linspace(len(net) / checks, len(net), checks).astype(int))
    sums, squares = np.cumsum(net), np.cumsum((net - net.mean()) ** 2)
    mean = sums[places - 1] / places
    error = np.sqrt(squares[places - 1] / places / np.maximum(places - 1, 1))
    return Convergence(tuple(map(int, places)), tuple(map(float, mean)), tuple(map(float, error)))
