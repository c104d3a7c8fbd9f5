"""Control limits of a funnel plot: how far shares of authorities lie from the pooled one by chance, by their size.

Exact binomial limits, interpolated between whole numbers as Spiegelhalter does (2005, Statistics in Medicine 24:1185,
appendix A.1.1). His upper limit leaves more beyond it than his lower one, as it counts the number itself as within;
here the upper one is the lower one of those of whom it is not so, so that both sides are judged alike. Where people
come in families, an authority counts as so many strangers as it is worth.
"""

from math import exp, lgamma, log, sqrt
from typing import NamedTuple

from stepdown.results.intervals import Interval

TAILS = {95.0: 0.025, 99.8: 0.001}
"""The limits that are drawn, in percent, and the probability beyond each of the two."""


class Limits(NamedTuple):
    """Between which shares an authority of a size lies by chance, 19 times in 20 and 998 times in 1,000."""

    warning: Interval
    alarm: Interval

    def outside(self, share: float) -> bool:
        """Whether a share lies farther out than chance would explain: beyond the wide limits."""
        return not self.alarm.low <= share <= self.alarm.high


def limits(target: float, known: float, design_effect: float = 1.0) -> Limits:
    """The limits about a target share for so many known; ValueError where there is no such share or nobody known."""
    if not 0 <= target <= 1 or known <= 0 or design_effect < 1:
        raise ValueError(f"there are no limits about {target} for {known} known")
    size = max(1, round(known / design_effect))
    warning, alarm = (
        Interval(quantile(target, size, tail), 1 - quantile(1 - target, size, tail)) for tail in TAILS.values()
    )
    return Limits(warning, alarm)


def quantile(target: float, size: int, probability: float) -> float:
    """The share that a binomial of ``size`` stays under with a probability, read between whole numbers."""
    if target in (0, 1):
        return target
    number = max(0, int(size * target - _FAR * sqrt(size * target * (1 - target))))
    below, at = 0.0, _chance(target, size, number)
    while below + at < probability and number < size:
        below += at
        number += 1
        at = _chance(target, size, number)
    # What is over at this number is taken off it, in proportion.
    return min(1.0, max(0.0, (number - (below + at - probability) / at) / size))


_FAR = 9
"""So many standard deviations below the mean there is nothing to add up."""


def _chance(target: float, size: int, number: int) -> float:
    ways = lgamma(size + 1) - lgamma(number + 1) - lgamma(size - number + 1)
    return exp(ways + number * log(target) + (size - number) * log(1 - target))
