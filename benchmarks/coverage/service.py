"""A drawn service: families of the pilot's sizes, each child present or absent at two points, alike as far as asked.

Each child has the family's own kind of pair with the chance that the root of the correlation gives, and otherwise one
drawn alone. Two children of a family are then correlated as asked in anything that their pairs say, and every child has
each kind as often as asked.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from stepdown.evaluation.reduce.counts import Cluster

SIZES = {
    "41 families, 57 children": {1: 30, 2: 7, 3: 3, 4: 1},
    "81 families, 190 children": {1: 24, 2: 27, 3: 16, 4: 9, 5: 3, 6: 1, 7: 1},
}
"""How many families have how many children: 1.39 and 2.35 on average, as the pilot's at closure and at referral."""

ALIKE = (0.0, 0.2, 0.5)
"""The correlation of two children of a family."""


@dataclass(frozen=True, slots=True)
class Truth:
    """How often a child is present at both points, at the first only, at the second only."""

    persisted: float
    resolved: float
    emerged: float

    @property
    def before(self) -> float:
        """The share at the first point."""
        return self.persisted + self.resolved

    @property
    def change(self) -> float:
        """The share at the second point less the share at the first."""
        return self.emerged - self.resolved


TRUTHS = (
    Truth(0.40, 0.30, 0.05),
    Truth(0.40, 0.10, 0.10),
    Truth(0.22, 0.28, 0.08),
    Truth(0.10, 0.20, 0.05),
    Truth(0.12, 0.08, 0.06),
    Truth(0.03, 0.12, 0.02),
    Truth(0.03, 0.07, 0.02),
    Truth(0.02, 0.03, 0.01),
)


def draw(truth: Truth, sizes: dict[int, int], alike: float, services: int, seed: int) -> Iterator[tuple[Cluster, ...]]:
    """So many services, each as the patterns of its families."""
    random = np.random.default_rng(seed)
    family = np.repeat(np.arange(sum(sizes.values())), np.repeat(list(sizes), list(sizes.values())))
    first = np.flatnonzero(np.diff(family, prepend=-1))
    edges = np.cumsum([truth.persisted, truth.resolved, truth.emerged])
    shape = (services, len(family))
    of_family = np.searchsorted(edges, random.random((services, len(first))))[:, family]
    alone = np.searchsorted(edges, random.random(shape))
    kinds = np.where(random.random(shape) < alike**0.5, of_family, alone)
    counted = np.stack([np.add.reduceat(kinds == kind, first, axis=1) for kind in range(4)], axis=-1)
    yield from (_patterns(service) for service in counted)


def _patterns(service: "np.ndarray") -> tuple[Cluster, ...]:
    found = Counter(map(tuple, service.tolist()))
    return tuple(
        Cluster(sum(kinds), kinds[0] + kinds[1], families, *kinds) for kinds, families in sorted(found.items())
    )
