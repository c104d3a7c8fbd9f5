"""Which noise a count may get, and how likely each is: the least predictable that is fair, bounded and small enough.

Of all distributions over the noise from ``-most`` to ``most`` that have mean nought, no more than the wanted variance
and leave no count below nought, the one of the greatest entropy (as Giessing 2016 and Marley and Leaver 2011): weights
in proportion to exp(tilt * noise - width * noise²). Two bisections find it. Weights are whole numbers in a million, far
coarser than what two machines could reckon differently, so a table is the same everywhere.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp

from stepdown.reporting.disclosure.standard import Interval

IN_ALL = 1_000_000
"""What the weights of a row add up to."""

HALVINGS, STEEPEST = 60, 20.0
"""How often a bisection halves, and the tilt and width between which it looks."""


@dataclass(frozen=True, slots=True)
class Noise:
    """Noise of at most ``most`` either way, with this ``variance`` where a count is large enough for it."""

    most: int
    variance: float

    def weights(self, count: int) -> Mapping[int, int]:
        """How likely each noise of a count is, in a million; none of them leaves it below nought, and 0 stays 0."""
        return _row(min(count, self.most), self.most, self.variance)

    def behind(self, told: int) -> Interval:
        """Between which numbers a reader of a noisy count knows it to lie: what is told as 0 alone may be none."""
        return Interval(max(0 if told == 0 else 1, told - self.most), told + self.most)


@cache
def _row(down: int, most: int, variance: float) -> Mapping[int, int]:
    """Noise from ``-down`` to ``most``."""
    noises = range(-down, most + 1) if down else range(1)
    return dict(zip(noises, _whole(noises, _chances(noises, variance)), strict=True))


def _chances(noises: range, variance: float) -> list[float]:
    """The least predictable with mean nought, and no wider than wanted."""
    widest = _centred(noises, 0.0)
    if _of(noises, widest, 2) <= variance:
        return widest
    width = _bisected(lambda width: _of(noises, _centred(noises, width), 2) - variance, 0.0, STEEPEST)
    return _centred(noises, width)


def _centred(noises: range, width: float) -> list[float]:
    tilt = _bisected(lambda tilt: -_of(noises, _tilted(noises, tilt, width), 1), -STEEPEST, STEEPEST)
    return _tilted(noises, tilt, width)


def _tilted(noises: range, tilt: float, width: float) -> list[float]:
    powers = [tilt * noise - width * noise**2 for noise in noises]
    weights = [exp(power - max(powers)) for power in powers]
    return [weight / sum(weights) for weight in weights]


def _of(noises: range, chances: list[float], power: int) -> float:
    return sum(float(noise) ** power * chance for noise, chance in zip(noises, chances, strict=True))


def _bisected(falling: Callable[[float], float], low: float, high: float) -> float:
    """Where a falling function is nought."""
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if falling(middle) > 0 else (low, middle)
    return (low + high) / 2


def _whole(noises: range, chances: list[float]) -> list[int]:
    """The chances in a million, their sum and their mean kept exactly: what rounding moved is moved back next door."""
    weights = [round(IN_ALL * chance) for chance in chances]
    at = noises.index(0)
    weights[at] += IN_ALL - sum(weights)
    off = sum(noise * weight for noise, weight in zip(noises, weights, strict=True))
    if off:
        weights[at] += off
        weights[at + 1] -= off
    return weights
