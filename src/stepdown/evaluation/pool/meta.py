"""Several authorities' estimates as one: what they have in common, and how far apart they truly are.

Fixed effect: as if all had one true value. Random effects: as if each had its own, spread about a mean with variance
tau²; the spread by Paule and Mandel (1982), and beside it by DerSimonian and Laird (1986). The interval of the mean is
that of Hartung and Knapp (2001), whose factor is never taken to be below 1 (Röver, Knapp and Friede 2015): a few
authorities that happen to agree would else seem surer than they are. The prediction interval says where the true value
of one more authority would lie (Higgins, Thompson and Spiegelhalter 2009); of two authorities there is none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from typing import NamedTuple

from stepdown.evaluation.infer.ordinal import chi_square_above
from stepdown.evaluation.infer.student import t_95
from stepdown.results.intervals import Z_95, Interval

FEWEST = 2
FEWEST_TO_PREDICT = 3


class Effect(NamedTuple):
    """One authority's estimate, on a scale on which it is near normal, and its variance."""

    estimate: float
    variance: float


class Mean(NamedTuple):
    """A weighted mean of the authorities with its 95% interval, and each authority's share of the weight."""

    estimate: float
    interval: Interval
    weights: tuple[float, ...]


class Heterogeneity(NamedTuple):
    """How far apart the authorities are: Cochran's Q with its p, I², and tau² by two methods."""

    q: float
    degrees: int
    p: float
    i_squared: float
    tau_squared: float
    tau_squared_dersimonian_laird: float


@dataclass(frozen=True, slots=True)
class MetaAnalysis:
    """What several authorities say together. ``prediction`` is None of fewer than three."""

    fixed: Mean
    random: Mean
    prediction: Interval | None
    apart: Heterogeneity


def meta_analysis(effects: Sequence[Effect]) -> MetaAnalysis:
    """The meta-analysis of two authorities or more; ValueError of fewer, or where one has no variance."""
    if len(effects) < FEWEST:
        raise ValueError(f"{len(effects)} estimates are too few to be compared")
    if any(effect.variance <= 0 for effect in effects):
        raise ValueError("an estimate without variance cannot be weighed")
    apart = heterogeneity(effects)
    random = random_mean(effects, apart.tau_squared)
    return MetaAnalysis(fixed_mean(effects), random, _prediction(random, apart.tau_squared, len(effects)), apart)


def heterogeneity(effects: Sequence[Effect]) -> Heterogeneity:
    """How far apart the estimates are, beyond what their own variances explain."""
    degrees, q = len(effects) - 1, scatter(effects, 0.0)
    return Heterogeneity(
        q,
        degrees,
        chi_square_above(q, degrees),
        max(0.0, (q - degrees) / q) if q else 0.0,
        paule_mandel(effects),
        dersimonian_laird(effects),
    )


def fixed_mean(effects: Sequence[Effect]) -> Mean:
    """The mean weighted by inverse variances, with the normal interval."""
    mean, total, weights = _weighted(effects, 0.0)
    half = Z_95 / sqrt(total)
    return Mean(mean, Interval(mean - half, mean + half), weights)


def random_mean(effects: Sequence[Effect], tau_squared: float) -> Mean:
    """The mean whose weights allow for the spread, with Hartung and Knapp's interval."""
    mean, total, weights = _weighted(effects, tau_squared)
    degrees = len(effects) - 1
    factor = max(1.0, scatter(effects, tau_squared) / degrees)
    half = t_95(degrees) * sqrt(factor / total)
    return Mean(mean, Interval(mean - half, mean + half), weights)


def paule_mandel(effects: Sequence[Effect]) -> float:
    """The spread at which the estimates scatter as much as they should: Q of it equals its degrees of freedom."""
    degrees = len(effects) - 1
    if scatter(effects, 0.0) <= degrees:
        return 0.0
    low, high = 0.0, 1.0
    while scatter(effects, high) > degrees:
        low, high = high, 2 * high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if scatter(effects, middle) > degrees else (low, middle)
    return (low + high) / 2


def dersimonian_laird(effects: Sequence[Effect]) -> float:
    """The spread by moments."""
    weights = [1 / effect.variance for effect in effects]
    over = scatter(effects, 0.0) - (len(effects) - 1)
    return max(0.0, over / (fsum(weights) - fsum(w * w for w in weights) / fsum(weights)))


def scatter(effects: Sequence[Effect], tau_squared: float) -> float:
    """The weighted squares about the mean: Cochran's Q where the spread is nought."""
    mean, _, _ = _weighted(effects, tau_squared)
    return fsum((effect.estimate - mean) ** 2 / (effect.variance + tau_squared) for effect in effects)


_HALVINGS = 200


def _weighted(effects: Sequence[Effect], tau_squared: float) -> tuple[float, float, tuple[float, ...]]:
    """The weighted mean, the sum of the weights, and each one's share of it."""
    weights = [1 / (effect.variance + tau_squared) for effect in effects]
    total = fsum(weights)
    mean = fsum(w * effect.estimate for w, effect in zip(weights, effects, strict=True)) / total
    return mean, total, tuple(w / total for w in weights)


def _prediction(random: Mean, tau_squared: float, authorities: int) -> Interval | None:
    if authorities < FEWEST_TO_PREDICT:
        return None
    error = (random.interval.high - random.estimate) / t_95(authorities - 1)
    half = t_95(authorities - 2) * sqrt(tau_squared + error * error)
    return Interval(random.estimate - half, random.estimate + half)
