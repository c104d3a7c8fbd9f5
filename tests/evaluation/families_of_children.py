"""Children of families as counts, for tests of what allows for them."""

from collections.abc import Iterable

from stepdown.evaluation.infer.paired import Pairs
from stepdown.evaluation.reduce.counts import Cluster


def cluster(both: int, first_only: int, second_only: int, neither: int, families: int = 1) -> Cluster:
    """Families in which so many children were present at both points, at the first, at the second, at none."""
    known = both + first_only + second_only + neither
    return Cluster(known, both + first_only, families, both, first_only, second_only, neither)


def pairs_of(clusters: Iterable[Cluster]) -> Pairs:
    """All their children together."""
    kinds = ("persisted", "resolved", "emerged", "at_neither")
    found = list(clusters)
    return Pairs(*(sum(c.families * getattr(c, kind) for c in found) for kind in kinds))
