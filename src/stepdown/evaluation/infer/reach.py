"""How far the limits of an interval lie from the middle, where people come in families.

A score interval leans on one number: how many standard errors away its limits are, 1.96 for strangers. The design
effect says by how much families make the variance larger (Kish 1965, Survey Sampling); its root widens that number,
which is the same as to count fewer people. Families can also make a variance smaller; that is never counted on.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import sqrt
from typing import NamedTuple

from stepdown.evaluation.infer.clustered import Families, Group, degrees, variance
from stepdown.evaluation.infer.paired import Pairs
from stepdown.evaluation.infer.student import t_95
from stepdown.evaluation.reduce.counts import Cluster
from stepdown.results.intervals import Z_95


class Reach(NamedTuple):
    """How many standard errors of strangers the limits are away, and what the name of the method has to say of it."""

    errors: float
    said: str = ""


STRANGERS = Reach(Z_95)
BY_FAMILY = ", allowing for families (CR2 design effect)"
ALL_ALIKE = "; all are alike, so that families are not allowed for"
AS_STRANGERS = ", as if all were strangers"
ONE_FAMILY = "; all are of one family, which is not allowed for"


def families_asked(clusters: Iterable[Cluster]) -> Families:
    """Of how many of each family the answer is known, and of how many it is yes."""
    return _groups((((c.known, c.present),), c.families) for c in clusters)


def several(families: Families) -> int:
    """How many families hold more than one of those known: what allows for families is made of them."""
    return sum(units for (group, *_), units in families.items() if group.known > 1)


def families_of_kind(clusters: Iterable[Cluster], *kinds: str) -> Families:
    """Of those of each family known at both points, how many are of certain kinds of pair."""
    return _groups((((c.pairs, sum(getattr(c, kind) for kind in kinds)),), c.families) for c in clusters)


def families_changed(clusters: Iterable[Cluster]) -> Families:
    """Of those of each family known at both points, how many were present at each."""
    return _groups(
        (((c.pairs, c.persisted + c.resolved), (c.pairs, c.persisted + c.emerged)), c.families) for c in clusters
    )


def net_changes(clusters: Iterable[Cluster]) -> Counter[int]:
    """By how much families changed: those of whom it is newly so, less those of whom it no longer is."""
    found: Counter[int] = Counter()
    for c in clusters:
        found[c.emerged - c.resolved] += c.families
    return found


def _groups(patterns: Iterable[tuple[tuple[tuple[int, int], ...], int]]) -> Families:
    found: Counter[tuple[Group, ...]] = Counter()
    for groups, families in patterns:
        if groups[0][0]:
            found[tuple(Group(*group) for group in groups)] += families
    return dict(sorted(found.items()))  # whatever the order of rows, the last digit is the same


def reach_of_share(families: Families, numerator: int, known: int) -> Reach:
    """For Wilson's interval. How families differ is itself an estimate: Student's t stands for the normal."""
    strangers = numerator * (known - numerator) / known**2 / (known - 1)
    try:
        return _widened(t_95(degrees(families)), variance(families), strangers)
    except ValueError:
        return Reach(Z_95, ONE_FAMILY)


def reach_of_change(families: Families, pairs: Pairs) -> Reach:
    """For an interval of a paired difference."""
    changed = pairs.first_only + pairs.second_only
    strangers = (changed / pairs.known - pairs.change**2) / (pairs.known - 1)
    try:
        return _widened(Z_95, variance(families), strangers)
    except ValueError:
        return Reach(Z_95, ONE_FAMILY)


def reach_if_alike(sizes: Mapping[int, int]) -> Reach:
    """As if all of a family fared alike: what can be said where the kinds of pair may not be known."""
    known = sum(size * families for size, families in sizes.items())
    return Reach(Z_95 * sqrt(sum(size * size * families for size, families in sizes.items()) / known))


def _widened(errors: float, of_families: float, of_strangers: float) -> Reach:
    if of_strangers <= _NONE:
        return Reach(Z_95, ALL_ALIKE)
    return Reach(errors * sqrt(max(1.0, of_families / of_strangers)), BY_FAMILY)


_NONE = 1e-15
