"""How long a child who enters care is looked after: exact integrals, no simulation.

Care ends at a constant rate (its mean duration is assumed). Of those who leave, a share returns at a constant rate,
and may leave again. Let C(u) be the probability of being looked after u months after entry:

    C' = -exit * C + back * R        R: has left and will return
    R' = exit * share * C - back * R

so C(u) = a exp(r1 u) + b exp(r2 u), and its integral is exact. With nobody returning it is (1 - exp(-exit u)) / exit.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type Numbers = NDArray[np.float64]

_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class CareCourse:
    """The course of care for each draw: two rates a month (never positive) and the weights of their exponentials."""

    slow: Numbers
    fast: Numbers
    weight_of_slow: Numbers

    @staticmethod
    def of(mean_months: Numbers, share_returning: Numbers, months_until_return: Numbers) -> "CareCourse":
        """The course that follows from a mean duration, a share that returns, and a mean time until return."""
        leaving, back = 1 / mean_months, 1 / months_until_return
        half = (leaving + back) / 2
        # half**2 - leaving * back * (1 - share) is the same, and loses half of its digits where the rates are near.
        gap = np.sqrt(((leaving - back) / 2) ** 2 + leaving * back * share_returning)
        slow, fast = gap - half, -gap - half
        return CareCourse(slow, fast, (slow + back) / np.maximum(slow - fast, _TINY))

    def months_within(self, months: Numbers) -> Numbers:
        """Expected months looked after within so many months of entry (none before it). The last axis is the draws."""
        from scipy.special import exprel

        since = np.maximum(months, 0)
        slow, fast = since * exprel(self.slow * since), since * exprel(self.fast * since)
        return np.asarray(self.weight_of_slow * slow + (1 - self.weight_of_slow) * fast)
