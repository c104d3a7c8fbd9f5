"""A figure with its uncertainty: the central run beside the draws."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Range:
    """A figure at the central values, and its mean and 95% interval over the draws."""

    central: float
    mean: float
    low: float
    high: float

    @staticmethod
    def of(central: float, drawn: Numbers) -> "Range":
        """The range of draws."""
        low, high = np.quantile(drawn, (0.025, 0.975))
        return Range(float(central), float(drawn.mean()), float(low), float(high))
