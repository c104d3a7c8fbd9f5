"""The intervals that are compared, each from the patterns of families: of a paired difference, and of a share."""

from collections.abc import Callable, Mapping, Sequence
from math import sqrt

import numpy as np

from stepdown.evaluation.infer.clustered import Families, degrees, variance
from stepdown.evaluation.infer.paired import Pairs, newcombe, tango
from stepdown.evaluation.infer.reach import families_asked, families_changed, reach_of_change, reach_of_share
from stepdown.evaluation.infer.student import t_95
from stepdown.evaluation.reduce.counts import Cluster
from stepdown.results.intervals import Z_95, Interval, wilson

KINDS = ("persisted", "resolved", "emerged", "at_neither")
RESAMPLED = 999


def pairs_of(clusters: Sequence[Cluster]) -> Pairs:
    """All children together."""
    return Pairs(*(sum(c.families * getattr(c, kind) for c in clusters) for kind in KINDS))


def _cr2_with_t(clusters: Sequence[Cluster]) -> Interval:
    return _about(pairs_of(clusters).change, families_changed(clusters))


def _about(middle: float, families: Families) -> Interval:
    half = t_95(degrees(families)) * sqrt(variance(families))
    return Interval(middle - half, middle + half)


def _widened(of: Callable[[Pairs, float], Interval]) -> Callable[[Sequence[Cluster]], Interval]:
    return lambda clusters: of(
        pairs_of(clusters), reach_of_change(families_changed(clusters), pairs_of(clusters)).errors
    )


def _with_t(of: Callable[[Pairs, float], Interval]) -> Callable[[Sequence[Cluster]], Interval]:
    def interval(clusters: Sequence[Cluster]) -> Interval:
        families, pairs = families_changed(clusters), pairs_of(clusters)
        return of(pairs, reach_of_change(families, pairs).errors * t_95(degrees(families)) / Z_95)

    return interval


def bootstrap(clusters: Sequence[Cluster], seed: int = 1, resampled: int = RESAMPLED) -> Interval:
    """Families drawn anew with replacement: from the patterns alone, as a multinomial of how many have each."""
    families = np.array([c.families for c in clusters])
    drawn = np.random.default_rng(seed).multinomial(families.sum(), families / families.sum(), resampled)
    changes = drawn @ np.array([c.emerged - c.resolved for c in clusters])
    found = changes / (drawn @ np.array([c.pairs for c in clusters]))
    low, high = np.quantile(found, (0.025, 0.975))
    return Interval(float(low), float(high))


OF_A_DIFFERENCE: Mapping[str, Callable[[Sequence[Cluster]], Interval]] = {
    "Newcombe, as if strangers": lambda clusters: newcombe(pairs_of(clusters)),
    "Tango, as if strangers": lambda clusters: tango(pairs_of(clusters)),
    "CR2 with t": _cr2_with_t,
    "Family bootstrap": bootstrap,
    "Newcombe, widened": _widened(newcombe),
    "Tango, widened": _widened(tango),
    "Tango, widened with t": _with_t(tango),
}


def _wilson(clusters: Sequence[Cluster]) -> Interval:
    return wilson(pairs_of(clusters).at_first, pairs_of(clusters).known)


def _wilson_widened(clusters: Sequence[Cluster]) -> Interval:
    pairs = pairs_of(clusters)
    return wilson(
        pairs.at_first, pairs.known, reach_of_share(families_asked(clusters), pairs.at_first, pairs.known).errors
    )


def _share_with_t(clusters: Sequence[Cluster]) -> Interval:
    pairs = pairs_of(clusters)
    return _about(pairs.at_first / pairs.known, families_asked(clusters))


OF_A_SHARE: Mapping[str, Callable[[Sequence[Cluster]], Interval]] = {
    "Wilson, as if strangers": _wilson,
    "CR2 with t": _share_with_t,
    "Wilson, widened with t": _wilson_widened,
}
