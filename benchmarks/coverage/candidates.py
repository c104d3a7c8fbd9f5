"""The intervals that are compared, each from the patterns of families: of a paired difference, and of a share."""

from collections.abc import Callable, Mapping, Sequence
from math import sqrt

from stepdown.evaluation.infer.clustered import Families, degrees, variance
from stepdown.evaluation.infer.drawn_again import limits_of
from stepdown.evaluation.infer.figures import WILSON
from stepdown.evaluation.infer.paired import Pairs, newcombe, tango
from stepdown.evaluation.infer.reach import families_asked, families_changed, reach_of_change, reach_of_share
from stepdown.evaluation.infer.student import t_95
from stepdown.evaluation.reduce.counts import Cluster
from stepdown.evaluation.sections.difference import TANGO
from stepdown.evaluation.study.intervals import Intervals
from stepdown.results.intervals import Z_95, Interval, wilson

KINDS = ("persisted", "resolved", "emerged", "at_neither")
DRAWN_AGAIN = Intervals(method="bootstrap", replicates=1000, seed=1)


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


def _drawn_again(clusters: Sequence[Cluster]) -> Interval:
    """What a study gets that asks for the bootstrap: of strangers, where all are alike."""
    families, pairs = families_changed(clusters), pairs_of(clusters)
    reach = reach_of_change(families, pairs)
    return limits_of(families, reach, tango(pairs, reach.errors), TANGO, DRAWN_AGAIN)[0]


OF_A_DIFFERENCE: Mapping[str, Callable[[Sequence[Cluster]], Interval]] = {
    "Newcombe, as if strangers": lambda clusters: newcombe(pairs_of(clusters)),
    "Tango, as if strangers": lambda clusters: tango(pairs_of(clusters)),
    "CR2 with t": _cr2_with_t,
    "Family bootstrap": _drawn_again,
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


def _share_drawn_again(clusters: Sequence[Cluster]) -> Interval:
    families, pairs = families_asked(clusters), pairs_of(clusters)
    reach = reach_of_share(families, pairs.at_first, pairs.known)
    return limits_of(families, reach, wilson(pairs.at_first, pairs.known, reach.errors), WILSON, DRAWN_AGAIN)[0]


def _share_with_t(clusters: Sequence[Cluster]) -> Interval:
    pairs = pairs_of(clusters)
    return _about(pairs.at_first / pairs.known, families_asked(clusters))


OF_A_SHARE: Mapping[str, Callable[[Sequence[Cluster]], Interval]] = {
    "Wilson, as if strangers": _wilson,
    "CR2 with t": _share_with_t,
    "Family bootstrap": _share_drawn_again,
    "Wilson, widened with t": _wilson_widened,
}
