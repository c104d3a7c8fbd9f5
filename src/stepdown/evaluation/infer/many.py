"""Many comparisons: of so many tests some come out small by chance. Two ways of allowing for that, beside each p.

Holm 1979 (Scandinavian Journal of Statistics 6:65) bounds the chance of even one false alarm; Benjamini and Hochberg
1995 (Journal of the Royal Statistical Society B 57:289) the share of false alarms among those called real.
"""

from collections.abc import Sequence
from itertools import accumulate


def holm(ps: Sequence[float]) -> list[float]:
    """Each p as it would be of one test alone, every one held against the chance of any false alarm."""
    order = _by_size(ps)
    raised = accumulate((min(1.0, (len(ps) - place) * ps[i]) for place, i in enumerate(order)), max)
    return _back(order, list(raised))


def benjamini_hochberg(ps: Sequence[float]) -> list[float]:
    """Each p as the least share of false alarms among all that are called real with it."""
    order = _by_size(ps)[::-1]
    lowered = accumulate((min(1.0, len(ps) / (len(ps) - place) * ps[i]) for place, i in enumerate(order)), min)
    return _back(order, list(lowered))


def _by_size(ps: Sequence[float]) -> list[int]:
    return sorted(range(len(ps)), key=lambda i: ps[i])


def _back(order: Sequence[int], found: Sequence[float]) -> list[float]:
    """In the order in which they came."""
    return [value for _, value in sorted(zip(order, found, strict=True))]
