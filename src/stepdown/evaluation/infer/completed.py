"""One figure of several completions, by Rubin's rules, in which families are allowed for.

A completion takes everybody as strangers. Its variance is widened by the design effect that families have among those
known, and complete data are taken to have at least the degrees of freedom that the families known have.
"""

from collections.abc import Sequence

from stepdown.evaluation.infer.clustered import Families, degrees, variance
from stepdown.evaluation.infer.rubin import Pooled, pooled


def pooled_share(so: Sequence[int], people: Sequence[int], families: Families) -> Pooled:
    """The share of whom it is so, of the people of each completion; ``families`` are how those known come together."""
    shares = [some / many for some, many in zip(so, people, strict=True)]
    known, present = (sum(units * group[part] for (group,), units in families.items()) for part in (0, 1))
    effect = effect_of(families, _of_share(present / known, known) if known > 1 else 0.0)
    within = [effect * _of_share(share, many) for share, many in zip(shares, people, strict=True)]
    return pooled(shares, within, degrees_of(families, people[0]))


def effect_of(families: Families, of_strangers: float) -> float:
    """By how much families make the variance larger, among those known: never below 1."""
    try:
        return max(1.0, variance(families) / of_strangers) if of_strangers > 0 else 1.0
    except ValueError:
        return 1.0


def degrees_of(families: Families, people: int) -> float:
    """The degrees of freedom were all known: at least those that the families known have."""
    try:
        return degrees(families)
    except ValueError:
        return float(people - 1)


def _of_share(share: float, people: int) -> float:
    """The variance of a share of strangers."""
    return share * (1 - share) / (people - 1)
