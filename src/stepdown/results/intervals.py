"""The interval of one proportion: Wilson's score interval (Wilson 1927; Newcombe 1998, method 3)."""

from math import sqrt
from typing import NamedTuple

Z_95 = 1.959963984540054
"""The 97.5th centile of the standard normal: the default limits are 95%."""

SMALLEST_KNOWN = 10
"""With fewer known than this, no percentage and no interval is given."""


class Interval(NamedTuple):
    """Lower and upper limit."""

    low: float
    high: float


def wilson(numerator: int, known: int, z: float = Z_95) -> Interval:
    """Wilson's interval for ``numerator`` of ``known``; ValueError unless 0 <= numerator <= known and known > 0."""
    if known <= 0 or not 0 <= numerator <= known:
        raise ValueError(f"{numerator} of {known} is not a proportion")
    share, z2 = numerator / known, z * z
    centre = (share + z2 / (2 * known)) / (1 + z2 / known)
    half = z * sqrt(share * (1 - share) / known + z2 / (4 * known * known)) / (1 + z2 / known)
    # At the ends the limit is exact; arithmetic would leave it a hair away.
    return Interval(0.0 if numerator == 0 else centre - half, 1.0 if numerator == known else centre + half)
